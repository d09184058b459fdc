using System.Collections.Immutable;
using KnowledgeGraph.Cli.Output;

namespace KnowledgeGraph.Cli.Querying;

/// <summary>Aligned columns. The first rows say how wide they are; what comes later and is wider pushes the rest of its line aside.</summary>
internal sealed class TableRowWriter(TextWriter output) : IRowWriter
{
    /// <summary>Rows that are kept back to see how wide they are.</summary>
    internal const int Sample = 200;

    private const string Gap = "  ";

    private readonly List<string[]> kept = [];
    private ImmutableArray<string> headings;
    private int[]? widths;

    public void Begin(ImmutableArray<string> columns) => headings = columns;

    public void Write(ImmutableArray<object?> row)
    {
        string[] cells = [.. row.Select(ValueText.Of)];
        if (widths is not null)
        {
            WriteLine(cells, widths);
            return;
        }

        kept.Add(cells);
        if (kept.Count == Sample)
            WriteKept();
    }

    public void End()
    {
        if (widths is null)
            WriteKept();
    }

    public void Abandon()
    {
        if (kept.Count > 0)
            WriteKept();
    }

    private void WriteKept()
    {
        widths = [.. headings.Select((heading, i) => kept.Select(cells => DisplayWidth.Of(cells[i])).Prepend(DisplayWidth.Of(heading)).Max())];
        WriteLine(headings, widths);
        foreach (var cells in kept)
            WriteLine(cells, widths);
        kept.Clear();
    }

    private void WriteLine(IReadOnlyList<string> cells, int[] columnWidths) =>
        output.WriteLine(string.Join(Gap, cells.Select((cell, i) => DisplayWidth.PadRight(cell, columnWidths[i]))).TrimEnd());
}
