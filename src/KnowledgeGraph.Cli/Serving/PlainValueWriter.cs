using System.Collections;
using KnowledgeGraph.Graph.Model;
using Newtonsoft.Json;

namespace KnowledgeGraph.Cli.Serving;

/// <summary>Plain JSON: temporal values, NaN and the infinities are texts.</summary>
internal sealed class PlainValueWriter : ValueWriter
{
    private static readonly ElementNames Names = new("elementId", "labels", "startNodeElementId", "endNodeElementId", "type", "properties");

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

    protected override void Node(JsonTextWriter json, GraphNode node) => WriteNode(json, Names, node);

    protected override void Relationship(JsonTextWriter json, GraphRelationship relationship) => WriteRelationship(json, Names, relationship);

    protected override void List(JsonTextWriter json, string type, IEnumerable items) => WriteItems(json, items);

    protected override void Map(JsonTextWriter json, IReadOnlyDictionary<string, object?> map) => WriteMembers(json, map);
}
