using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher;

/// <summary>Something about a query that is no error but probably not meant: a label, type or property that the graph does not have.</summary>
/// <param name="Message">A sentence; with the nearest known name where there is one.</param>
public sealed record CypherNotice(string Message, SourceSpan Span);
