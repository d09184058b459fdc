using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Semantics;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Functions;

/// <summary>Functions on nodes, relationships and paths.</summary>
internal static class GraphFunctions
{
    public static void AddTo(List<Function> functions)
    {
        functions.Add("id", [KindSet.Entity], KindSet.Integer, (_, a) => CypherValue.From((long)Expect(a[0], KindSet.Entity, "id").EntityId));
        functions.Add("elementId", [KindSet.Entity], KindSet.String, (_, a) => CypherValue.From(
            Expect(a[0], KindSet.Entity, "elementId").Kind == CypherKind.Node ? a[0].AsNode().ElementId : a[0].AsRelationship().ElementId));
        functions.Add("labels", [KindSet.Node], StaticType.ListOf(KindSet.String), (_, a) =>
            CypherValue.From(Expect(a[0], KindSet.Node, "labels").AsNode().Labels.Select(CypherValue.From).ToArray()));
        functions.Add("type", [KindSet.Relationship], KindSet.String, (_, a) => CypherValue.From(Expect(a[0], KindSet.Relationship, "type").AsRelationship().Type));
        functions.Add("startNode", [KindSet.Relationship], KindSet.Node, (f, a) => f.Node(f.Graph.StartOf(Expect(a[0], KindSet.Relationship, "startNode").EntityId)));
        functions.Add("endNode", [KindSet.Relationship], KindSet.Node, (f, a) => f.Node(f.Graph.EndOf(Expect(a[0], KindSet.Relationship, "endNode").EntityId)));
        functions.Add("properties", [KindSet.Entity | KindSet.Map], KindSet.Map, (_, a) => CypherValue.From(Properties(a[0], "properties")));
        functions.Add("keys", [KindSet.Entity | KindSet.Map], StaticType.ListOf(KindSet.String), (_, a) =>
            CypherValue.From(Keys(a[0]).Select(CypherValue.From).ToArray()));
        functions.Add("nodes", [KindSet.Path], StaticType.ListOf(KindSet.Node), (f, a) => CypherValue.From(Ids(Expect(a[0], KindSet.Path, "nodes").AsPath().NodeIds, f.NodeTag)));
        functions.Add("relationships", [KindSet.Path], StaticType.ListOf(KindSet.Relationship), (f, a) =>
            CypherValue.From(Ids(Expect(a[0], KindSet.Path, "relationships").AsPath().RelationshipIds, f.RelationshipTag)));
        functions.Add("length", [KindSet.Path], KindSet.Integer, (_, a) => CypherValue.From((long)Expect(a[0], KindSet.Path, "length").AsPath().Length));
    }

    /// <summary>Properties of a node or relationship, or the map itself.</summary>
    internal static CypherMap Properties(CypherValue value, string function) => value.Kind switch
    {
        CypherKind.Node => value.AsNode().Properties,
        CypherKind.Relationship => value.AsRelationship().Properties,
        CypherKind.Map => value.AsMap(),
        _ => throw CypherValueException.Type("InvalidArgumentValue", $"{function}() does not take {value.Kind}"),
    };

    /// <summary>Of a map in the order of their text; of a node or relationship as the graph keeps them.</summary>
    private static IEnumerable<string> Keys(CypherValue value) =>
        value.Kind == CypherKind.Map ? value.AsMap().Keys.Order(StringComparer.Ordinal) : Properties(value, "keys").Keys;

    private static CypherValue Expect(CypherValue value, KindSet kinds, string function) =>
        ((int)kinds & (1 << (int)value.Kind)) != 0
            ? value
            : throw CypherValueException.Type("InvalidArgumentValue", $"{function}() does not take {value.Kind}");

    private static CypherValue[] Ids(ReadOnlySpan<int> ids, KindTag tag)
    {
        var values = new CypherValue[ids.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = CypherValue.Entity(tag, ids[i]);
        return values;
    }
}
