using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Syntax.Ast;

namespace KnowledgeGraph.Cypher.Planning;

/// <summary>Compiles label expressions.</summary>
internal static class LabelTest
{
    /// <returns>Whether a node, by its id, has such labels.</returns>
    public static Func<int, bool> ForNodes(LabelExpression labels, IGraphReader graph)
    {
        switch (labels)
        {
            case LabelName name:
                var label = graph.FindLabel(name.Name);
                return label < 0 ? _ => false : node => graph.LabelsOf(node).Contains(label);
            case LabelWildcard:
                return node => graph.LabelsOf(node).Length > 0;
            case LabelNot not:
                var operand = ForNodes(not.Operand, graph);
                return node => !operand(node);
            case LabelAnd and:
                var (left, right) = (ForNodes(and.Left, graph), ForNodes(and.Right, graph));
                return node => left(node) && right(node);
            case LabelOr when Names(labels, graph) is { } names:
                return node => graph.LabelsOf(node).ContainsAny(names);
            case LabelOr or:
                var (first, second) = (ForNodes(or.Left, graph), ForNodes(or.Right, graph));
                return node => first(node) || second(node);
            default:
                throw new ArgumentException("Unknown label expression", nameof(labels));
        }
    }

    /// <returns>The labels of which a node needs one; null where the expression is more than that.</returns>
    private static int[]? Names(LabelExpression labels, IGraphReader graph) => labels switch
    {
        LabelName name => [graph.FindLabel(name.Name)],
        LabelOr either when Names(either.Left, graph) is { } left && Names(either.Right, graph) is { } right => [.. left, .. right],
        _ => null,
    };

    /// <returns>Whether a relationship type, by its number, is such.</returns>
    public static Func<int, bool> ForRelationships(LabelExpression types, IGraphReader graph)
    {
        var matching = Types(types, graph);
        return type => matching.Contains(type);
    }

    /// <summary>The relationship types that an expression takes, ascending; null stands for all.</summary>
    public static int[] Types(LabelExpression? types, IGraphReader graph) =>
        [.. Enumerable.Range(0, graph.TypeCount).Where(type => types is null || Takes(types, graph.TypeName(type)))];

    private static bool Takes(LabelExpression types, string name) => types switch
    {
        LabelName label => label.Name == name,
        LabelWildcard => true,
        LabelNot not => !Takes(not.Operand, name),
        LabelAnd and => Takes(and.Left, name) && Takes(and.Right, name),
        LabelOr or => Takes(or.Left, name) || Takes(or.Right, name),
        _ => false,
    };
}
