using System.Collections;
using System.Collections.Immutable;
using KnowledgeGraph.Graph.Model;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KnowledgeGraph.Cli.Querying;

/// <summary>Values of rows as JSON; a path is its nodes and relationships in turn.</summary>
internal static class ValueJson
{
    public static JObject Row(ImmutableArray<string> columns, ImmutableArray<object?> row) =>
        new(columns.Select((column, i) => new JProperty(column, Of(row[i]))));

    /// <summary>The row on one line.</summary>
    public static string Line(ImmutableArray<string> columns, ImmutableArray<object?> row) => Row(columns, row).ToString(Formatting.None);

    public static JToken Of(object? value) => value switch
    {
        null => JValue.CreateNull(),
        GraphNode node => new JObject { ["id"] = node.Id, ["labels"] = new JArray(node.Labels), ["properties"] = Of(node.Properties) },
        GraphRelationship relationship => new JObject
        {
            ["id"] = relationship.Id, ["type"] = relationship.Type, ["start"] = relationship.StartId, ["end"] = relationship.EndId, ["properties"] = Of(relationship.Properties),
        },
        GraphPath path => new JArray(Steps(path).Select(Of)),
        GraphTemporal temporal => temporal.Text,
        PropertyMap properties => JObject.Parse(CanonicalJson.Write(properties)),
        IReadOnlyDictionary<string, object?> map => new JObject(map.Select(entry => new JProperty(entry.Key, Of(entry.Value)))),
        IEnumerable sequence and not string => new JArray(sequence.Cast<object?>().Select(Of)),
        _ => JToken.FromObject(value),
    };

    private static IEnumerable<object> Steps(GraphPath path) =>
        path.Relationships.SelectMany((relationship, i) => new object[] { relationship, path.Nodes[i + 1] }).Prepend(path.Nodes[0]);
}
