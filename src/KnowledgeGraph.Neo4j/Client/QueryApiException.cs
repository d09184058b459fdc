namespace KnowledgeGraph.Neo4j.Client;

/// <summary>The server refused a request, or its answer did not arrive whole.</summary>
/// <param name="kind">What kind of failure it is, for the message to the user.</param>
/// <param name="code">The server's, <c>Neo.ClientError.Statement.SyntaxError</c>; empty where the failure is the connection's.</param>
internal sealed class QueryApiException(FailureKind kind, string code, string message, Exception? inner = null) : Exception(message, inner)
{
    public FailureKind Kind { get; } = kind;

    public string Code { get; } = code;

    /// <summary>What the server asks to wait before the next attempt.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether the same request may succeed later. Deadlocks, restarts and overload pass; syntax and constraint errors do not.</summary>
    public bool IsTransient => Kind is FailureKind.Connection or FailureKind.Timeout or FailureKind.Overload
        || Code.StartsWith("Neo.TransientError.", StringComparison.Ordinal)
        || Code == "Neo.ClientError.Cluster.NotALeader";
}

internal enum FailureKind
{
    /// <summary>The server answered with an error code.</summary>
    Server,

    /// <summary>Refused, reset or cut.</summary>
    Connection,

    Timeout,

    /// <summary>429, 502, 503 or 504.</summary>
    Overload,

    /// <summary>There is no such host, or nothing has ever answered there.</summary>
    Unreachable,

    Tls,

    /// <summary>What came back is no answer of the Query API.</summary>
    Malformed,
}
