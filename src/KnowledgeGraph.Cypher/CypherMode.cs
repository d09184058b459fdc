namespace KnowledgeGraph.Cypher;

/// <summary>What a query's prefix asks for.</summary>
public enum CypherMode
{
    Run,

    /// <summary><c>EXPLAIN</c>: the plan, no rows.</summary>
    Explain,

    /// <summary><c>PROFILE</c>: the rows, and the plan with the rows and the time of each operator.</summary>
    Profile,
}
