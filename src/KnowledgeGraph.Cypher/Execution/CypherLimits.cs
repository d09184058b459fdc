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

    /// <summary>Rows and list elements that sorting, grouping, joining, collecting and searching paths may hold at a time.</summary>
    public long RowsInMemory { get; init; } = 10_000_000;

    /// <summary>Relationships in one path of a pattern of variable length; longer paths are an error, not left out.</summary>
    public int PathLength { get; init; } = 10_000;

    /// <summary>Relationships that the patterns may look at in the whole query.</summary>
    public long Hops { get; init; } = long.MaxValue;
}
