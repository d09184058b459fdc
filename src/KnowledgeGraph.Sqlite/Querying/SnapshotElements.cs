using KnowledgeGraph.Cypher.Values;
using KnowledgeGraph.Graph.Model;

namespace KnowledgeGraph.Sqlite.Querying;

/// <summary>Turns the engine's nodes, relationships and paths into the graph's.</summary>
internal static class SnapshotElements
{
    public static GraphNode Node(CypherNode node) =>
        GraphNode.Create(IdOf(node), node.Labels.FirstOrDefault(label => label != NodeLabels.Entity) ?? NodeLabels.Entity, Properties(node.Properties));

    public static GraphRelationship Relationship(CypherRelationship relationship) =>
        GraphRelationship.Create(relationship.Type, IdOf(relationship.Start), IdOf(relationship.End), Properties(relationship.Properties));

    public static GraphPath Path(CypherPath path) => new([.. path.Nodes.Select(Node)], [.. path.Relationships.Select(Relationship)]);

    /// <summary>Also of the nodes of <c>db.schema.visualization()</c>, which are of no store.</summary>
    public static string IdOf(CypherNode node) => node.ElementId;

    private static PropertyMap Properties(CypherMap properties) =>
        PropertyMap.From([.. properties.Where(p => p.Key != GraphPropertyNames.Id).Select(p => KeyValuePair.Create(p.Key, Value(p.Value)))]);

    private static PropertyValue Value(CypherValue value) => value.Kind switch
    {
        CypherKind.Boolean => new PropertyValue.Flag(value.AsBoolean()),
        CypherKind.Integer => new PropertyValue.Integer(value.AsInteger()),
        CypherKind.Float => new PropertyValue.Real(value.AsFloat()),
        CypherKind.String => new PropertyValue.Text(value.AsString()),
        _ => List(value.AsList()),
    };

    private static PropertyValue List(CypherList list) => list.Count > 0 && list[0].Kind == CypherKind.Integer
        ? new PropertyValue.Integers([.. list.Select(item => item.AsInteger())])
        : new PropertyValue.Texts([.. list.Select(item => item.AsString())]);
}
