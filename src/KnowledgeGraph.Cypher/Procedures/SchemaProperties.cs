using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Procedures;

/// <summary>Which properties of which types the nodes of each set of labels have, and the relationships of each type; what the procedures of <c>db.schema</c> list.</summary>
internal static class SchemaProperties
{
    /// <summary>nodeType, nodeLabels, propertyName, propertyTypes, mandatory.</summary>
    public static IEnumerable<CypherValue[]> OfNodes(IGraphReader graph)
    {
        var groups = Enumerable.Range(0, graph.NodeCount).GroupBy(node => string.Concat(Labels(graph, node).Select(Quote)), StringComparer.Ordinal);
        foreach (var group in groups.OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var labels = CypherValue.From(CypherList.From(Labels(graph, group.First()).Select(CypherValue.From)));
            foreach (var property in Describe(group.Select(graph.NodeProperties)))
                yield return [CypherValue.From(group.Key), labels, .. property];
        }
    }

    /// <summary>relType, propertyName, propertyTypes, mandatory.</summary>
    public static IEnumerable<CypherValue[]> OfRelationships(IGraphReader graph)
    {
        var groups = Enumerable.Range(0, graph.RelationshipCount).GroupBy(graph.TypeOf);
        foreach (var group in groups.OrderBy(g => graph.TypeName(g.Key), StringComparer.Ordinal))
        {
            foreach (var property in Describe(group.Select(graph.RelationshipProperties)))
                yield return [CypherValue.From(Quote(graph.TypeName(group.Key))), .. property];
        }
    }

    private static List<string> Labels(IGraphReader graph, int node)
    {
        var names = new List<string>();
        foreach (var label in graph.LabelsOf(node))
            names.Add(graph.LabelName(label));
        names.Sort(StringComparer.Ordinal);
        return names;
    }

    private static string Quote(string name) => $":`{name}`";

    /// <summary>Name, types and whether every entity has it; one row of nulls where none has any.</summary>
    private static IEnumerable<CypherValue[]> Describe(IEnumerable<CypherMap> entities)
    {
        var properties = new SortedDictionary<string, (SortedSet<string> Types, int Count)>(StringComparer.Ordinal);
        var total = 0;
        foreach (var entity in entities)
        {
            total++;
            foreach (var (key, value) in entity)
            {
                var (types, count) = properties.GetValueOrDefault(key, ([], 0));
                types.Add(TypeName(value));
                properties[key] = (types, count + 1);
            }
        }
        if (properties.Count == 0)
            yield return [CypherValue.Null, CypherValue.Null, CypherValue.False];
        foreach (var (key, (types, count)) in properties)
            yield return [CypherValue.From(key), CypherValue.From(CypherList.From(types.Select(CypherValue.From))), CypherValue.From(count == total)];
    }

    private static string TypeName(CypherValue value) => value.Kind switch
    {
        CypherKind.Integer => "Long",
        CypherKind.Float => "Double",
        CypherKind.List => (value.AsList() is { Count: > 0 } list ? TypeName(list[0]) : "String") + "Array",
        var kind => kind.ToString(),
    };
}
