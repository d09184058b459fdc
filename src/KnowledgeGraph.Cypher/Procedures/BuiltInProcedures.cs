using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Semantics;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Procedures;

/// <summary>The procedures of the product, named as in Neo4j.</summary>
internal static class BuiltInProcedures
{
    public static IReadOnlyList<Procedure> Create(IReadOnlyList<FullTextIndexDefinition> indexes)
    {
        var built = new ConditionalWeakTable<IGraphReader, Dictionary<string, FullTextIndex>>();
        return
        [
            Names("db.labels", "label", graph => Enumerable.Range(0, graph.LabelCount).Select(graph.LabelName)),
            Names("db.relationshipTypes", "relationshipType", graph => Enumerable.Range(0, graph.TypeCount).Select(graph.TypeName)),
            Names("db.propertyKeys", "propertyKey", graph => Enumerable.Range(0, graph.PropertyKeyCount).Select(graph.PropertyKeyName)),
            new("db.schema.visualization", [], 0, [new("nodes", KindSet.List), new("relationships", KindSet.List)], Visualize),
            new("db.schema.nodeTypeProperties", [], 0,
                [new("nodeType", KindSet.String), new("nodeLabels", KindSet.List), new("propertyName", KindSet.String), new("propertyTypes", KindSet.List), new("mandatory", KindSet.Boolean)],
                (frame, _) => SchemaProperties.OfNodes(frame.Graph)),
            new("db.schema.relTypeProperties", [], 0,
                [new("relType", KindSet.String), new("propertyName", KindSet.String), new("propertyTypes", KindSet.List), new("mandatory", KindSet.Boolean)],
                (frame, _) => SchemaProperties.OfRelationships(frame.Graph)),
            new("db.index.fulltext.queryNodes",
                [new("indexName", KindSet.String), new("queryString", KindSet.String), new("options", KindSet.Map)], 2,
                [new("node", KindSet.Node), new("score", KindSet.Float)],
                (frame, arguments) => QueryNodes(frame, arguments, indexes, built)),
        ];
    }

    private static Procedure Names(string name, string column, Func<IGraphReader, IEnumerable<string>> names) =>
        new(name, [], 0, [new(column, KindSet.String)], (frame, _) => names(frame.Graph).Select(n => new[] { CypherValue.From(n) }));

    private static IEnumerable<CypherValue[]> Visualize(Frame frame, CypherValue[] arguments)
    {
        var schema = SchemaGraph.Build(frame.Graph);
        var (node, relationship) = (new KindTag(CypherKind.Node, schema), new KindTag(CypherKind.Relationship, schema));
        yield return
        [
            CypherValue.From(Enumerable.Range(0, schema.NodeCount).Select(id => CypherValue.Entity(node, id)).ToArray()),
            CypherValue.From(Enumerable.Range(0, schema.RelationshipCount).Select(id => CypherValue.Entity(relationship, id)).ToArray()),
        ];
    }

    private static IEnumerable<CypherValue[]> QueryNodes(
        Frame frame, CypherValue[] arguments, IReadOnlyList<FullTextIndexDefinition> indexes, ConditionalWeakTable<IGraphReader, Dictionary<string, FullTextIndex>> built)
    {
        var name = arguments[0].IsNull ? "" : arguments[0].AsString();
        var definition = indexes.FirstOrDefault(i => i.Name == name) ?? throw new CypherValueException(new CypherError(
            CypherErrorKind.ProcedureError, "IndexNotFound", $"There is no full-text index {name}", $"Known: {string.Join(", ", indexes.Select(i => i.Name))}."));
        if (arguments[1].IsNull)
            return [];
        var known = built.GetValue(frame.Graph, _ => new(StringComparer.Ordinal));
        FullTextIndex? index;
        lock (known)
        {
            if (!known.TryGetValue(name, out index))
                known.Add(name, index = new FullTextIndex(frame.Graph, definition));
        }
        return index.Search(arguments[1].AsString()).Select(hit => new[] { frame.Node(hit.Node), CypherValue.From(hit.Score) });
    }
}
