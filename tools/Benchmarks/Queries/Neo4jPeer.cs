using System.Net.Http.Headers;
using System.Text;
using Benchmarks.Neo4j;
using KnowledgeGraph.Graph.Reconciliation;
using KnowledgeGraph.Graph.Stores;
using KnowledgeGraph.Neo4j;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Benchmarks.Queries;

/// <summary>Neo4j behind its Query API, with no client of ours between: the answer is taken as bytes, and only counted after the clock has stopped.</summary>
internal sealed class Neo4jPeer : IDisposable
{
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromMinutes(10) };
    private readonly Uri endpoint;

    public Neo4jPeer(Neo4jStoreOptions options)
    {
        endpoint = new Uri(options.Address, $"db/{options.Database}/query/v2");
        http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
    }

    public async Task<long> RunAsync(QueryFile query, CancellationToken cancellationToken)
    {
        var body = JsonConvert.SerializeObject(new { statement = query.Text, parameters = query.Parameters, accessMode = "READ" });
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await http.PostAsync(endpoint, content, cancellationToken).ConfigureAwait(false);
        var answer = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        return Rows(answer);
    }

    /// <summary>Empties the database and brings the graph there.</summary>
    public static async Task LoadAsync(Neo4jStoreOptions options, IGraphStore graph, CancellationToken cancellationToken)
    {
        await using var store = new Neo4jGraphStore(options);
        await store.PrepareAsync(cancellationToken).ConfigureAwait(false);
        await EmptyDatabase.RunAsync(options, cancellationToken).ConfigureAwait(false);
        await store.PrepareAsync(cancellationToken).ConfigureAwait(false);
        var delta = new GraphDelta
        {
            CreatedNodes = [.. await graph.ReadNodesAsync(null, cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false)],
            CreatedRelationships = [.. await graph.ReadRelationshipsAsync(null, cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false)],
        };
        var lease = await store.AcquireLeaseAsync(new LeaseRequest("benchmark"), cancellationToken).ConfigureAwait(false);
        await store.ApplyAsync(new StoreChange(0, delta, [], new BuildInputs("1", "1", "1", "1"), [], "benchmark"), lease, null, cancellationToken).ConfigureAwait(false);
        await store.ReleaseLeaseAsync(lease, cancellationToken).ConfigureAwait(false);
    }

    public void Dispose() => http.Dispose();

    private static long Rows(byte[] answer)
    {
        var json = JObject.Parse(Encoding.UTF8.GetString(answer));
        return (json["data"]?["values"] as JArray)?.Count ?? throw new InvalidOperationException(json.ToString());
    }
}
