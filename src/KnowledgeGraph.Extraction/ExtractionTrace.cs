using System.Collections.Immutable;
using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction;

/// <summary>How a document was read, step by step: what <c>kg extract --explain</c> prints.</summary>
/// <param name="Blocks">In the order of the article.</param>
public sealed record ExtractionTrace(Article Article, ImmutableArray<BlockTrace> Blocks, DocumentRecord Record);

/// <summary>One block: its words, everything that was proposed as a name, and what the decoder took. Ranges are into the block's text.</summary>
public sealed record BlockTrace(
    Block Block,
    ImmutableArray<(TextSpan Span, string Tag)> Words,
    ImmutableArray<ProposalTrace> Proposals);

/// <summary>A proposed name.</summary>
/// <param name="Score">What a character of it was worth to the decoder.</param>
/// <param name="Reason">The recogniser and its rule.</param>
/// <param name="IsTaken">Whether the decoder took it.</param>
public sealed record ProposalTrace(TextSpan Span, EntityLabel Label, double Score, string Reason, bool IsTaken);
