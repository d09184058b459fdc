namespace KnowledgeGraph.Neo4j;

/// <summary>Where a graph is kept, and how its store talks to the server.</summary>
/// <param name="Address">Of the HTTP connector: <c>http://localhost:7474</c>, <c>https://host:7473</c>.</param>
public sealed record Neo4jStoreOptions(Uri Address)
{
    /// <summary>Default: <c>neo4j</c>.</summary>
    public string Database { get; init; } = "neo4j";

    /// <summary>Default: none, for a server without authentication.</summary>
    public Neo4jCredentials Credentials { get; init; } = new Neo4jCredentials.None();

    /// <summary>Rows that one transaction writes at most, 1 or more; default 5,000.</summary>
    public int BatchRows { get; init; } = 5_000;

    /// <summary>Characters of JSON after which a batch is closed, 1 or more; default 4 million.</summary>
    public int BatchCharacters { get; init; } = 4_000_000;

    /// <summary>Batches under way at a time, 1 to <see cref="MaxLanes"/>; default 2.</summary>
    public int Lanes { get; init; } = 2;

    /// <summary>How long the server may keep silent before a request counts as failed; default 2 minutes.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How often a request is repeated where the failure may pass, 0 or more; default 8. The waiting grows from <see cref="RetryDelay"/> to 10 s, with jitter.</summary>
    public int Retries { get; init; } = 8;

    /// <summary>Before the first repetition; default 200 ms.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromMilliseconds(200);

    public const int MaxLanes = 4;
}
