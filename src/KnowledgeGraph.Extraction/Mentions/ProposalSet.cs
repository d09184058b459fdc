using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>The proposals for one passage, in the order of the recognisers. One thread at a time.</summary>
internal sealed class ProposalSet
{
    private readonly List<Proposal> proposals = [];
    private readonly HashSet<int> ends = [];

    public IReadOnlyList<Proposal> All => proposals;

    public void Add(int start, int end, EntityLabel label, double score, string reason)
    {
        proposals.Add(new Proposal(new TextSpan(start, end), label, score, reason));
        ends.Add(end);
    }

    /// <summary>Whether some name ends at the offset.</summary>
    public bool AnyEndsAt(int offset) => ends.Contains(offset);

    /// <summary>The longest proposal of the label that ends at the offset, or null.</summary>
    public Proposal? EndingAt(int offset, EntityLabel label) => ends.Contains(offset)
        ? proposals.Where(p => p.Label == label && p.Span.End == offset).MinBy(p => p.Span.Start)
        : null;

    public void Remove(Predicate<Proposal> condition) => proposals.RemoveAll(condition);

    public bool AnyStartsAt(int offset, EntityLabel label) => proposals.Any(p => p.Label == label && p.Span.Start == offset);
}
