using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Syntax.Ast;

namespace KnowledgeGraph.Cypher.Planning;

/// <summary>Guesses numbers of rows from the graph's counts of labels and of relationships by label and type.</summary>
internal sealed class Estimator(IGraphReader graph, PatternGraph pattern)
{
    /// <summary>What the guess must not fall to: zero would make everything after it look free.</summary>
    private const double Least = 0.01;

    public double NodeCount => Math.Max(1, graph.NodeCount);

    /// <summary>The labels that a node must have, by conditions that are plain names.</summary>
    public IEnumerable<string> Labels(string node) => pattern.Conditions
        .Select(c => c.Expression).OfType<LabelCheck>()
        .Where(check => check.Operand is Variable v && v.Name == node && check.Labels is LabelName)
        .Select(check => ((LabelName)check.Labels).Name);

    public double LabelCount(string label) => graph.FindLabel(label) is >= 0 and var id ? graph.NodesWithLabel(id).Length : 0;

    /// <summary>The nodes that a scan for the node would give.</summary>
    public double Scan(string node) => Labels(node).Select(LabelCount).DefaultIfEmpty(NodeCount).Min();

    /// <summary>The share of rows that a condition leaves; labels are counted elsewhere.</summary>
    public double Selectivity(Expression condition) => condition switch
    {
        LabelCheck { Labels: LabelName name, Operand: Variable } => Math.Max(LabelCount(name.Name) / NodeCount, Least / NodeCount),
        BinaryExpression { Operator: BinaryOperator.Equal } equal => Equality(equal),
        BinaryExpression { Operator: BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual } => 0.3,
        BinaryExpression { Operator: BinaryOperator.StartsWith or BinaryOperator.EndsWith or BinaryOperator.Contains or BinaryOperator.Matches } => 0.1,
        BinaryExpression { Operator: BinaryOperator.In } => 0.2,
        BinaryExpression { Operator: BinaryOperator.Or } or => Math.Min(1, Selectivity(or.Left) + Selectivity(or.Right)),
        UnaryExpression { Operator: UnaryOperator.Not } not => Math.Max(0.1, 1 - Selectivity(not.Operand)),
        _ => 0.5,
    };

    /// <summary>As <see cref="Selectivity(Expression)"/>, knowing which labels the relationships of the link lead to.</summary>
    public double Selectivity(Expression condition, PatternLink link, bool fromStart)
    {
        if (condition is not LabelCheck { Operand: Variable node, Labels: LabelName name } || node.Name != (fromStart ? link.To : link.From)
            || link.Relationship is not { Length: null } relationship || graph.FindLabel(name.Name) is not (>= 0 and var label))
            return Selectivity(condition);
        double all = 0, labelled = 0;
        foreach (var type in relationship.Types is null ? [-1] : LabelTest.Types(relationship.Types, graph))
        {
            foreach (var atStart in FarEnds(relationship.Direction, fromStart))
            {
                all += graph.CountRelationships(-1, type, atStart);
                labelled += graph.CountRelationships(label, type, atStart);
            }
        }
        return Math.Max(labelled / Math.Max(all, 1), Least / NodeCount);
    }

    /// <summary>Whether the nodes that a step leads to are those at which the relationships start.</summary>
    private static bool[] FarEnds(PatternDirection direction, bool fromStart) => direction switch
    {
        PatternDirection.Outgoing => [!fromStart],
        PatternDirection.Incoming => [fromStart],
        _ => [true, false],
    };

    /// <summary>How many relationships (or paths) of a link a node has.</summary>
    public double Degree(PatternLink link, bool fromStart)
    {
        var node = fromStart ? link.From : link.To;
        if (link.Relationship is not { } relationship)
            return 5;
        var labels = Labels(node).ToArray();
        var label = labels.Length == 0 ? -1 : graph.FindLabel(labels.MinBy(LabelCount)!);
        if (labels.Length > 0 && label < 0)
            return Least;
        double nodes = label < 0 ? NodeCount : Math.Max(1, graph.NodesWithLabel(label).Length);
        double count = 0;
        foreach (var type in relationship.Types is null ? [-1] : LabelTest.Types(relationship.Types, graph))
        {
            var outgoing = relationship.Direction == PatternDirection.Outgoing ? fromStart : !fromStart;
            if (relationship.Direction == PatternDirection.Both)
                count += graph.CountRelationships(label, type, true) + graph.CountRelationships(label, type, false);
            else
                count += graph.CountRelationships(label, type, outgoing);
        }
        var degree = Math.Max(count / nodes, Least);
        return relationship.Length is { } length ? Paths(degree, length) : degree;
    }

    /// <summary>Whether an index answers the condition.</summary>
    public bool IsSeek(Expression condition) => condition is BinaryExpression { Operator: BinaryOperator.Equal or BinaryOperator.In } binary
        && ((binary.Left as PropertyAccess ?? binary.Right as PropertyAccess) is { } property)
        && graph.FindPropertyKey(property.Key) is >= 0 and var key && graph.HasIndex(key);

    private double Equality(BinaryExpression equal) => IsSeek(equal) ? 1 / NodeCount : 0.1;

    private static double Paths(double degree, LengthRange length)
    {
        double sum = 0;
        var last = Math.Min(length.Max ?? length.Min + 3, length.Min + 3);
        for (var i = length.Min; i <= last; i++)
            sum += Math.Pow(degree, Math.Min(i, 6));
        return Math.Max(sum, Least);
    }
}
