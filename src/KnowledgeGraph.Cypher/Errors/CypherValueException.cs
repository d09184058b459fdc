namespace KnowledgeGraph.Cypher.Errors;

/// <summary>Thrown where values meet functions, which do not know where they stand in the query; the evaluator adds the place.</summary>
internal sealed class CypherValueException(CypherError error) : Exception(error.Message)
{
    public CypherError Error { get; } = error;

    public static CypherValueException Type(string detail, string message) => new(new(CypherErrorKind.TypeError, detail, message));

    public static CypherValueException Argument(string detail, string message, string remedy = "") => new(new(CypherErrorKind.ArgumentError, detail, message, remedy));
}
