using System.Collections.Immutable;

namespace KnowledgeGraph.Neo4j;

/// <summary>A constraint or index that kg made.</summary>
/// <param name="Kind"><c>uniqueness constraint</c>, <c>range index</c>, <c>fulltext index</c>.</param>
/// <param name="State"><c>online</c>, <c>populating</c> or <c>failed</c>.</param>
public sealed record SchemaItem(string Name, string Kind, string State, ImmutableArray<string> Labels, ImmutableArray<string> Properties);
