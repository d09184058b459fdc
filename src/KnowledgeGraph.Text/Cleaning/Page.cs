using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Text.Cleaning.Lines;

namespace KnowledgeGraph.Text.Cleaning;

/// <summary>A page on its way to an article: its lines, what was found of its metadata, and which lines are no part of the article. Used by one thread.</summary>
internal sealed class Page(List<Line> lines, DocumentMetadata metadata)
{
    private readonly string?[] reasons = new string?[lines.Count];

    public IReadOnlyList<Line> Lines => lines;

    public DocumentMetadata Metadata { get; set; } = metadata;

    /// <summary>The line that is the title, or -1.</summary>
    public int TitleLine { get; set; } = -1;

    public bool IsBoilerplate(int line) => reasons[line] is not null;

    public string? Reason(int line) => reasons[line];

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
