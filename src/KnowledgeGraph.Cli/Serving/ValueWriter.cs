using System.Collections;
using System.Globalization;
using KnowledgeGraph.Cypher.Values;
using KnowledgeGraph.Graph.Model;
using Newtonsoft.Json;

namespace KnowledgeGraph.Cli.Serving;

/// <summary>Writes the values of an answer as JSON, in one of the Query API's two forms.</summary>
/// <remarks>An element's id is its readable one, which is the same from build to build.</remarks>
internal abstract class ValueWriter
{
    /// <param name="mediaType">One of <see cref="MediaTypes"/>.</param>
    public static ValueWriter For(string mediaType) => MediaTypes.IsTyped(mediaType) ? new TypedValueWriter() : new PlainValueWriter();

    /// <param name="value">As <see cref="Graph.Stores.QueryResult.Rows"/> has them.</param>
    public void Write(JsonTextWriter json, object? value)
    {
        switch (value)
        {
            case null:
                Null(json);
                break;
            case bool flag:
                Boolean(json, flag);
                break;
            case long integer:
                Integer(json, integer);
                break;
            case double number:
                Float(json, CypherFormatter.FormatFloat(number), double.IsFinite(number));
                break;
            case string text:
                Text(json, text);
                break;
            case GraphTemporal temporal:
                Temporal(json, temporal);
                break;
            case GraphNode node:
                Node(json, node);
                break;
            case GraphRelationship relationship:
                Relationship(json, relationship);
                break;
            case GraphPath path:
                List(json, "Path", Steps(path));
                break;
            case IReadOnlyDictionary<string, object?> map:
                Map(json, map);
                break;
            case IEnumerable list:
                List(json, "List", list);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(value), value.GetType(), "no value of a query's answer");
        }
    }

    protected abstract void Null(JsonTextWriter json);

    protected abstract void Boolean(JsonTextWriter json, bool value);

    protected abstract void Integer(JsonTextWriter json, long value);

    /// <param name="text">As Cypher prints it: <c>1.0E10</c>, <c>NaN</c>.</param>
    protected abstract void Float(JsonTextWriter json, string text, bool isFinite);

    protected abstract void Text(JsonTextWriter json, string value);

    protected abstract void Temporal(JsonTextWriter json, GraphTemporal value);

    protected abstract void Node(JsonTextWriter json, GraphNode node);

    protected abstract void Relationship(JsonTextWriter json, GraphRelationship relationship);

    /// <param name="type">The typed form's name: a list or a path.</param>
    protected abstract void List(JsonTextWriter json, string type, IEnumerable items);

    protected abstract void Map(JsonTextWriter json, IReadOnlyDictionary<string, object?> map);

    protected void WriteItems(JsonTextWriter json, IEnumerable items)
    {
        json.WriteStartArray();
        foreach (var item in items)
            Write(json, item);
        json.WriteEndArray();
    }

    protected void WriteMembers(JsonTextWriter json, IEnumerable<KeyValuePair<string, object?>> members)
    {
        json.WriteStartObject();
        foreach (var (name, value) in members)
        {
            json.WritePropertyName(name);
            Write(json, value);
        }

        json.WriteEndObject();
    }

    protected void WriteNode(JsonTextWriter json, ElementNames names, GraphNode node)
    {
        json.WriteStartObject();
        WriteText(json, names.Id, node.Id);
        json.WritePropertyName(names.Labels);
        WriteTexts(json, node.Labels);
        json.WritePropertyName(names.Properties);
        WriteProperties(json, node.Id, node.Properties);
        json.WriteEndObject();
    }

    protected void WriteRelationship(JsonTextWriter json, ElementNames names, GraphRelationship relationship)
    {
        json.WriteStartObject();
        WriteText(json, names.Id, relationship.Id);
        WriteText(json, names.StartId, relationship.StartId);
        WriteText(json, names.EndId, relationship.EndId);
        WriteText(json, names.Type, relationship.Type);
        json.WritePropertyName(names.Properties);
        WriteProperties(json, relationship.Id, relationship.Properties);
        json.WriteEndObject();
    }

    /// <summary>What queries see: the properties and the id.</summary>
    private void WriteProperties(JsonTextWriter json, string id, PropertyMap properties) =>
        WriteMembers(json, properties.Select(p => KeyValuePair.Create(p.Key, Plain(p.Value))).Prepend(KeyValuePair.Create(GraphPropertyNames.Id, (object?)id)));

    private static void WriteText(JsonTextWriter json, string name, string text)
    {
        json.WritePropertyName(name);
        json.WriteValue(text);
    }

    private static void WriteTexts(JsonTextWriter json, IEnumerable<string> texts)
    {
        json.WriteStartArray();
        foreach (var text in texts)
            json.WriteValue(text);
        json.WriteEndArray();
    }

    protected static string Digits(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A property as a value of an answer.</summary>
    public static object? Plain(PropertyValue value) => value switch
    {
        PropertyValue.Text text => text.Value,
        PropertyValue.Integer integer => integer.Value,
        PropertyValue.Real real => real.Value,
        PropertyValue.Flag flag => flag.Value,
        PropertyValue.Texts texts => texts.Values,
        PropertyValue.Integers integers => integers.Values,
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    /// <summary>Nodes and relationships in turn.</summary>
    private static IEnumerable<object> Steps(GraphPath path) =>
        path.Relationships.SelectMany((relationship, i) => new object[] { relationship, path.Nodes[i + 1] }).Prepend(path.Nodes[0]);

    /// <summary>What a form of the Query API calls the parts of an element.</summary>
    protected sealed record ElementNames(string Id, string Labels, string StartId, string EndId, string Type, string Properties);
}
