using KnowledgeGraph.Cypher.Graph;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>Goes through the relationships of a node that a pattern follows; each one looked at is a hop.</summary>
/// <param name="node">Where the steps begin.</param>
/// <param name="target">Where they must end, or <see cref="AnyNode"/>.</param>
internal struct AdjacencyCursor(Traversal traversal, int node, int target = AdjacencyCursor.AnyNode)
{
    public const int AnyNode = -1;

    private readonly int _parts = traversal.Parts;
    private int _part;
    private int _next;

    public readonly int Node => node;

    public bool MoveNext(Frame frame, out Adjacent adjacent)
    {
        for (; _part < _parts; _part++, _next = 0)
        {
            var row = traversal.Part(frame.Graph, node, _part);
            while (_next < row.Length)
            {
                adjacent = row[_next++];
                frame.Budget.Hop();
                if ((target == AnyNode || adjacent.Neighbour == target)
                    && !traversal.IsSecondSightOfLoop(_part, node, adjacent) && !traversal.IsExcluded(frame, adjacent.Relationship))
                    return true;
            }
        }
        adjacent = default;
        return false;
    }
}
