using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Cli.Serving;

/// <summary>Says in Neo4j's terms why a query was not answered.</summary>
internal static class ApiFailures
{
    /// <param name="maxBody">Of the server, for the message.</param>
    public static ApiFailure Of(Exception exception, long maxBody) => exception switch
    {
        ApiFailure failure => failure,
        KgException { InnerException: CypherException cypher } e => new ApiFailure(400, Code(cypher), Message(e.Error), e),
        KgException { Error.Code: "KG5001" } e => new ApiFailure(400, "Neo.ClientError.Statement.ArgumentError", Message(e.Error), e),
        KgException e => ApiFailure.Store(Message(e.Error), e),
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => ApiFailure.TooLarge(maxBody),
        BadHttpRequestException e => new ApiFailure(e.StatusCode, "Neo.ClientError.Request.Invalid", e.Message, e),
        _ => ApiFailure.Defect(exception),
    };

    private static string Message(KgError error) => error.Remedy.Length == 0 ? error.Message : $"{error.Message}\n{error.Remedy}";

    private static string Code(CypherException failure) => failure.Kind switch
    {
        CypherErrorKind.ReadOnly => "Neo.ClientError.Statement.AccessMode",
        CypherErrorKind.ParameterMissing => "Neo.ClientError.Statement.ParameterMissing",
        CypherErrorKind.ProcedureError when failure.AtCompileTime => "Neo.ClientError.Procedure.ProcedureNotFound",
        CypherErrorKind.ProcedureError => "Neo.ClientError.Procedure.ProcedureCallFailed",
        CypherErrorKind.EntityNotFound => "Neo.ClientError.Statement.EntityNotFound",
        CypherErrorKind.LimitExceeded when failure.Detail == nameof(CypherLimits.Time) => "Neo.ClientError.Transaction.TransactionTimedOut",
        CypherErrorKind.LimitExceeded => "Neo.ClientError.General.LimitExceeded",
        // What Neo4j finds before it runs a query it calls an error of syntax, whatever it is.
        _ when failure.AtCompileTime => "Neo.ClientError.Statement.SyntaxError",
        CypherErrorKind.TypeError => "Neo.ClientError.Statement.TypeError",
        CypherErrorKind.ArithmeticError => "Neo.ClientError.Statement.ArithmeticError",
        CypherErrorKind.ArgumentError => "Neo.ClientError.Statement.ArgumentError",
        _ => "Neo.ClientError.Statement.SyntaxError",
    };
}
