using System.Collections;
using KnowledgeGraph.Graph.Model;
using Newtonsoft.Json;

namespace KnowledgeGraph.Cli.Serving;

/// <summary>JSON in which every value names its type: <c>{"$type":"Integer","_value":"1"}</c>.</summary>
internal sealed class TypedValueWriter : ValueWriter
{
    protected override void Null(JsonTextWriter json)
    {
        Begin(json, "Null");
        json.WriteNull();
        json.WriteEndObject();
    }

    protected override void Boolean(JsonTextWriter json, bool value)
    {
        Begin(json, "Boolean");
        json.WriteValue(value);
        json.WriteEndObject();
    }

    protected override void Integer(JsonTextWriter json, long value) => Scalar(json, "Integer", Digits(value));

    protected override void Float(JsonTextWriter json, string text, bool isFinite) => Scalar(json, "Float", text);

    protected override void Text(JsonTextWriter json, string value) => Scalar(json, "String", value);

    protected override void Temporal(JsonTextWriter json, GraphTemporal value) => Scalar(json, value.Type, value.Text);

    protected override void Node(JsonTextWriter json, GraphNode node)
    {
        Begin(json, "Node");
        json.WriteStartObject();
        json.WritePropertyName("_element_id");
        json.WriteValue(node.Id);
        json.WritePropertyName("_labels");
        WriteTexts(json, node.Labels);
        json.WritePropertyName("_properties");
        WriteProperties(json, node.Id, node.Properties);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    protected override void Relationship(JsonTextWriter json, GraphRelationship relationship)
    {
        Begin(json, "Relationship");
        json.WriteStartObject();
        json.WritePropertyName("_element_id");
        json.WriteValue(relationship.Id);
        json.WritePropertyName("_start_node_element_id");
        json.WriteValue(relationship.StartId);
        json.WritePropertyName("_end_node_element_id");
        json.WriteValue(relationship.EndId);
        json.WritePropertyName("_type");
        json.WriteValue(relationship.Type);
        json.WritePropertyName("_properties");
        WriteProperties(json, relationship.Id, relationship.Properties);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    protected override void List(JsonTextWriter json, string type, IEnumerable items)
    {
        Begin(json, type);
        WriteItems(json, items);
        json.WriteEndObject();
    }

    protected override void Map(JsonTextWriter json, IReadOnlyDictionary<string, object?> map)
    {
        Begin(json, "Map");
        WriteMembers(json, map);
        json.WriteEndObject();
    }

    private static void Begin(JsonTextWriter json, string type)
    {
        json.WriteStartObject();
        json.WritePropertyName("$type");
        json.WriteValue(type);
        json.WritePropertyName("_value");
    }

    private static void Scalar(JsonTextWriter json, string type, string text)
    {
        Begin(json, type);
        json.WriteValue(text);
        json.WriteEndObject();
    }
}
