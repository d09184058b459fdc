using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Execution;

/// <summary>Makes the value of a named path from its first node and its relationships.</summary>
internal static class PathBuilder
{
    /// <param name="relationshipSlots">Relationships or lists of them, in the order of the pattern.</param>
    public static Evaluator Compile(int firstNode, int[] relationshipSlots) => f =>
    {
        var start = f.Slots[firstNode];
        if (start.Kind != CypherKind.Node)
            return CypherValue.Null;
        var nodes = new List<int> { start.EntityId };
        var relationships = new List<int>();
        foreach (var slot in relationshipSlots)
        {
            var value = f.Slots[slot];
            if (value.IsNull)
                return CypherValue.Null;
            if (value.Kind == CypherKind.Relationship)
                Add(f, nodes, relationships, value.EntityId);
            else
            {
                foreach (var item in value.AsList())
                    Add(f, nodes, relationships, item.EntityId);
            }
        }
        return CypherValue.From(new CypherPath(f.NodeTag, f.RelationshipTag, [.. nodes], [.. relationships]));
    };

    private static void Add(Frame frame, List<int> nodes, List<int> relationships, int relationship)
    {
        var start = frame.Graph.StartOf(relationship);
        relationships.Add(relationship);
        nodes.Add(start == nodes[^1] ? frame.Graph.EndOf(relationship) : start);
    }
}
