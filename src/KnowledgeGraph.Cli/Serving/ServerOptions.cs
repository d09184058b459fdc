using System.Net;
using KnowledgeGraph.Graph.Stores;

namespace KnowledgeGraph.Cli.Serving;

/// <summary>How the embedded store is served.</summary>
/// <param name="Database">The one database that there is, as clients name it.</param>
/// <param name="Token">What clients must show; null where the server listens on loopback only and everybody there may ask.</param>
/// <param name="Limits">Of one query; a request may ask for less time, not for more.</param>
/// <param name="MaxBody">Of a request, in bytes.</param>
/// <param name="MaxQueries">Running at a time; further ones wait for <see cref="Patience"/>.</param>
internal sealed record ServerOptions(IPEndPoint Listen, string Database, AccessToken? Token, QueryLimits Limits, long MaxBody, int MaxQueries)
{
    /// <summary>The Neo4j release whose Query API and Cypher the answers follow.</summary>
    public const string Neo4jVersion = "5.26.0";

    /// <summary>How long a request waits for its turn before it is turned away.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long running queries may go on once the server is to end.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>After which an open transaction that nobody uses is gone.</summary>
    public TimeSpan TransactionIdle { get; init; } = TimeSpan.FromMinutes(1);
}
