using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>A range of a passage that may be a name.</summary>
/// <param name="Score">How much a character of it is worth to the decoder, about 0 to 1.</param>
/// <param name="Reason">The recogniser and its rule, a short stable name.</param>
internal sealed record Proposal(TextSpan Span, EntityLabel Label, double Score, string Reason);
