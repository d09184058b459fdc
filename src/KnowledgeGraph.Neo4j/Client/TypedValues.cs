using System.Collections.Immutable;
using System.Globalization;
using KnowledgeGraph.Graph.Model;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KnowledgeGraph.Neo4j.Client;

/// <summary>Turns the Query API's typed JSON, <c>{"$type":"Integer","_value":"1"}</c>, into the values of a query result.</summary>
/// <remarks>Points, which kg never writes, become their text.</remarks>
internal static class TypedValues
{
    /// <summary>The reader stands on the value's first token, and after the call on its last.</summary>
    public static object? Read(JsonTextReader reader) => Convert(JToken.Load(reader));

    private static object? Convert(JToken token)
    {
        if (token is not JObject typed)
            return token.Type == JTokenType.Null ? null : throw new JsonSerializationException($"unexpected {token.Type} for a value");
        var value = typed["_value"];
        return (string?)typed["$type"] switch
        {
            "Null" => null,
            "Boolean" => (bool)value!,
            "Integer" => long.Parse((string)value!, CultureInfo.InvariantCulture),
            "Float" => Float((string)value!),
            "String" => (string)value!,
            "List" => value!.Select(Convert).ToImmutableArray(),
            "Map" => Map((JObject)value!),
            "Node" => Node((JObject)value!),
            "Relationship" => Relationship((JObject)value!),
            "Path" => Path(value!.Select(Convert).ToList()),
            "Date" or "Time" or "LocalTime" or "OffsetDateTime" or "ZonedDateTime" or "LocalDateTime" or "Duration" =>
                new GraphTemporal((string)typed["$type"]!, (string)value!),
            _ => value?.Type == JTokenType.String ? (string?)value : value?.ToString(Formatting.None),
        };
    }

    private static ImmutableDictionary<string, object?> Map(JObject map) => map.Properties().ToImmutableDictionary(p => p.Name, p => Convert(p.Value), StringComparer.Ordinal);

    private static GraphPath Path(List<object?> steps) => new([.. steps.OfType<GraphNode>()], [.. steps.OfType<GraphRelationship>()]);

    private static double Float(string text) => text switch
    {
        "Infinity" => double.PositiveInfinity,
        "-Infinity" => double.NegativeInfinity,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };

    /// <summary>A node of somebody else's has its element id for an id.</summary>
    private static GraphNode Node(JObject node)
    {
        var properties = Map((JObject)node["_properties"]!);
        var labels = node["_labels"]!.Values<string>().Select(l => l!).ToList();
        var label = labels.FirstOrDefault(l => l != NodeLabels.Entity) ?? labels.FirstOrDefault() ?? "";
        var id = properties.GetValueOrDefault(ElementProperties.Key) as string ?? (string)node["_element_id"]!;
        return new GraphNode(id, label, ElementProperties.Visible(properties), Hash(properties));
    }

    private static GraphRelationship Relationship(JObject relationship)
    {
        var properties = Map((JObject)relationship["_properties"]!);
        var type = (string)relationship["_type"]!;
        var isManaged = properties.ContainsKey(ElementProperties.Hash);
        var id = isManaged ? properties.GetValueOrDefault(GraphPropertyNames.Id) as string : null;
        var ends = id is null ? null : RelationshipEnds.Of(id, properties.GetValueOrDefault(ElementProperties.RelationshipKey) as string);
        return new GraphRelationship(
            id ?? (string)relationship["_element_id"]!, type,
            ends?.StartId ?? (string)relationship["_start_node_element_id"]!, ends?.EndId ?? (string)relationship["_end_node_element_id"]!,
            ElementProperties.Visible(properties), Hash(properties));
    }

    private static ElementHash Hash(ImmutableDictionary<string, object?> properties) =>
        properties.GetValueOrDefault(ElementProperties.Hash) is string { Length: 32 } hex ? ElementHash.Parse(hex) : default;
}
