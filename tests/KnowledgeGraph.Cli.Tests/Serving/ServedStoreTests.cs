using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Graph.Model;
using KnowledgeGraph.Graph.Stores;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Sqlite;

namespace KnowledgeGraph.Cli.Tests.Serving;

/// <summary>kg's own Neo4j store on a served file reads what the file holds.</summary>
[TestFixture]
public sealed class ServedStoreTests : IAsyncDisposable
{
    private SqliteGraphStore file = null!;
    private ServedGraph served = null!;
    private Neo4jGraphStore client = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        file = new SqliteGraphStore(SampleStore.File);
        served = await ServedGraph.StartAsync(SampleStore.File);
        client = new Neo4jGraphStore(new Neo4jStoreOptions(served.Address) { Retries = 0 });
    }

    public async ValueTask DisposeAsync()
    {
        await client.DisposeAsync();
        await served.DisposeAsync();
        await file.DisposeAsync();
    }

    [TestCase("MATCH (n) RETURN n ORDER BY n.id")]
    [TestCase("MATCH ()-[r]->() RETURN r ORDER BY r.id")]
    [TestCase("MATCH path = (:Person)-[*1..2]->(:Event) RETURN path ORDER BY length(path), [n IN nodes(path) | n.id], [r IN relationships(path) | r.id]")]
    [TestCase("MATCH (p:Person) RETURN p.name AS name, p.aliases AS aliases, p{.*, x: 1.5} AS map ORDER BY name")]
    [TestCase("MATCH (p:Person)-[s:SPOKE_AT]->(e) RETURN e.name, collect(p), collect({who: p.name, said: s.quotes}) ORDER BY e.name")]
    [TestCase("RETURN null, true, false, 0, -9223372036854775808, 9223372036854775807, 1.0, -0.0, 1e-10, 1.7976931348623157e308, 0.0/0.0, 1.0/0.0, -1.0/0.0")]
    [TestCase("RETURN '', 'a\"b\\\\c', '𠮷\\u2028\\n', [], [[]], {}, {a: [null, {b: 1}]}")]
    [TestCase("RETURN date('2024-11-20'), time('10:00:00.5+08:00'), localtime('10:00'), datetime('2024-01-02T10:00:00[Asia/Shanghai]'), datetime('2024-01-02T10:00:00Z'), localdatetime('-0001-01-02T10:00'), duration('P1Y2M-3DT4H5.5S')")]
    [TestCase("UNWIND range(1, 5000) AS n RETURN n, toString(n)")]
    [TestCase("MATCH (n:Person {name: 'nobody'}) RETURN n")]
    [TestCase("CALL db.index.fulltext.queryNodes('kg_names', '大会') YIELD node, score RETURN node.id AS id, score ORDER BY id")]
    public async Task Query_OverHttp_GivesTheRowsOfTheFile(string cypher)
    {
        var request = new QueryRequest(cypher);
        Assert.That(await RowsAsync(client, request), Is.EqualTo(await RowsAsync(file, request)));
    }

    [Test]
    public async Task Query_Parameters_ArriveOverHttp()
    {
        var parameters = new Dictionary<string, object?> { ["a"] = 1L, ["b"] = 1.0, ["c"] = new object?[] { null, "x", true }, ["d"] = new Dictionary<string, object?> { ["k"] = 2L } };
        var request = new QueryRequest("RETURN $a, $b, $c, $d, valueType($b)", parameters);
        Assert.That(await RowsAsync(client, request), Is.EqualTo(await RowsAsync(file, request)));
    }

    [Test]
    public async Task Query_ThatIsWrong_SaysWhereAsTheFileDoes()
    {
        var refusal = await Assert.CatchAsync<KgException>(() => RowsAsync(client, new QueryRequest("MATCH (p:Person RETURN p")));
        Assert.That(refusal!.Error.Code, Is.EqualTo("KG5201"));
        Assert.That(refusal.Message, Does.Contain("line 1, column 17").And.Contain("^"));
    }

    [Test]
    public async Task Reading_TheStoresKeeping_IsTheFiles()
    {
        var (remote, local) = (await client.ReadHeaderAsync(), await file.ReadHeaderAsync());
        Assert.That((remote.Revision, remote.Inputs, remote.GraphHash, remote.Interrupted), Is.EqualTo((local.Revision, local.Inputs, local.GraphHash, local.Interrupted)));
        Assert.That(remote.Collections, Is.EqualTo(local.Collections));
        Assert.That(await ListAsync(client.ReadRecordHeadersAsync()), Is.EqualTo(await ListAsync(file.ReadRecordHeadersAsync())));
        Assert.That((await ListAsync(client.ReadRecordsAsync())).Select(r => r.Data), Is.EqualTo((await ListAsync(file.ReadRecordsAsync())).Select(r => r.Data)));
        Assert.That((await client.ReadStateAsync()).ComputeHash(), Is.EqualTo(local.GraphHash));
        Assert.That(await ListAsync(client.ReadNodesAsync()), Is.EqualTo(await ListAsync(file.ReadNodesAsync())));
        var relationships = await ListAsync(file.ReadRelationshipsAsync());
        Assert.That(await ListAsync(client.ReadRelationshipsAsync()), Is.EqualTo(relationships));
        string[] some = [relationships[0].StartId];
        Assert.That(await ListAsync(client.ReadRelationshipsAsync(some)), Is.EqualTo(await ListAsync(file.ReadRelationshipsAsync(some))));
    }

    [Test]
    public async Task Writing_IsRefusedWithWhatToDoInstead()
    {
        var refusal = await Assert.CatchAsync<KgException>(() => client.AcquireLeaseAsync(new LeaseRequest("a test")));
        Assert.That(refusal!.Message, Does.Contain("Neo.ClientError.Statement.AccessMode"));
        Assert.That((await file.ReadHeaderAsync()).Revision, Is.EqualTo((await client.ReadHeaderAsync()).Revision));
    }

    [Test]
    public async Task Clients_WhileABuildRuns_SeeTheGraphBeforeItOrAfterIt()
    {
        using var kg = new Kg();
        Articles.WriteMany(kg, "news", 2);
        kg.Run("build", "news");
        await using var own = await ServedGraph.StartAsync(kg.PathOf("graph.kg"));
        Articles.WriteMany(kg, "news", 12);
        var build = kg.Start(["build", "news"]);
        var counts = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => PollAsync(own.Address)));
        Assert.That(Kg.Finish(build).ExitCode, Is.Zero);
        Assert.That(counts, Has.All.EqualTo(new long[] { 2, 12 }));
    }

    /// <summary>The different answers, in their order, until the last that is expected.</summary>
    private static async Task<long[]> PollAsync(Uri address)
    {
        await using var store = new Neo4jGraphStore(new Neo4jStoreOptions(address) { Retries = 0 });
        var seen = new List<long>();
        while (seen is not [.., 12])
        {
            var result = await store.QueryAsync(new QueryRequest("MATCH (d:Document) OPTIONAL MATCH (d)<-[m:MENTIONED_IN]-(e) RETURN count(DISTINCT d)"));
            var count = (long)(await ListAsync(result.Rows)).Single()[0]!;
            if (seen is [] || seen[^1] != count)
                seen.Add(count);
        }

        return [.. seen];
    }

    private static async Task<List<string>> RowsAsync(IGraphStore store, QueryRequest request)
    {
        var result = await store.QueryAsync(request);
        return [string.Join(" | ", result.Columns), .. (await ListAsync(result.Rows)).Select(row => string.Join(" | ", row.Select(Text)))];
    }

    private static async Task<List<T>> ListAsync<T>(IAsyncEnumerable<T> items) => await items.ToListAsync();

    /// <summary>A value with its type; hashes are the store's own, and no part of an answer.</summary>
    private static string Text(object? value) => value switch
    {
        null => "null",
        string text => $"'{text}'",
        double number => $"float {number.ToString("R", CultureInfo.InvariantCulture)}",
        GraphTemporal temporal => $"{temporal.Type} {temporal.Text}",
        GraphNode node => $"({node.Label} {node.Id} {CanonicalJson.Write(node.Properties)})",
        GraphRelationship edge => $"[{edge.StartId} {edge.Type} {edge.EndId} {edge.Id} {CanonicalJson.Write(edge.Properties)}]",
        GraphPath path => string.Concat(path.Nodes.Select(Text).Concat(path.Relationships.Select(Text))),
        IReadOnlyDictionary<string, object?> map => $"{{{string.Join(", ", map.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}: {Text(p.Value)}"))}}}",
        IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Text))}]",
        _ => $"{value.GetType().Name} {value}",
    };
}
