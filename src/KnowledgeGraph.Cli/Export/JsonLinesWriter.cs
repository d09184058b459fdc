using System.Collections.Immutable;
using KnowledgeGraph.Graph.Model;
using Newtonsoft.Json;

namespace KnowledgeGraph.Cli.Export;

/// <summary>Neo4j APOC's JSON-lines form: one node or relationship a line, nodes first, each kind in ordinal order of ids.</summary>
internal static class JsonLinesWriter
{
    public static void Write(TextWriter output, ExportedGraph graph, CancellationToken cancellationToken)
    {
        foreach (var node in graph.Nodes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Write(output, node, graph);
        }

        foreach (var relationship in graph.Relationships)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Write(output, relationship, graph);
        }
    }

    private static void Write(TextWriter output, GraphNode node, ExportedGraph graph)
    {
        using var json = new JsonTextWriter(output) { CloseOutput = false };
        json.WriteStartObject();
        Write(json, "type", "node");
        Write(json, "id", node.Id);
        Write(json, "labels", node.Labels);
        PropertiesJson.Write(json, "properties", graph.PropertiesOf(node));
        json.WriteEndObject();
        output.Write('\n');
    }

    private static void Write(TextWriter output, GraphRelationship relationship, ExportedGraph graph)
    {
        using var json = new JsonTextWriter(output) { CloseOutput = false };
        json.WriteStartObject();
        Write(json, "type", "relationship");
        Write(json, "id", relationship.Id);
        Write(json, "label", relationship.Type);
        WriteEnd(json, "start", relationship.StartId, graph);
        WriteEnd(json, "end", relationship.EndId, graph);
        PropertiesJson.Write(json, "properties", relationship.Properties);
        json.WriteEndObject();
        output.Write('\n');
    }

    private static void WriteEnd(JsonTextWriter json, string name, string nodeId, ExportedGraph graph)
    {
        json.WritePropertyName(name);
        json.WriteStartObject();
        Write(json, "id", nodeId);
        Write(json, "labels", graph.LabelsOf(nodeId));
        json.WriteEndObject();
    }

    private static void Write(JsonTextWriter json, string name, string value)
    {
        json.WritePropertyName(name);
        json.WriteValue(value);
    }

    private static void Write(JsonTextWriter json, string name, ImmutableArray<string> values)
    {
        json.WritePropertyName(name);
        json.WriteStartArray();
        foreach (var value in values)
            json.WriteValue(value);
        json.WriteEndArray();
    }
}
