using System.Collections.Immutable;
using System.Runtime.CompilerServices;
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
            var pages = PagesAsync(
                CypherFile.Fill(NodePage, ("key", key)),
                NodesInPage,
                row => new NodeGroup(row.Text(), row.Texts(), row.Texts()),
                cancellationToken);
            await foreach (var (_, labels, elements) in pages.ConfigureAwait(false))
            {
                var known = NodeKeys.OwnLabels(labels);
                foreach (var (id, hash) in elements.Select(Parse))
                    nodes[id] = new NodeState(NodeKeys.OwnLabelOf(id, known), hash);
            }
        }

        return nodes;
    }

    private async Task<Dictionary<string, RelationshipState>> ReadRelationshipsAsync(CancellationToken cancellationToken)
    {
        var relationships = new Dictionary<string, RelationshipState>(StringComparer.Ordinal);
        // Ends are parts of ids; each is kept once.
        var ends = new HashSet<string>(StringComparer.Ordinal);
        var pages = PagesAsync(
            RelationshipPage,
            StartsInPage,
            row => new RelationshipGroup(row.Text(), row.OptionalText(), row.Texts(), row.Texts()),
            cancellationToken);
        await foreach (var (_, type, elements, keys) in pages.ConfigureAwait(false))
        {
            if (type is not null)
                Add(type, elements, keys);
        }

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

    /// <summary>The rows of page after page. The server works at the next page while the caller takes this one: two are held at most.</summary>
    private async IAsyncEnumerable<T> PagesAsync<T>(string statement, int nodes, Func<RowReader, T> map, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : IPageRow
    {
        for (var next = ReadAsync(""); ;)
        {
            var page = await next.ConfigureAwait(false);
            if (page.Rows.Count == 0)
                yield break;
            next = ReadAsync(page.Rows[0].Last);
            foreach (var row in page.Rows)
                yield return row;
        }

        Task<QueryAnswer<T>> ReadAsync(string after) => client.RunAsync(new CypherStatement(statement, WriteParameters(after, nodes)), map, cancellationToken);
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
        return (text[(space + 1)..], space == HashLength ? ElementHash.Parse(text.AsSpan(0, space)) : default);
    }

    private interface IPageRow
    {
        /// <summary>The last id of the page.</summary>
        string Last { get; }
    }

    private sealed record NodeGroup(string Last, ImmutableArray<string> Labels, ImmutableArray<string> Elements) : IPageRow;

    /// <param name="Type">Null where the nodes of the page have no relationships.</param>
    /// <param name="Keys">As many as elements, or none.</param>
    private sealed record RelationshipGroup(string Last, string? Type, ImmutableArray<string> Elements, ImmutableArray<string> Keys) : IPageRow;
}
