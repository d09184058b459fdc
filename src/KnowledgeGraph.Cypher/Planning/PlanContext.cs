using System.Collections.Immutable;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Procedures;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Planning;

/// <summary>What the planner of one query hands out: slots for variables and numbers for subqueries.</summary>
internal sealed class PlanContext(QuerySource source, IGraphReader graph, ProcedureTable procedures)
{
    private int _names;

    public QuerySource Source { get; } = source;

    public IGraphReader Graph { get; } = graph;

    public ProcedureTable Procedures { get; } = procedures;

    public int Slots { get; private set; }

    public int Subqueries { get; private set; }

    public List<Plan> SubqueryPlans { get; } = [];

    /// <summary>The names of parameters by their numbers.</summary>
    public List<string> Parameters { get; } = [];

    public int ParameterNumber(string name)
    {
        if (!Parameters.Contains(name))
            Parameters.Add(name);
        return Parameters.IndexOf(name);
    }

    public int NewSlot() => Slots++;

    public int NewSubquery(Plan plan)
    {
        SubqueryPlans.Add(plan);
        return Subqueries++;
    }

    /// <summary>A name that no query can write.</summary>
    public string NewName(string prefix) => FormattableString.Invariant($"  {prefix}{_names++}");
}
