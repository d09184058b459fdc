using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using KnowledgeGraph.Cli.Output;

namespace KnowledgeGraph.Cli.Shell;

/// <summary>A line as the terminal shows it: broken into rows that are never quite full, so that no terminal breaks them itself.</summary>
/// <param name="CursorRow">From 0.</param>
/// <param name="CursorColumn">From 0, in columns of the terminal.</param>
internal sealed record LineLayout(ImmutableArray<string> Rows, int CursorRow, int CursorColumn)
{
    /// <param name="cursor">In UTF-16 units of the text.</param>
    /// <param name="width">Of the terminal, 2 or more.</param>
    public static LineLayout Of(string prompt, string text, int cursor, int width)
    {
        var rows = ImmutableArray.CreateBuilder<string>();
        var row = new StringBuilder();
        var column = 0;
        var (cursorRow, cursorColumn) = (0, 0);
        var all = prompt + text;
        for (var at = 0; at <= all.Length;)
        {
            var length = at < all.Length ? StringInfo.GetNextTextElementLength(all.AsSpan(at)) : 0;
            var shown = Shown(all.Substring(at, length));
            var columns = DisplayWidth.Of(shown);
            if (column + columns > Math.Max(2, width - 1))
            {
                rows.Add(row.ToString());
                row.Clear();
                column = 0;
            }

            if (at == prompt.Length + cursor)
                (cursorRow, cursorColumn) = (rows.Count, column);
            row.Append(shown);
            column += columns;
            at += Math.Max(1, length);
        }

        rows.Add(row.ToString());
        return new LineLayout(rows.ToImmutable(), cursorRow, cursorColumn);
    }

    /// <summary>A line break inside the text, as it comes from the history, has a mark; other control characters must not reach the terminal.</summary>
    private static string Shown(string element) => element switch
    {
        "\n" or "\r\n" => "↵",
        [var control] when char.IsControl(control) => " ",
        _ => element,
    };
}
