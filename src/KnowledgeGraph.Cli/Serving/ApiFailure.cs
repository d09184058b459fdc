namespace KnowledgeGraph.Cli.Serving;

/// <summary>A request that is not answered with rows: the status, and Neo4j's code for the reason.</summary>
/// <param name="status">Of HTTP.</param>
/// <param name="code"><c>Neo.ClientError.Statement.SyntaxError</c>.</param>
internal sealed class ApiFailure(int status, string code, string message, Exception? inner = null) : Exception(message, inner)
{
    private const string Invalid = "Neo.ClientError.Request.Invalid";

    public int Status { get; } = status;

    public string Code { get; } = code;

    /// <summary>The methods that the path takes, where the request's was none of them.</summary>
    public string? Allow { get; init; }

    /// <summary>The request is not what the Query API takes.</summary>
    public static ApiFailure Request(string message, Exception? inner = null) => new(400, Invalid, message, inner);

    public static ApiFailure NotFound(string path) => new(404, Invalid, $"There is nothing at {path}; queries go to /db/{{database}}/query/v2.");

    public static ApiFailure Method(string allow) => new(405, Invalid, $"Only {allow} are answered here.") { Allow = allow };

    public static ApiFailure NotAcceptable(string accept) => new(406, Invalid, $"Answers come as {MediaTypes.Plain} or {MediaTypes.Typed}, not as {accept}.");

    public static ApiFailure UnsupportedBody(string? type) => new(415, Invalid, $"A request's body is {MediaTypes.Plain} or {MediaTypes.Typed}, not {type ?? "without a type"}.");

    public static ApiFailure TooLarge(long limit) => new(413, Invalid, $"The request is larger than {limit} bytes; kg serve --max-body sets the limit.");

    public static ApiFailure Unauthorized(bool isShown) => new(
        401, "Neo.ClientError.Security.Unauthorized",
        isShown ? "Invalid credential." : "No authentication header supplied: send the server's token as the password of any user, or as a bearer token.");

    public static ApiFailure ForeignHost(string host) => new(
        403, "Neo.ClientError.Security.Forbidden", $"This server answers on loopback only, not as {host}; with KG_SERVE_TOKEN set it answers under any name.");

    public static ApiFailure DatabaseNotFound(string database, string known) => new(
        404, "Neo.ClientError.Database.DatabaseNotFound", $"Graph not found: {database}. The one database here is {known}.");

    public static ApiFailure TransactionNotFound(string id) => new(
        404, Invalid, $"Transaction with Id: \"{id}\" was not found. It may have timed out and therefore rolled back.");

    public static ApiFailure Impersonation() => new(
        400, "Neo.ClientError.Statement.ArgumentError", "Impersonation is not supported: this server has no users. Leave impersonatedUser out.");

    public static ApiFailure Bookmark(string bookmark) => new(
        400, "Neo.ClientError.Transaction.InvalidBookmark", $"\"{bookmark}\" is no bookmark of this server's.");

    public static ApiFailure Busy(int queries) => new(
        503, "Neo.TransientError.Request.NoThreadsAvailable", $"{queries} queries run already, and none ended in time; kg serve --max-queries sets how many may.");

    public static ApiFailure Stopping() => new(503, "Neo.TransientError.General.DatabaseUnavailable", "The server is stopping.");

    public static ApiFailure Store(string message, Exception inner) => new(503, "Neo.TransientError.General.DatabaseUnavailable", message, inner);

    public static ApiFailure Defect(Exception inner) => new(
        500, "Neo.DatabaseError.General.UnknownError", "This is a defect of kg; the server's own output says more.", inner);
}
