using System.Collections.Immutable;

namespace KnowledgeGraph.Graph.Stores;

/// <summary>A query's answer.</summary>
/// <param name="Rows">As wide as <paramref name="Columns"/>. Values: null, bool, long, double, string, <see cref="IReadOnlyList{T}"/> and
/// <see cref="IReadOnlyDictionary{TKey,TValue}"/> of them, <see cref="Model.GraphNode"/>, <see cref="Model.GraphRelationship"/>. To be enumerated once.</param>
public sealed record QueryResult(ImmutableArray<string> Columns, IAsyncEnumerable<ImmutableArray<object?>> Rows);
