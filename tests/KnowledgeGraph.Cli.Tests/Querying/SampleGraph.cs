using System.Collections.Immutable;
using KnowledgeGraph.Graph.Model;
using KnowledgeGraph.Graph.Queries;
using KnowledgeGraph.Graph.Reconciliation;
using KnowledgeGraph.Graph.Stores;
using KnowledgeGraph.Sqlite;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KnowledgeGraph.Cli.Tests.Querying;

/// <summary>The graph of the sample documents, and what the catalogue says of it.</summary>
internal sealed class SampleGraph : IDisposable
{
    private readonly Kg kg = new();

    public SampleGraph()
    {
        var run = kg.Run("build", RepositoryFolder.PathOf("seeds", "samples"));
        Assert.That(run.ExitCode, Is.Zero, run.Error);
    }

    public string StorePath => kg.PathOf("graph.kg");

    public Task<ImmutableArray<string>> RowsAsync(CatalogueQuery query) => RowsAsync(query, StorePath);

    /// <summary>The rows as JSON, after something was taken out of the graph.</summary>
    /// <param name="elementId">A relationship's, or a node's, whose relationships go too.</param>
    public async Task<ImmutableArray<string>> RowsWithoutAsync(CatalogueQuery query, string elementId)
    {
        var copy = kg.PathOf("without.kg");
        File.Copy(StorePath, copy, overwrite: true);
        await TakeOutAsync(copy, elementId);
        return await RowsAsync(query, copy);
    }

    /// <summary>What may be taken out: statements, then mentions, then nodes, each in ordinal order of ids.</summary>
    public async Task<ImmutableArray<string>> ElementsAsync()
    {
        await using var store = new SqliteGraphStore(StorePath);
        var relationships = await ReadAsync(store.ReadRelationshipsAsync());
        var nodes = await ReadAsync(store.ReadNodesAsync());
        return [.. relationships.OrderBy(r => r.Type == RelationshipTypes.MentionedIn).Select(r => r.Id), .. nodes.Select(n => n.Id)];
    }

    public void Dispose() => kg.Dispose();

    private static async Task<ImmutableArray<string>> RowsAsync(CatalogueQuery query, string path)
    {
        await using var store = new SqliteGraphStore(path);
        var values = QueryBinding.Bind(query, ImmutableDictionary<string, string>.Empty, ImmutableDictionary<string, JToken>.Empty);
        var result = await store.QueryAsync(new QueryRequest(query.Text, values));
        Assert.That(result.Columns, Is.EqualTo(query.Columns.Select(c => c.Name)));
        var rows = await ReadAsync(result.Rows);
        foreach (var row in rows)
        {
            foreach (var (column, value) in query.Columns.Zip(row))
                Assert.That(value is null ? column.IsNullable : QueryValueTypes.Contains(column.Type, value), $"{column.Name}: {value}");
        }

        return [.. rows.Select(row => new JObject(result.Columns.Select((c, i) => new JProperty(c, row[i] is null ? null : JToken.FromObject(row[i]!)))).ToString(Formatting.None))];
    }

    private static async Task TakeOutAsync(string path, string elementId)
    {
        await using var store = new SqliteGraphStore(path);
        var header = await store.ReadHeaderAsync();
        var nodes = await ReadAsync(store.ReadNodesAsync([elementId]));
        var relationships = nodes.Count > 0 ? await ReadAsync(store.ReadRelationshipsAsync([elementId])) : [.. (await ReadAsync(store.ReadRelationshipsAsync())).Where(r => r.Id == elementId)];
        var delta = new GraphDelta
        {
            DeletedNodes = [.. nodes.Select(n => new NodeReference(n.Id, n.Label))],
            DeletedRelationships = [.. relationships.Select(r => new RelationshipReference(r.Id, r.Type, r.StartId, r.EndId, RelationshipId.KeyOf(r.Type, r.Properties)))],
        };
        var lease = await store.AcquireLeaseAsync(new LeaseRequest("test"));
        await store.ApplyAsync(new StoreChange(header.Revision, delta, [], header.Inputs!, header.Collections, "spoiled"), lease);
        await store.ReleaseLeaseAsync(lease);
    }

    private static async Task<List<T>> ReadAsync<T>(IAsyncEnumerable<T> items)
    {
        var list = new List<T>();
        await foreach (var item in items)
            list.Add(item);
        return list;
    }
}
