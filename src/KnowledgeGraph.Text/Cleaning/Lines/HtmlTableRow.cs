using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Text.Cleaning.Lines;

/// <summary>A row of a table while it is read. Tables that only lay out a page are told from tables of data by the length of what their cells hold.</summary>
internal sealed class HtmlTableRow
{
    private const int LongestCell = 160;

    private readonly List<List<Line>> cells = [];

    public void StartCell() => cells.Add([]);

    public void Add(Line line)
    {
        if (cells.Count == 0)
            StartCell();
        cells[^1].Add(line);
    }

    /// <summary>One line with its cells, or the cells' lines by themselves.</summary>
    public void WriteTo(List<Line> lines, string source)
    {
        var filled = cells.FindAll(cell => cell.Count > 0);
        if (filled.Count < 2 || filled.Exists(cell => cell.Sum(line => line.Text.Length) > LongestCell))
        {
            foreach (var cell in filled)
                lines.AddRange(cell);
            return;
        }

        var content = new CleanTextBuilder(source);
        var ranges = new List<TextSpan>();
        foreach (var cell in filled)
        {
            if (!content.IsEmpty)
                content.Insert(" ");
            var start = content.Length;
            foreach (var line in cell)
            {
                if (content.Length > start)
                    content.Insert(" ");
                content.Copy(line.Content, new TextSpan(0, line.Text.Length));
            }

            ranges.Add(new TextSpan(start, content.Length));
        }

        var (first, last) = (filled[0][0], filled[^1][^1]);
        lines.Add(new Line(content.ToCleanText(), new TextSpan(first.Source.Start, last.Source.End), LineKind.Row) { Cells = [.. ranges], AfterBlank = first.AfterBlank, Outside = first.Outside });
    }
}
