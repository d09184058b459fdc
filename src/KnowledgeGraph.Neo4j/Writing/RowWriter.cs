using KnowledgeGraph.Graph.Model;
using KnowledgeGraph.Graph.Reconciliation;
using KnowledgeGraph.Graph.Stores;
using Newtonsoft.Json;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>Writes the rows that the statements of <c>cypher/write</c> take.</summary>
internal static class RowWriter
{
    public static void Node(JsonTextWriter writer, GraphNode node)
    {
        writer.WriteStartObject();
        Text(writer, "id", node.Id);
        Content(writer, node.Hash, node.Properties);
        writer.WriteEndObject();
    }

    public static void Relationship(JsonTextWriter writer, GraphRelationship relationship)
    {
        writer.WriteStartObject();
        Text(writer, "start", relationship.StartId);
        Text(writer, "end", relationship.EndId);
        Text(writer, "id", relationship.Id);
        Text(writer, "key", RelationshipId.KeyOf(relationship.Type, relationship.Properties));
        Content(writer, relationship.Hash, relationship.Properties);
        writer.WriteEndObject();
    }

    public static void Rename(JsonTextWriter writer, NodeRename rename)
    {
        writer.WriteStartObject();
        Text(writer, "formerId", rename.FormerId);
        Text(writer, "id", rename.Node.Id);
        writer.WriteEndObject();
    }

    public static void Reference(JsonTextWriter writer, RelationshipReference relationship)
    {
        writer.WriteStartObject();
        Text(writer, "start", relationship.StartId);
        Text(writer, "end", relationship.EndId);
        Text(writer, "id", RelationshipId.Of(relationship.StartId, relationship.Type, relationship.EndId, relationship.Key));
        writer.WriteEndObject();
    }

    public static void Id(JsonTextWriter writer, string id)
    {
        writer.WriteStartObject();
        Text(writer, "id", id);
        writer.WriteEndObject();
    }

    public static void Record(JsonTextWriter writer, EncodedRecord record)
    {
        writer.WriteStartObject();
        Text(writer, "documentId", record.Header.DocumentId);
        Text(writer, "collection", record.Header.Collection);
        Text(writer, "path", record.Header.Path);
        Text(writer, "sha256", record.Header.Sha256);
        Text(writer, "extractor", record.Header.ExtractorVersion);
        writer.WritePropertyName("tombstone");
        writer.WriteValue(false);
        writer.WritePropertyName("data");
        writer.WriteValue(record.Data);
        writer.WriteEndObject();
    }

    private static void Content(JsonTextWriter writer, ElementHash hash, PropertyMap properties)
    {
        Text(writer, "hash", hash.ToString());
        Text(writer, "keys", string.Join(',', properties.Keys));
        writer.WritePropertyName("properties");
        writer.WriteRawValue(CanonicalJson.Write(properties));
    }

    private static void Text(JsonTextWriter writer, string name, string? value)
    {
        writer.WritePropertyName(name);
        writer.WriteValue(value);
    }
}
