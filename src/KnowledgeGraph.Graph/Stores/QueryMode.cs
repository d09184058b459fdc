namespace KnowledgeGraph.Graph.Stores;

/// <summary>What is done with a query.</summary>
public enum QueryMode
{
    Run,

    /// <summary>No rows: only a plan.</summary>
    Explain,

    /// <summary>Rows, and after them a plan with the rows and the time of each operator.</summary>
    Profile,
}
