namespace KnowledgeGraph.Cypher.Semantics;

/// <summary>Where an expression stands decides whether it may aggregate and whether a pattern is a predicate there.</summary>
internal enum ExpressionContext
{
    /// <summary>Neither.</summary>
    Value,

    /// <summary>An item of WITH or RETURN: may aggregate.</summary>
    Projection,

    /// <summary>A condition: patterns are predicates.</summary>
    Predicate,

    /// <summary>The argument of an aggregate: may not aggregate again.</summary>
    Aggregated,
}
