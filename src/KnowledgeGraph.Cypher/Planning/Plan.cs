using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Planning;

/// <summary>An operator of a query plan. Immutable; the work is done by the <see cref="RowSource"/> that it makes for each execution.</summary>
internal abstract class Plan(params Plan[] inputs)
{
    /// <summary>Where the rows come from; for operators with an inner plan, that one last.</summary>
    public IReadOnlyList<Plan> Inputs { get; } = inputs;

    /// <summary>How many rows the planner expects.</summary>
    public double Rows { get; init; } = 1;

    public abstract string Name { get; }

    /// <summary>What the operator works on, for people.</summary>
    public virtual string Details => "";

    public abstract RowSource CreateSource(SourceFactory factory);
}
