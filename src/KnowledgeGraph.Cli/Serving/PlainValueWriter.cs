using System.Collections;
using KnowledgeGraph.Graph.Model;
using Newtonsoft.Json;

namespace KnowledgeGraph.Cli.Serving;

/// <summary>Plain JSON: temporal values, NaN and the infinities are texts.</summary>
internal sealed class PlainValueWriter : ValueWriter
{
    protected override void Null(JsonTextWriter json) => json.WriteNull();

    protected override void Boolean(JsonTextWriter json, bool value) => json.WriteValue(value);

    protected override void Integer(JsonTextWriter json, long value) => json.WriteValue(value);

    protected override void Float(JsonTextWriter json, string text, bool isFinite)
    {
        if (isFinite)
            json.WriteRawValue(text);
        else
            json.WriteValue(text);
    }

    protected override void Text(JsonTextWriter json, string value) => json.WriteValue(value);

    /// <summary>Without the name of a time zone, whose offset stands in the text.</summary>
    protected override void Temporal(JsonTextWriter json, GraphTemporal value) => json.WriteValue(value.Text.Split('[')[0]);

    protected override void Node(JsonTextWriter json, GraphNode node)
    {
        json.WriteStartObject();
        json.WritePropertyName("elementId");
        json.WriteValue(node.Id);
        json.WritePropertyName("labels");
        WriteTexts(json, node.Labels);
        json.WritePropertyName("properties");
        WriteProperties(json, node.Id, node.Properties);
        json.WriteEndObject();
    }

    protected override void Relationship(JsonTextWriter json, GraphRelationship relationship)
    {
        json.WriteStartObject();
        json.WritePropertyName("elementId");
        json.WriteValue(relationship.Id);
        json.WritePropertyName("startNodeElementId");
        json.WriteValue(relationship.StartId);
        json.WritePropertyName("endNodeElementId");
        json.WriteValue(relationship.EndId);
        json.WritePropertyName("type");
        json.WriteValue(relationship.Type);
        json.WritePropertyName("properties");
        WriteProperties(json, relationship.Id, relationship.Properties);
        json.WriteEndObject();
    }

    protected override void List(JsonTextWriter json, string type, IEnumerable items) => WriteItems(json, items);

    protected override void Map(JsonTextWriter json, IReadOnlyDictionary<string, object?> map) => WriteMembers(json, map);
}
