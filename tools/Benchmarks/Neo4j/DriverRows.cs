using System.Globalization;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Graph.Model;
using KnowledgeGraph.Graph.Reconciliation;
using KnowledgeGraph.Graph.Stores;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Neo4j.Writing;
using Newtonsoft.Json;

namespace Benchmarks.Neo4j;

/// <summary>What the driver is to do, as <c>driver.mjs</c> reads it.</summary>
/// <remarks>A user of the driver sends rows as lists of maps, which Bolt carries in binary: <c>peer/create-*.cypher</c>. The columns that our store sends
/// because the server reads HTTP byte by byte are tried with the driver as well.</remarks>
internal static class DriverRows
{
    public static void WriteMaps(string path, GraphDelta delta)
    {
        using var file = new StreamWriter(path);
        foreach (var nodes in delta.CreatedNodes.GroupBy(n => n.Label))
        {
            var key = nodes.Key == NodeLabels.Document ? NodeLabels.Document : NodeLabels.Entity;
            WriteRows(file, 0, Statement("create-nodes", ("key", key), ("label", nodes.Key)), nodes, WriteNode);
        }

        foreach (var relationships in delta.CreatedRelationships.GroupBy(r => r.Type))
        {
            var end = relationships.Key == RelationshipTypes.MentionedIn ? NodeLabels.Document : NodeLabels.Entity;
            WriteRows(file, 1, Statement("create-relationships", ("type", relationships.Key), ("end", end)), relationships, WriteRelationship);
        }

        WriteReads(file);
    }

    /// <summary>Statements and parameters as our store sends them.</summary>
    public static void WriteColumns(string path, GraphDelta delta, int rows)
    {
        using var file = new StreamWriter(path);
        var change = new StoreChange(0, delta, [], new BuildInputs("1", "1", "1", "1"), [], "benchmark");
        var phase = 0;
        foreach (var phaseBatches in new ChangeBatches(change, new BatchSource(rows, int.MaxValue), isFirstLoad: true).Phases())
        {
            foreach (var batch in phaseBatches.Batches)
            {
                file.Write($"{{\"phase\":{phase},\"statement\":{JsonConvert.ToString($"WITH 0 AS lane\n{batch.Body}RETURN written")},\"parameters\":{{");
                file.Write(string.Join(',', batch.Parameters.Select(p => $"{JsonConvert.ToString(p.Name)}:{p.Json}")));
                file.WriteLine("}}");
            }

            phase++;
        }

        WriteReads(file);
    }

    private static void WriteReads(StreamWriter file)
    {
        foreach (var label in Enum.GetNames<EntityLabel>().Append(NodeLabels.Document))
            file.WriteLine(JsonConvert.SerializeObject(new { read = Statement("node-hashes", ("label", label)) }));
        foreach (var type in RelationTypes.All.Select(t => t.Name()).Append(RelationshipTypes.MentionedIn))
            file.WriteLine(JsonConvert.SerializeObject(new { read = Statement("relationship-hashes", ("type", type)) }));
    }

    private static string Statement(string name, params ReadOnlySpan<(string Place, string Name)> names) =>
        CypherFile.Fill(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "peer", name + ".cypher")), names);

    private static void WriteRows<T>(StreamWriter file, int phase, string statement, IEnumerable<T> items, Action<JsonTextWriter, T> write)
    {
        using var line = new StringWriter(CultureInfo.InvariantCulture);
        using (var writer = new JsonTextWriter(line))
        {
            writer.WriteStartObject();
            Write(writer, "phase", phase);
            Write(writer, "statement", statement);
            writer.WritePropertyName("rows");
            writer.WriteStartArray();
            foreach (var item in items)
                write(writer, item);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        file.WriteLine(line);
    }

    private static void WriteNode(JsonTextWriter writer, GraphNode node)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("properties");
        writer.WriteStartObject();
        Write(writer, "kgId", node.Id);
        WriteProperties(writer, node.Id, node.Hash, node.Properties);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteRelationship(JsonTextWriter writer, GraphRelationship relationship)
    {
        writer.WriteStartObject();
        Write(writer, "start", relationship.StartId);
        Write(writer, "end", relationship.EndId);
        writer.WritePropertyName("properties");
        writer.WriteStartObject();
        if (RelationshipId.KeyOf(relationship.Type, relationship.Properties) is { } key)
            Write(writer, "kgKey", key);
        WriteProperties(writer, relationship.Id, relationship.Hash, relationship.Properties);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteProperties(JsonTextWriter writer, string id, ElementHash hash, PropertyMap properties)
    {
        Write(writer, "id", id);
        Write(writer, "kgHash", hash.ToString());
        Write(writer, "kgKeys", string.Join(',', properties.Keys));
        foreach (var (name, value) in properties)
        {
            writer.WritePropertyName(name);
            CanonicalJson.WriteValue(writer, value);
        }
    }

    private static void Write(JsonTextWriter writer, string name, object value)
    {
        writer.WritePropertyName(name);
        writer.WriteValue(value);
    }
}
