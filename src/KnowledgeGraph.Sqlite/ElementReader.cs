using System.Buffers.Binary;
using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Graph.Model;
using KnowledgeGraph.Graph.Reconciliation;
using Microsoft.Data.Sqlite;
using Newtonsoft.Json;

namespace KnowledgeGraph.Sqlite;

/// <summary>Reads nodes and relationships.</summary>
internal sealed class ElementReader(SqliteConnection connection, string path)
{
    public GraphState ReadState(CancellationToken cancellationToken)
    {
        var nodes = new Dictionary<string, NodeState>(StringComparer.Ordinal);
        var ids = new Dictionary<long, string>();
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        using (var statement = new Statement(connection, "SELECT key, id, label, hash FROM node"))
        using (var rows = statement.Read())
        {
            while (rows.Read())
            {
                var id = rows.GetString(1);
                ids.Add(rows.GetInt64(0), id);
                nodes.Add(id, new NodeState(Shared(labels, rows.GetString(2)), Hash(rows, 3)));
            }
        }

        var relationships = new Dictionary<string, RelationshipState>(StringComparer.Ordinal);
        using (var statement = new Statement(connection, "SELECT start, type, \"end\", discriminator, hash FROM relationship"))
        using (var rows = statement.Read())
        {
            while (rows.Read())
            {
                cancellationToken.ThrowIfCancellationRequested();
                var type = Shared(labels, rows.GetString(1));
                var (start, end) = (NodeId(ids, rows.GetInt64(0)), NodeId(ids, rows.GetInt64(2)));
                var key = Key(type, rows.GetString(3));
                relationships.Add(RelationshipId.Of(start, type, end, key), new RelationshipState(type, start, end, key, Hash(rows, 4)));
            }
        }

        return new GraphState(nodes, relationships);
    }

    /// <summary>Ordinal order of ids.</summary>
    /// <param name="wanted">Null for all.</param>
    public IEnumerable<GraphNode> ReadNodes(IReadOnlyCollection<string>? wanted)
    {
        var ids = wanted is null ? ReadNodeIds().Values : wanted.Distinct();
        using var statement = new Statement(connection, "SELECT label, properties, hash FROM node WHERE id = $1", 1);
        foreach (var id in ids.Order(StringComparer.Ordinal))
        {
            using var rows = statement.Read(id);
            if (rows.Read())
                yield return new GraphNode(id, rows.GetString(0), Properties(id, rows.GetString(1)), Hash(rows, 2));
        }
    }

    /// <summary>Ordinal order of ids.</summary>
    /// <param name="nodeIds">Null for all.</param>
    public IEnumerable<GraphRelationship> ReadRelationships(IReadOnlyCollection<string>? nodeIds)
    {
        var ids = ReadNodeIds();
        var keys = new List<(string Id, long Key)>();
        using (var statement = new Statement(connection, "SELECT key, start, type, \"end\", discriminator FROM relationship"))
        using (var rows = statement.Read())
        {
            var wanted = nodeIds?.ToHashSet(StringComparer.Ordinal);
            while (rows.Read())
            {
                var (start, type, end) = (NodeId(ids, rows.GetInt64(1)), rows.GetString(2), NodeId(ids, rows.GetInt64(3)));
                if (wanted is null || wanted.Contains(start) || wanted.Contains(end))
                    keys.Add((RelationshipId.Of(start, type, end, Key(type, rows.GetString(4))), rows.GetInt64(0)));
            }
        }

        keys.Sort(static (a, b) => string.CompareOrdinal(a.Id, b.Id));
        using var byKey = new Statement(connection, "SELECT type, start, \"end\", properties, hash FROM relationship WHERE key = $1", 1);
        foreach (var (id, key) in keys)
        {
            using var rows = byKey.Read(key);
            if (rows.Read())
                yield return new GraphRelationship(id, rows.GetString(0), ids[rows.GetInt64(1)], ids[rows.GetInt64(2)], Properties(id, rows.GetString(3)), Hash(rows, 4));
        }
    }

    /// <summary>The key column holds the empty text both for no title and for types without one.</summary>
    private static string? Key(string type, string discriminator) =>
        RelationshipId.KeyOf(type, PropertyMap.Empty) is null ? null : discriminator;

    private Dictionary<long, string> ReadNodeIds()
    {
        using var statement = new Statement(connection, "SELECT key, id FROM node");
        using var rows = statement.Read();
        var ids = new Dictionary<long, string>();
        while (rows.Read())
            ids.Add(rows.GetInt64(0), rows.GetString(1));
        return ids;
    }

    private string NodeId(Dictionary<long, string> ids, long key) => ids.TryGetValue(key, out var id)
        ? id
        : throw new KgException(KgErrors.StoreCorrupted(path, $"a relationship points at the missing node {key}"));

    private PropertyMap Properties(string element, string json)
    {
        try
        {
            return CanonicalJson.Read(json);
        }
        catch (JsonException e)
        {
            throw new KgException(KgErrors.StoreCorrupted(path, $"the properties of {element} are no JSON ({e.Message})"), e);
        }
    }

    private ElementHash Hash(SqliteDataReader rows, int column)
    {
        return rows.GetValue(column) is byte[] { Length: 16 } bytes
            ? new ElementHash(BinaryPrimitives.ReadUInt128BigEndian(bytes))
            : throw new KgException(KgErrors.StoreCorrupted(path, "a hash is not 16 bytes long"));
    }

    private static string Shared(Dictionary<string, string> pool, string text)
    {
        if (pool.TryGetValue(text, out var shared))
            return shared;
        pool.Add(text, text);
        return text;
    }
}
