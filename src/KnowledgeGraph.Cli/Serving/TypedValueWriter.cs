using System.Collections;
using KnowledgeGraph.Graph.Model;
using Newtonsoft.Json;

namespace KnowledgeGraph.Cli.Serving;

/// <summary>JSON in which every value names its type: <c>{"$type":"Integer","_value":"1"}</c>.</summary>
internal sealed class TypedValueWriter : ValueWriter
{
    private static readonly ElementNames Names = new("_element_id", "_labels", "_start_node_element_id", "_end_node_element_id", "_type", "_properties");

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
        WriteNode(json, Names, node);
        json.WriteEndObject();
    }

    protected override void Relationship(JsonTextWriter json, GraphRelationship relationship)
    {
        Begin(json, "Relationship");
        WriteRelationship(json, Names, relationship);
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
