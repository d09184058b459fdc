using System.Buffers.Binary;
using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Graph.Model;
using KnowledgeGraph.Graph.Reconciliation;
using KnowledgeGraph.Graph.Stores;
using Microsoft.Data.Sqlite;
using Newtonsoft.Json;

namespace KnowledgeGraph.Sqlite;

/// <summary>Writes single changes and counts what each really changed. Every method may be repeated: the second time it changes and counts nothing.</summary>
internal sealed class ChangeWriter : IDisposable
{
    private readonly string path;
    private readonly Dictionary<string, long> nodeKeys = new(StringComparer.Ordinal);
    private readonly List<Statement> statements = [];
    private readonly Statement insertNode;
    private readonly Statement updateNode;
    private readonly Statement renameNode;
    private readonly Statement readFormerIds;
    private readonly Statement deleteNode;
    private readonly Statement findNode;
    private readonly Statement insertRelationship;
    private readonly Statement updateRelationship;
    private readonly Statement deleteRelationship;
    private readonly Statement putDocument;
    private readonly Statement putRecord;
    private readonly Statement deleteRecord;
    private readonly Statement deleteDocument;
    private readonly Statement buryDocument;

    public ChangeWriter(SqliteConnection connection, string path)
    {
        this.path = path;
        insertNode = Prepare("INSERT INTO node (id, label, hash, properties) VALUES ($1, $2, $3, $4) ON CONFLICT (id) DO NOTHING", 4);
        updateNode = Prepare("UPDATE node SET label = $2, hash = $3, properties = $4 WHERE id = $1 AND (hash <> $3 OR properties <> $4 OR label <> $2)", 4);
        readFormerIds = Prepare("SELECT coalesce(former_ids, '[]') FROM node WHERE id = $1", 1);
        renameNode = Prepare("UPDATE node SET id = $1, label = $2, hash = $3, properties = $4, former_ids = $5 WHERE id = $6", 6);
        deleteNode = Prepare("DELETE FROM node WHERE id = $1", 1);
        findNode = Prepare("SELECT key FROM node WHERE id = $1", 1);
        insertRelationship = Prepare(
            "INSERT INTO relationship (start, type, \"end\", discriminator, hash, properties) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING", 6);
        updateRelationship = Prepare(
            "UPDATE relationship SET hash = $5, properties = $6 WHERE start = $1 AND type = $2 AND \"end\" = $3 AND discriminator = $4 AND (hash <> $5 OR properties <> $6)", 6);
        deleteRelationship = Prepare("DELETE FROM relationship WHERE start = $1 AND type = $2 AND \"end\" = $3 AND discriminator = $4", 4);
        putDocument = Prepare(
            "INSERT INTO document (id, collection, path, sha256, extractor, tombstone) VALUES ($1, $2, $3, $4, $5, 0) ON CONFLICT (id) DO UPDATE SET "
            + "collection = excluded.collection, path = excluded.path, sha256 = excluded.sha256, extractor = excluded.extractor, tombstone = 0 RETURNING key", 5);
        putRecord = Prepare("INSERT INTO record (document, data) VALUES ($1, $2) ON CONFLICT (document) DO UPDATE SET data = excluded.data", 2);
        deleteRecord = Prepare("DELETE FROM record WHERE document = (SELECT key FROM document WHERE id = $1)", 1);
        deleteDocument = Prepare("DELETE FROM document WHERE id = $1", 1);
        buryDocument = Prepare("UPDATE document SET tombstone = 1 WHERE id = $1", 1);

        Statement Prepare(string sql, int parameters)
        {
            var statement = new Statement(connection, sql, parameters);
            statements.Add(statement);
            return statement;
        }
    }

    /// <summary>Creates the node, or gives one that is there already its label and properties.</summary>
    public int Put(GraphNode node)
    {
        var json = CanonicalJson.Write(node.Properties);
        var hash = Bytes(node.Hash);
        return insertNode.Run(node.Id, node.Label, hash, json) > 0 ? 1 : updateNode.Run(node.Id, node.Label, hash, json);
    }

    /// <summary>The row keeps its key, and with it everything that hangs on it.</summary>
    public int Rename(NodeRename rename)
    {
        if (readFormerIds.Scalar(rename.FormerId) is not string formerIds)
            return Put(rename.Node);
        var ids = JsonConvert.DeserializeObject<List<string>>(formerIds) ?? [];
        ids.Remove(rename.Node.Id);
        if (!ids.Contains(rename.FormerId))
            ids.Add(rename.FormerId);
        nodeKeys.Remove(rename.FormerId);
        var node = rename.Node;
        return renameNode.Run(node.Id, node.Label, Bytes(node.Hash), CanonicalJson.Write(node.Properties), JsonConvert.SerializeObject(ids), rename.FormerId);
    }

    public int Delete(NodeReference node)
    {
        nodeKeys.Remove(node.Id);
        return deleteNode.Run(node.Id);
    }

    /// <summary>As <see cref="Put(GraphNode)"/>; both ends are there.</summary>
    public int Put(GraphRelationship relationship)
    {
        var start = KeyOf(relationship.StartId) ?? throw MissingEnd(relationship);
        var end = KeyOf(relationship.EndId) ?? throw MissingEnd(relationship);
        var discriminator = RelationshipId.KeyOf(relationship.Type, relationship.Properties) ?? "";
        var json = CanonicalJson.Write(relationship.Properties);
        var hash = Bytes(relationship.Hash);
        return insertRelationship.Run(start, relationship.Type, end, discriminator, hash, json) > 0
            ? 1
            : updateRelationship.Run(start, relationship.Type, end, discriminator, hash, json);
    }

    public int Delete(RelationshipReference relationship) =>
        KeyOf(relationship.StartId) is { } start && KeyOf(relationship.EndId) is { } end
            ? deleteRelationship.Run(start, relationship.Type, end, relationship.Key ?? "")
            : 0;

    public int Apply(RecordChange change)
    {
        switch (change)
        {
            case RecordChange.Put { Record: { Header: var header, Data: var data } }:
                var key = putDocument.Scalar(header.DocumentId, header.Collection, header.Path, header.Sha256, header.ExtractorVersion);
                return putRecord.Run(key, data);
            case RecordChange.Remove:
                return deleteRecord.Run(change.DocumentId) + deleteDocument.Run(change.DocumentId) > 0 ? 1 : 0;
            case RecordChange.Tombstone:
                buryDocument.Run(change.DocumentId);
                return deleteRecord.Run(change.DocumentId);
            default:
                throw new ArgumentOutOfRangeException(nameof(change));
        }
    }

    public void Dispose() => statements.ForEach(s => s.Dispose());

    private long? KeyOf(string nodeId)
    {
        if (nodeKeys.TryGetValue(nodeId, out var key))
            return key;
        if (findNode.Scalar(nodeId) is not long found)
            return null;
        nodeKeys.Add(nodeId, found);
        return found;
    }

    private KgException MissingEnd(GraphRelationship relationship) =>
        new(KgErrors.StoreCorrupted(path, $"an end of {relationship.Id} is missing"));

    private static byte[] Bytes(ElementHash hash)
    {
        var bytes = new byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, hash.Value);
        return bytes;
    }
}
