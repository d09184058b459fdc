using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Graph.Contract;
using KnowledgeGraph.Graph.Stores;

namespace KnowledgeGraph.Sqlite.Tests;

/// <summary>Queries that would cost too much end at their limit with a message that names it and the option that raises it; bad ones are answered at their place.</summary>
public sealed class QueryLimitTests : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private SqliteGraphStore store = null!;

    [OneTimeSetUp]
    public async Task BuildAsync()
    {
        store = new SqliteGraphStore(Path.Combine(folder.Path, "graph.kg"));
        await Builds.RunAsync(store, [.. Enumerable.Range(0, 6).Select(document =>
        {
            var builder = new RecordBuilder($"c/{document}.txt");
            var organisation = builder.Organisation($"海州市第{document}局");
            for (var i = 0; i < 6; i++)
                builder.Post(builder.Person($"贺远舟{i}"), organisation, "司长");
            return builder.Build();
        })]);
    }

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        folder.Dispose();
    }

    [TestCase("MATCH (a), (b), (c), (d), (e), (f), (g), (h) RETURN count(*)", TestName = "CartesianProduct_EndsInTime")]
    [TestCase("MATCH (a)-[*]-(b) RETURN count(*)", TestName = "ExponentialPaths_EndInTime")]
    [TestCase("MATCH (a)--+(b)--+(c) RETURN count(*)", TestName = "QuantifiedPaths_EndInTime")]
    [TestCase("RETURN reduce(n = 0, x IN range(1, 30000000) | n + [y IN range(1, 100) | y][3]) AS n", TestName = "LongExpression_EndsInTime")]
    [TestCase("UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y RETURN count(x)", TestName = "LongList_EndsInTime")]
    public async Task Time(string query) => await EndsAsync(query, new QueryLimits(Time: TimeSpan.FromMilliseconds(300)), "0.3 s", "--max-time");

    [TestCase("MATCH (a), (b) RETURN a, b")]
    [TestCase("UNWIND range(1, 100) AS x RETURN x")]
    public async Task Rows_BeyondTheLimit(string query) => await EndsAsync(query, new QueryLimits(Rows: 50), "50 rows", "--max-rows");

    [TestCase("MATCH (a), (b), (c), (d), (e) RETURN collect([a, b])")]
    [TestCase("MATCH (a), (b), (c), (d) RETURN DISTINCT a, b, c, d")]
    [TestCase("MATCH (a), (b), (c), (d) RETURN a ORDER BY b.name")]
    [TestCase("RETURN range(1, 1000000000000) AS x")]
    [TestCase("RETURN reduce(s = 'x', x IN range(1, 60) | s + s) AS s")]
    [TestCase("RETURN [x IN range(1, 10000000) | [x]] AS x")]
    public async Task Memory_BeyondTheLimit(string query) => await EndsAsync(query, new QueryLimits(MemoryBytes: 1_000_000), "1000000 bytes", "--max-memory");

    [TestCase("MATCH (a)-[*]-(b) RETURN count(*)")]
    [TestCase("MATCH (a)-[]-{1,20}(b) RETURN count(*)")]
    [TestCase("MATCH (a)--(b)--(c)--(d)--(e) RETURN count(*)")]
    public async Task Hops_BeyondTheLimit(string query) => await EndsAsync(query, new QueryLimits(Hops: 1000), "1000 relationships", "--max-hops");

    [TestCase("(", "1", ")")]
    [TestCase("[", "1", "]")]
    [TestCase("{a: ", "1", "}")]
    [TestCase("abs(", "1", ")")]
    [TestCase("NOT ", "true", "")]
    [TestCase("-", "1", "")]
    [TestCase("COUNT { RETURN ", "1 AS x", " AS y }")]
    [TestCase("[x IN [1] WHERE ", "true", "]")]
    [TestCase("CASE WHEN true THEN ", "1", " END")]
    public async Task Depth_BeyondTheLimit(string open, string core, string close) => await EndsAsync(
        "RETURN " + string.Concat(Enumerable.Repeat(open, 10_000)) + core + string.Concat(Enumerable.Repeat(close, 10_000)) + " AS z",
        new QueryLimits(Depth: 100), "100 levels", "--max-depth");

    [Test]
    public async Task Query_HugeLiterals_HaveAnAnswerOrAPlace()
    {
        var text = new string('a', 5_000_000);
        Assert.That(await OneAsync($"RETURN size('{text}') AS n"), Is.EqualTo(5_000_000L));
        Assert.That(await OneAsync($"RETURN size([{string.Join(",", Enumerable.Range(0, 100_000))}]) AS n"), Is.EqualTo(100_000L));
        Assert.That((await Assert.CatchAsync<KgException>(() => OneAsync("RETURN " + new string('9', 100_000))))!.Message, Does.Contain("line 1, column 8"));
        Assert.That((await Assert.CatchAsync<KgException>(() => OneAsync("RETURN 1e99999")))!.Message, Does.Contain("line 1, column 8"));
    }

    [TestCase("RETURN 1 AS x LIMIT $value")]
    [TestCase("UNWIND [1] AS x RETURN x - $value AS y")]
    [TestCase("RETURN abs($value) AS y")]
    [TestCase("RETURN 1 IN $value AS y")]
    [TestCase("RETURN [x IN $value | x] AS y")]
    [TestCase("MATCH (n) WHERE $value RETURN n")]
    [TestCase("RETURN $value.name AS y")]
    [TestCase("RETURN date($value) AS y")]
    public async Task Query_ParameterOfWrongType_IsNamed(string query)
    {
        var request = new QueryRequest(query, new Dictionary<string, object?> { ["value"] = "many" });
        var refusal = (await Assert.CatchAsync<KgException>(async () => await (await store.QueryAsync(request)).Rows.ToListAsync()))!;
        Assert.That(refusal.Error.Code, Is.EqualTo("KG5001"));
        Assert.That(refusal.Message, Does.Contain("$value was given"));
    }

    private async Task EndsAsync(string query, QueryLimits limits, string limit, string option)
    {
        var request = new QueryRequest(query) { Limits = limits };
        var refusal = (await Assert.CatchAsync<KgException>(async () => await (await store.QueryAsync(request)).Rows.ToListAsync()))!;
        Assert.That(refusal.Error.Code, Is.EqualTo("KG5004"), refusal.Message);
        Assert.That(refusal.Message, Does.Contain(limit).And.Contain(option).And.Contain("line 1, column"));
        Assert.That(await OneAsync("RETURN 1 AS x"), Is.EqualTo(1L), "The store answers the next query.");
    }

    private async Task<object?> OneAsync(string query) => (await (await store.QueryAsync(new QueryRequest(query))).Rows.ToListAsync()).Single()[0];
}
