namespace KnowledgeGraph.Cli.Serving;

/// <summary>What a request's path asks for.</summary>
internal enum ApiResource
{
    /// <summary><c>GET /</c>: who answers, and where queries go.</summary>
    Discovery,

    /// <summary><c>POST /db/{database}/query/v2</c>: one statement.</summary>
    Query,

    /// <summary><c>POST …/tx</c>: opens a transaction, with or without a statement.</summary>
    Begin,

    /// <summary><c>POST …/tx/{id}</c> runs a statement in it or keeps it open, <c>DELETE</c> rolls it back.</summary>
    Transaction,

    /// <summary><c>POST …/tx/{id}/commit</c>: ends it, with or without a last statement.</summary>
    Commit,
}

/// <summary>A path of the Query API, with what it names.</summary>
internal sealed record ApiPath(ApiResource Resource, string Database = "", string Transaction = "")
{
    /// <summary>Null where there is nothing.</summary>
    public static ApiPath? Parse(string path) => path.Trim('/').Split('/') switch
    {
        [""] => new(ApiResource.Discovery),
        ["db", var database, "query", "v2"] => new(ApiResource.Query, database),
        ["db", var database, "query", "v2", "tx"] => new(ApiResource.Begin, database),
        ["db", var database, "query", "v2", "tx", var id] => new(ApiResource.Transaction, database, id),
        ["db", var database, "query", "v2", "tx", var id, "commit"] => new(ApiResource.Commit, database, id),
        _ => null,
    };

    /// <summary>The methods it takes, as the header <c>Allow</c> names them.</summary>
    public string Allow => Resource switch
    {
        ApiResource.Discovery => "GET, HEAD, OPTIONS",
        ApiResource.Transaction => "DELETE, POST, OPTIONS",
        _ => "POST, OPTIONS",
    };
}
