namespace KnowledgeGraph.Cypher.Syntax;

/// <summary>Where something stands in the query: UTF-16 units, end exclusive.</summary>
public readonly record struct SourceSpan(int Start, int End)
{
    internal SourceSpan To(SourceSpan other) => new(Start, other.End);
}
