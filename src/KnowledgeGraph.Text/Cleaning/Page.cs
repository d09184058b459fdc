using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Text.Cleaning.Lines;

namespace KnowledgeGraph.Text.Cleaning;

/// <summary>A page on its way to an article: its lines, what was found of its metadata, and which lines are no part of the article. Used by one thread.</summary>
internal sealed class Page
{
    private readonly List<Line> lines;
    private readonly string?[] reasons;
    private readonly bool[] prose;

    public Page(List<Line> lines, DocumentMetadata metadata)
    {
        this.lines = lines;
        reasons = new string?[lines.Count];
        prose = new bool[lines.Count];
        Metadata = metadata;
        for (var i = 0; i < lines.Count; i++)
        {
            prose[i] = LineShape.IsProse(lines[i]);
            if (lines[i].Outside is { } outside)
                reasons[i] = outside;
        }
    }

    public IReadOnlyList<Line> Lines => lines;

    public DocumentMetadata Metadata { get; set; }

    /// <summary>The line that is the title, or -1.</summary>
    public int TitleLine { get; set; } = -1;

    public bool IsBoilerplate(int line) => reasons[line] is not null;

    public string? Reason(int line) => reasons[line];

    /// <summary>A sentence or more of running text, whatever it is about.</summary>
    public bool IsProse(int line) => prose[line];

    /// <summary>Prose that no rule has marked.</summary>
    public bool IsBody(int line) => prose[line] && reasons[line] is null;

    /// <summary>The first line of the body; the number of lines where there is none.</summary>
    public int BodyStart
    {
        get
        {
            var i = TitleLine + 1;
            while (i < lines.Count && !IsBody(i))
                i++;
            return i;
        }
    }

    /// <summary>The line after the last of the body; the line after the title where there is none.</summary>
    public int BodyEnd
    {
        get
        {
            var i = lines.Count - 1;
            while (i > TitleLine && !IsBody(i))
                i--;
            return i + 1;
        }
    }

    public bool HasBody => BodyStart < lines.Count;

    /// <summary>The first reason given stays. The title is never marked.</summary>
    public void Mark(int line, string reason)
    {
        if (line != TitleLine)
            reasons[line] ??= reason;
    }

    public void Mark(int first, int end, string reason)
    {
        for (var i = first; i < end; i++)
            Mark(i, reason);
    }
}
