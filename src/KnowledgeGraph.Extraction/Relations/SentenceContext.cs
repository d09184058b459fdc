using System.Collections.Immutable;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Passages;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>One sentence with what it names. Offsets are into the passage's text.</summary>
internal sealed record SentenceContext(DocumentContext Document, Discourse Discourse, Passage Passage, TextSpan Span, ImmutableArray<ResolvedMention> Mentions)
{
    public string Text => Passage.Text;

    /// <summary>The year of dates that name none: the document's own, else the one of what it is about; null where neither is known.</summary>
    public string? Year => Discourse.Year;

    public int Topic => Discourse.Topic(Passage);

    public IEnumerable<ResolvedMention> Of(EntityLabel label) => Mentions.Where(m => m.Label == label && !m.IsBackReference);

    public IEnumerable<ResolvedMention> Gatherings => Mentions.Where(m => m.IsGathering);

    public ResolvedMention? GatheringBefore(int offset, int from = -1) =>
        Gatherings.Where(m => m.Span.End <= offset && m.Span.Start >= Math.Max(from, Span.Start)).Cast<ResolvedMention?>().LastOrDefault();

    public ResolvedMention? GatheringAfter(int offset, int until) =>
        Gatherings.Where(m => m.Span.Start >= offset && m.Span.Start < until).Cast<ResolvedMention?>().FirstOrDefault();

    /// <summary>The first occurrence of the word at or after the offset within the sentence, or -1.</summary>
    public int Find(string word, int from)
    {
        if (from >= Span.End)
            return -1;
        var at = Text.IndexOf(word, Math.Max(from, Span.Start), Span.End - Math.Max(from, Span.Start), StringComparison.Ordinal);
        return at;
    }
}
