using System.Collections.Immutable;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Core.Claims;

/// <summary>One statement of one document.</summary>
/// <param name="Subject">Index into <see cref="DocumentRecord.Entities"/>.</param>
/// <param name="Object">Index into <see cref="DocumentRecord.Entities"/>.</param>
/// <param name="Properties"><c>title</c>, <c>role</c>, <c>date</c>, <c>modality</c>; ordinal order of keys.</param>
/// <param name="Quote">The words that say it, after cleaning.</param>
/// <param name="Span">The range of the source text that <paramref name="Quote"/> was made from.</param>
/// <param name="Reason">The rule that states it, a short stable name.</param>
public sealed record Claim(
    RelationType Type,
    int Subject,
    int Object,
    ImmutableSortedDictionary<string, string> Properties,
    string Quote,
    TextSpan Span,
    string Reason);

/// <summary>A statement that was read but kept out of the graph, and why (<c>negated</c>, <c>hypothetical</c>, <c>ontology: …</c>).</summary>
public sealed record RejectedClaim(Claim Claim, string Reason);
