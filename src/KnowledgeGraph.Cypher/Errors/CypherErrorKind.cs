namespace KnowledgeGraph.Cypher.Errors;

/// <summary>What went wrong, in the terms of the openCypher compatibility kit, and two of our own.</summary>
public enum CypherErrorKind
{
    SyntaxError,
    SemanticError,
    TypeError,
    ArgumentError,
    ArithmeticError,
    ParameterMissing,
    ProcedureError,
    EntityNotFound,

    /// <summary>The query would write.</summary>
    ReadOnly,

    /// <summary>A limit of <see cref="Execution.CypherLimits"/> was reached.</summary>
    LimitExceeded,
}
