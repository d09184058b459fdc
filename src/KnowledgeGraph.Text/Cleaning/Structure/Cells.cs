using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Text.Cleaning.Structure;

/// <summary>Columns of a line that was laid out with tabs, bars or spaces.</summary>
internal static partial class Cells
{
    /// <summary>A time or span of time at the head of a programme's row: <c>9:00—9:20</c>, <c>14：30</c>.</summary>
    [GeneratedRegex(@"^(?:(?:上午|下午|晚上)\s*)?\d{1,2}\s?[：:]\s?\d{2}(?:\s*(?:[-—–~～－至到]|--)+\s*\d{1,2}\s?[：:]\s?\d{2})?", RegexOptions.CultureInvariant)]
    public static partial Regex Time();

    /// <summary>Columns apart by a tab, a bar, or two or more spaces; in a programme's row also by one space.</summary>
    public static ImmutableArray<TextSpan> Split(string text)
    {
        var time = Time().Match(text);
        if (!time.Success)
            return SplitBy(Wide(), text, 0);
        var rest = Skip(text, time.Length);
        if (rest >= text.Length)
            return [];
        var columns = SplitBy(Wide(), text, rest);
        if (columns.Length == 1 && !text.AsSpan().ContainsAny("。；"))
            columns = SplitBy(Narrow(), text, rest);
        return [new TextSpan(0, time.Length), .. columns];
    }

    private static ImmutableArray<TextSpan> SplitBy(Regex separator, string text, int start)
    {
        var result = ImmutableArray.CreateBuilder<TextSpan>();
        for (var match = separator.Match(text, start); match.Success; match = match.NextMatch())
        {
            Add(result, text, new TextSpan(start, match.Index));
            start = match.Index + match.Length;
        }

        Add(result, text, new TextSpan(start, text.Length));
        return result.DrainToImmutable();
    }

    /// <summary>Two single Han characters are a name with a space in it (王 强), no two columns.</summary>
    private static void Add(ImmutableArray<TextSpan>.Builder cells, string text, TextSpan cell)
    {
        cell = cell.Trim(text);
        if (cell.IsEmpty)
            return;
        if (cells.Count > 0 && cell.Length == 1 && cells[^1].Length == 1 && Characters.IsHan(text[cell.Start]) && Characters.IsHan(text[cells[^1].Start]))
            cells[^1] = new TextSpan(cells[^1].Start, cell.End);
        else
            cells.Add(cell);
    }

    private static int Skip(string text, int at)
    {
        while (at < text.Length && (Characters.IsBlank(text[at]) || text[at] is '|' or '｜' or '：' or ':'))
            at++;
        return at;
    }

    [GeneratedRegex(@"\s*[\t|｜]\s*|[ \u00A0]{2,}|\u3000+", RegexOptions.CultureInvariant)]
    private static partial Regex Wide();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Narrow();
}
