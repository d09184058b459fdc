using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Temporal;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Execution;

/// <summary>The state of one execution: the current row and what expressions need beside it.</summary>
/// <remarks>
/// There is one row. Each operator writes the slots of the variables that it binds and reads those of the operators below; what must outlive
/// a step (sorting, grouping) is copied out and back. Not thread-safe.
/// </remarks>
internal sealed class Frame
{
    private readonly RowSource?[] _subqueries;
    private readonly TimeProvider _clock;
    private readonly SourceFactory _factory;

    public Frame(
        int slots, int subqueries, IGraphReader graph, CypherValue[] parameters, Budget budget, TimeProvider clock,
        SourceFactory factory)
    {
        Slots = new CypherValue[slots];
        _subqueries = new RowSource?[subqueries];
        Graph = graph;
        NodeTag = new KindTag(CypherKind.Node, graph);
        RelationshipTag = new KindTag(CypherKind.Relationship, graph);
        Budget = budget;
        Parameters = parameters;
        _clock = clock;
        _factory = factory;
        StatementTime = clock.GetUtcNow();
        Random = new Random(unchecked((int)clock.GetTimestamp()));
    }

    public CypherValue[] Slots { get; }

    public IGraphReader Graph { get; }

    public KindTag NodeTag { get; }

    public KindTag RelationshipTag { get; }

    public Budget Budget { get; }

    /// <summary>By <see cref="Planning.PlanContext.ParameterNumber"/>.</summary>
    public CypherValue[] Parameters { get; }

    /// <summary>The same for the whole query.</summary>
    public DateTimeOffset StatementTime { get; }

    public DateTimeOffset Now => _clock.GetUtcNow();

    public Random Random { get; }

    public CypherValue Node(int id) => CypherValue.Entity(NodeTag, id);

    public CypherValue Relationship(int id) => CypherValue.Entity(RelationshipTag, id);

    /// <summary>The operators of a subquery, made at its first use.</summary>
    public RowSource Subquery(int index, Planning.Plan plan) => _subqueries[index] ??= _factory.Create(plan);

    public static TimeZoneReference DefaultZone => TimeZoneReference.Utc;
}
