namespace KnowledgeGraph.Graph.Stores;

/// <summary>What a query may cost; null stands for the store's own default. Reaching one ends the query with KG5004, which names it.</summary>
/// <remarks>The embedded store enforces all of them; Neo4j time and rows, its server the rest by its own settings.</remarks>
/// <param name="Time">Wall time until the last row; more than zero.</param>
/// <param name="Rows">Rows of the answer; 0 or more.</param>
/// <param name="MemoryBytes">What sorting, grouping, joining, collecting and searching paths may hold at a time, estimated; 1 or more.</param>
/// <param name="Hops">Relationships looked at in the whole query; 1 or more.</param>
/// <param name="Depth">How deep expressions and subqueries may be nested; 1 or more.</param>
public sealed record QueryLimits(TimeSpan? Time = null, long? Rows = null, long? MemoryBytes = null, long? Hops = null, int? Depth = null)
{
    /// <summary>Nothing but the store's own defaults.</summary>
    public static QueryLimits None { get; } = new();
}
