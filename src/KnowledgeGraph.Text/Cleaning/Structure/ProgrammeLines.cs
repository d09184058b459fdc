namespace KnowledgeGraph.Text.Cleaning.Structure;

/// <summary>Rows of a programme whose cells stand on lines of their own: a time by itself, then a few short lines up to the next time.</summary>
internal sealed class ProgrammeLines
{
    private const int MostCells = 6;

    private readonly int[] ends;

    /// <param name="count">Of lines.</param>
    /// <param name="text">The text of a line.</param>
    public ProgrammeLines(int count, Func<int, string> text)
    {
        var times = new List<int>();
        for (var i = 0; i < count; i++)
        {
            var line = text(i);
            if (line.Length <= 24 && Cells.Time().Match(line) is { Success: true } time && time.Length == line.Length)
                times.Add(i);
        }

        ends = new int[count];
        if (times.Count < 2)
            return;
        for (var i = 0; i < times.Count; i++)
        {
            var limit = i + 1 < times.Count ? times[i + 1] : Math.Min(count, times[i] + LastRow(times));
            var end = times[i] + 1;
            while (end < limit && end - times[i] < MostCells && LineShape.IsShort(text(end)) && !Markers.IsSession(text(end)))
                end++;
            if (end > times[i] + 1)
                ends[times[i]] = end;
        }
    }

    /// <summary>The line after the row that begins at a line; 0 where none does.</summary>
    public int EndOfRow(int at) => ends[at];

    /// <summary>The last row has no next time: it is as long as the one before it.</summary>
    private static int LastRow(List<int> times) => times[^1] - times[^2];
}
