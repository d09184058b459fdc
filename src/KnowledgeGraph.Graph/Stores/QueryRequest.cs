using System.Collections.Immutable;

namespace KnowledgeGraph.Graph.Stores;

/// <summary>One read-only question.</summary>
/// <param name="Text">Cypher; it may itself begin with <c>EXPLAIN</c> or <c>PROFILE</c>.</param>
/// <param name="Parameters">Null, bool, long, double, string, lists and maps of them; the embedded store also takes <see cref="Model.GraphTemporal"/>.</param>
public sealed record QueryRequest(string Text, IReadOnlyDictionary<string, object?> Parameters)
{
    /// <summary>Without parameters.</summary>
    public QueryRequest(string text)
        : this(text, ImmutableDictionary<string, object?>.Empty)
    {
    }

    public QueryMode Mode { get; init; } = QueryMode.Run;

    public QueryLimits Limits { get; init; } = QueryLimits.None;
}
