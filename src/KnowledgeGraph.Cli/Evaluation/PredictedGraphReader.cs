using System.Collections.Immutable;
using KnowledgeGraph.Cli.Export;
using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Graph.Model;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KnowledgeGraph.Cli.Evaluation;

/// <summary>Makes the graph to be scored of an exported one, or of its file.</summary>
internal static class PredictedGraphReader
{
    public static PredictedGraph Read(ExportedGraph graph) => new(
        graph.Nodes.Select(n => Node(n, graph.PropertiesOf(n))).ToDictionary(n => n.Id, StringComparer.Ordinal),
        [
            .. graph.Relationships.Select(r => new PredictedRelationship(
                r.Type, r.StartId, r.EndId, Evidence(r.Properties.Texts(GraphPropertyNames.Documents), r.Properties.Texts(GraphPropertyNames.Quotes)))),
        ]);

    /// <summary>Neo4j APOC's JSON-lines form, one node or relationship a line.</summary>
    /// <exception cref="KgException">KG6103: a line that is neither a node nor a relationship.</exception>
    public static PredictedGraph Read(TextReader reader, string path)
    {
        var nodes = new Dictionary<string, PredictedNode>(StringComparer.Ordinal);
        var relationships = ImmutableArray.CreateBuilder<PredictedRelationship>();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            try
            {
                var json = JObject.Parse(line);
                switch ((string?)json["type"])
                {
                    case "node":
                        var node = Node(json);
                        nodes[node.Id] = node;
                        break;
                    case "relationship":
                        relationships.Add(Relationship(json));
                        break;
                    default:
                        throw new KgException(KgErrors.GraphLineMalformed(path, number, "neither a node nor a relationship."));
                }
            }
            catch (Exception e) when (e is JsonException or ArgumentNullException or InvalidCastException or NullReferenceException)
            {
                throw new KgException(KgErrors.GraphLineMalformed(path, number, e.Message), e);
            }
        }

        return new PredictedGraph(nodes, relationships.ToImmutable());
    }

    private static PredictedNode Node(JObject json)
    {
        var properties = json["properties"] as JObject ?? [];
        return new PredictedNode(
            (string)json["id"]!,
            Strings(json["labels"]),
            (string?)properties["name"] ?? "",
            Strings(properties["aliases"]),
            BaseNames(Strings(properties["documents"])));
    }

    private static PredictedRelationship Relationship(JObject json) => new(
        (string)json["label"]!,
        (string)json["start"]!["id"]!,
        (string)json["end"]!["id"]!,
        Evidence(Strings(json["properties"]?["documents"]), Strings(json["properties"]?["quotes"])));

    private static PredictedNode Node(GraphNode node, PropertyMap properties) => new(
        node.Id,
        node.Labels,
        properties.Text(GraphPropertyNames.Name) ?? "",
        properties.Texts(GraphPropertyNames.Aliases),
        BaseNames(properties.Texts(GraphPropertyNames.Documents)));

    /// <param name="quotes">Aligned with the documents, or missing.</param>
    private static ImmutableArray<(string Document, string Quote)> Evidence(ImmutableArray<string> documents, ImmutableArray<string> quotes) =>
        [.. documents.Select((document, i) => (BaseName(document), i < quotes.Length ? quotes[i] : ""))];

    private static ImmutableHashSet<string> BaseNames(ImmutableArray<string> documents) =>
        documents.Select(BaseName).ToImmutableHashSet(StringComparer.Ordinal);

    private static string BaseName(string document) => document[(document.LastIndexOf('/') + 1)..];

    private static ImmutableArray<string> Strings(JToken? json) => [.. (json as JArray)?.Select(s => (string)s!) ?? []];
}
