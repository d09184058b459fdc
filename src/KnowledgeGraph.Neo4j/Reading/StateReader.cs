using System.Collections.Immutable;
using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Graph.Model;
using KnowledgeGraph.Graph.Reconciliation;
using KnowledgeGraph.Neo4j.Client;
using Newtonsoft.Json;

namespace KnowledgeGraph.Neo4j.Reading;

/// <summary>Reads ids and hashes of what kg manages, page by page: neither side holds an answer as a whole.</summary>
internal sealed class StateReader(QueryApiClient client)
{
    private const int NodesInPage = 10_000;

    /// <summary>Start nodes in a page of relationships.</summary>
    private const int StartsInPage = 2_000;

    private const int HashLength = 32;

    private static readonly string NodePage = CypherFile.Read("read/node-state");
    private static readonly string RelationshipPage = CypherFile.Read("read/relationship-state");

    public async Task<GraphState> ReadAsync(CancellationToken cancellationToken)
    {
        var nodes = ReadNodesAsync(cancellationToken);
        var relationships = ReadRelationshipsAsync(cancellationToken);
        await Task.WhenAll(nodes, relationships).ConfigureAwait(false);
        return new GraphState(await nodes.ConfigureAwait(false), await relationships.ConfigureAwait(false));
    }

    public async Task<Dictionary<string, NodeState>> ReadNodesAsync(CancellationToken cancellationToken)
    {
        var nodes = new Dictionary<string, NodeState>(StringComparer.Ordinal);
        foreach (var key in new[] { NodeLabels.Document, NodeLabels.Entity })
        {
            var page = CypherFile.Fill(NodePage, ("key", key));
            await ReadPagesAsync(page, NodesInPage, row => (Last: row.Text(), Labels: row.Texts(), Elements: row.Texts()), rows =>
            {
                foreach (var (_, labels, elements) in rows)
                {
                    foreach (var (id, hash) in elements.Select(Parse))
                        nodes[id] = new NodeState(NodeKeys.OwnLabelOf(id, labels), hash);
                }

                return rows[0].Last;
            }, cancellationToken).ConfigureAwait(false);
        }

        return nodes;
    }

    private async Task<Dictionary<string, RelationshipState>> ReadRelationshipsAsync(CancellationToken cancellationToken)
    {
        var relationships = new Dictionary<string, RelationshipState>(StringComparer.Ordinal);
        // Ends are parts of ids; each is kept once.
        var ends = new HashSet<string>(StringComparer.Ordinal);
        await ReadPagesAsync(
            RelationshipPage,
            StartsInPage,
            row => (Last: row.Text(), Type: row.OptionalText(), Elements: row.Texts(), Keys: row.Texts()),
            rows =>
            {
                foreach (var (_, type, elements, keys) in rows.Where(r => r.Type is not null))
                    Add(type!, elements, keys);
                return rows[0].Last;
            },
            cancellationToken).ConfigureAwait(false);
        return relationships;

        void Add(string type, ImmutableArray<string> elements, ImmutableArray<string> keys)
        {
            if (keys.Length > 0 && keys.Length != elements.Length)
                throw new KgException(KgErrors.Neo4jAnswer(client.Location, $"relationships of type {type} have lost their kgKey"));
            for (var i = 0; i < elements.Length; i++)
            {
                var (id, hash) = Parse(elements[i]);
                var key = keys.Length > 0 ? keys[i] : null;
                var (start, end) = RelationshipEnds.Of(id, key) ?? throw new KgException(KgErrors.Neo4jAnswer(client.Location, $"\"{id}\" is no id of a relationship"));
                relationships[id] = new RelationshipState(type, Shared(start), Shared(end), key, hash);
            }
        }

        string Shared(string id)
        {
            if (ends.TryGetValue(id, out var shared))
                return shared;
            ends.Add(id);
            return id;
        }
    }

    /// <param name="take">Takes the rows of a page, one at least, and says where it ends.</param>
    private async Task ReadPagesAsync<T>(string statement, int nodes, Func<RowReader, T> map, Func<List<T>, string> take, CancellationToken cancellationToken)
    {
        for (var after = ""; ;)
        {
            var page = new CypherStatement(statement, WriteParameters(after, nodes));
            var answer = await client.RunAsync(page, map, cancellationToken).ConfigureAwait(false);
            if (answer.Rows.Count == 0)
                return;
            after = take(answer.Rows);
        }
    }

    private static Action<JsonTextWriter> WriteParameters(string after, int nodes) => writer =>
    {
        writer.WritePropertyName("after");
        writer.WriteValue(after);
        writer.WritePropertyName("nodes");
        writer.WriteValue(nodes);
    };

    /// <param name="text">Hash and id, parted by a space. What somebody wrote for a hash and is none becomes the default, which no content has.</param>
    private static (string Id, ElementHash Hash) Parse(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return (text[(space + 1)..], space == HashLength ? ElementHash.Parse(text[..space]) : default);
    }
}
