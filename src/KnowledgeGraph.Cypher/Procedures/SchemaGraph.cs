using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Procedures;

/// <summary>The shape of a graph as a graph: a node for each label, a relationship for each type between two labels.</summary>
internal static class SchemaGraph
{
    public static GraphSnapshot Build(IGraphReader graph)
    {
        var builder = new GraphSnapshotBuilder();
        for (var label = 0; label < graph.LabelCount; label++)
        {
            builder.AddNode([graph.LabelName(label)],
            [
                KeyValuePair.Create("name", CypherValue.From(graph.LabelName(label))),
                KeyValuePair.Create("indexes", CypherValue.From(CypherList.Empty)),
                KeyValuePair.Create("constraints", CypherValue.From(CypherList.Empty)),
            ]);
        }
        var seen = new SortedSet<(int Type, int Start, int End)>();
        for (var relationship = 0; relationship < graph.RelationshipCount; relationship++)
        {
            foreach (var start in graph.LabelsOf(graph.StartOf(relationship)))
            {
                foreach (var end in graph.LabelsOf(graph.EndOf(relationship)))
                    seen.Add((graph.TypeOf(relationship), start, end));
            }
        }
        foreach (var (type, start, end) in seen)
            builder.AddRelationship(start, end, graph.TypeName(type), [KeyValuePair.Create("name", CypherValue.From(graph.TypeName(type)))]);
        return builder.Build();
    }
}
