using System.Collections.Immutable;

namespace KnowledgeGraph.Cli.Evaluation;

/// <param name="Errors">Tab-separated: document, what went wrong with which label or type, the name or ends, and the gold's evidence of a missed relation.</param>
internal sealed record DocumentScore(string Document, Tallies Entities, Tallies Relations, ImmutableArray<string> Errors);
