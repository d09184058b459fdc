namespace KnowledgeGraph.Cypher.Execution;

/// <summary>What a query may cost. Reaching a limit ends the query with an error that names the limit.</summary>
public sealed record CypherLimits
{
    public static readonly CypherLimits Default = new();

    /// <summary>How deep expressions and subqueries may be nested; 1 or more.</summary>
    public int NestingDepth { get; init; } = 200;

    /// <summary>Wall time from the first row asked for; zero or less stands for no limit.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Rows of the result.</summary>
    public long Rows { get; init; } = long.MaxValue;

    /// <summary>What sorting, grouping, joining, collecting and searching paths may hold at a time, in bytes, estimated; and what one string or list may take.</summary>
    public long MemoryBytes { get; init; } = 1L << 30;

    /// <summary>Relationships that the patterns may look at in the whole query.</summary>
    public long Hops { get; init; } = long.MaxValue;
}
