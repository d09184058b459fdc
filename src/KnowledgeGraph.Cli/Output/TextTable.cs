using System.Collections.Immutable;

namespace KnowledgeGraph.Cli.Output;

/// <summary>Aligned columns of plain text, as wide as their widest cell; Chinese characters take two columns of the terminal.</summary>
internal sealed class TextTable(ImmutableArray<string> headings, ImmutableHashSet<int> rightAligned)
{
    private const string Gap = "  ";

    private readonly List<string[]> rows = [];

    /// <param name="columns">Numbers of the columns that are aligned to the right, from 0.</param>
    public static ImmutableHashSet<int> Right(params int[] columns) => [.. columns];

    public void Add(params string[] cells) => rows.Add(cells);

    public void Write(TextWriter output)
    {
        var widths = headings.Select((h, i) => rows.Select(r => DisplayWidth.Of(r[i])).Prepend(DisplayWidth.Of(h)).Max()).ToArray();
        Write(output, headings, widths);
        foreach (var row in rows)
            Write(output, row, widths);
    }

    private void Write(TextWriter output, IReadOnlyList<string> cells, int[] widths)
    {
        var padded = cells.Select((c, i) => rightAligned.Contains(i) ? DisplayWidth.PadLeft(c, widths[i]) : DisplayWidth.PadRight(c, widths[i]));
        output.WriteLine(string.Join(Gap, padded).TrimEnd());
    }
}
