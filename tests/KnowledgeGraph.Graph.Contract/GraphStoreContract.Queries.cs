using System.Collections.Immutable;
using KnowledgeGraph.Graph.Model;
using KnowledgeGraph.Graph.Stores;

namespace KnowledgeGraph.Graph.Contract;

public abstract partial class GraphStoreContract
{
    [Test]
    public async Task Query_EveryKindOfValue_ComesAsItIs()
    {
        await using var store = await BuiltAsync();
        var parameters = new Dictionary<string, object?> { ["list"] = new object?[] { 1L, 1.5, null, false, "𠮷" }, ["map"] = new Dictionary<string, object?> { ["a"] = 2L } };
        var row = (await RowsAsync(store, new QueryRequest(
            "RETURN null, true, 9007199254740993, 1.0, 'a', $list, $map.a, date('2024-11-20'), datetime('2024-11-20T08:00:00+08:00[Asia/Shanghai]'), duration('P1M2D'), localtime('08:30')",
            parameters))).Single();
        Assert.That(row[..5], Is.EqualTo(new object?[] { null, true, 9007199254740993L, 1.0, "a" }));
        Assert.That((IEnumerable<object?>)row[5]!, Is.EqualTo(new object?[] { 1L, 1.5, null, false, "𠮷" }));
        Assert.That(row[6], Is.EqualTo(2L));
        Assert.That(row[7..], Is.EqualTo(new object[]
        {
            new GraphTemporal("Date", "2024-11-20"), new GraphTemporal("ZonedDateTime", "2024-11-20T08:00:00+08:00[Asia/Shanghai]"), new GraphTemporal("Duration", "P1M2D"),
            new GraphTemporal("LocalTime", "08:30:00"),
        }));
    }

    [Test]
    public async Task Query_NodesRelationshipsAndPaths_AreThoseThatTheStoreReads()
    {
        await using var store = await BuiltAsync();
        var nodes = await ListAsync(store.ReadNodesAsync(["organisation:工业和信息化部", "person:贺远舟"]));
        var relationship = (await ListAsync(store.ReadRelationshipsAsync(["person:贺远舟"]))).Single(r => r.Type == "HOLDS_POSITION");
        var row = (await RowsAsync(store, new QueryRequest("MATCH path = (o:Organisation)<-[r:HOLDS_POSITION]-(p:Person) RETURN p, r, path"))).Single();
        Assert.That(row[0], Is.EqualTo(nodes[1]));
        Assert.That(row[1], Is.EqualTo(relationship));
        var path = (GraphPath)row[2]!;
        Assert.That(path.Nodes, Is.EqualTo(nodes));
        Assert.That(path.Relationships, Is.EqualTo(new[] { relationship }));
    }

    [TestCase(QueryMode.Explain, "")]
    [TestCase(QueryMode.Run, "EXPLAIN ")]
    public async Task Query_Explained_HasAPlanAndNoRows(QueryMode mode, string prefix)
    {
        await using var store = await BuiltAsync();
        var result = await store.QueryAsync(new QueryRequest(prefix + "MATCH (p:Person) RETURN p.name AS name") { Mode = mode });
        Assert.That(result.Columns, Is.EqualTo(new[] { "name" }));
        Assert.That(await ListAsync(result.Rows), Is.Empty);
        Assert.That(result.Plan, Does.Contain("NodeByLabelScan"));
    }

    [TestCase(QueryMode.Profile, "")]
    [TestCase(QueryMode.Run, "PROFILE ")]
    public async Task Query_Profiled_HasRowsAndThenAPlanWithTheirNumber(QueryMode mode, string prefix)
    {
        await using var store = await BuiltAsync();
        var result = await store.QueryAsync(new QueryRequest(prefix + "UNWIND range(1, 1234) AS n RETURN n") { Mode = mode });
        Assert.That(await ListAsync(result.Rows), Has.Count.EqualTo(1234));
        Assert.That(result.Plan, Does.Contain("Unwind").And.Contain("1234"));
    }

    [Test]
    public async Task Query_JustRun_HasNoPlan()
    {
        await using var store = await BuiltAsync();
        var result = await store.QueryAsync(new QueryRequest("RETURN 1 AS one"));
        Assert.That(await ListAsync(result.Rows), Has.Count.EqualTo(1));
        Assert.That(result.Plan, Is.Null);
        Assert.That(result.Notices, Is.Empty);
    }

    [Test]
    public async Task Query_UnknownLabel_IsNoted()
    {
        await using var store = await BuiltAsync();
        var result = await store.QueryAsync(new QueryRequest("MATCH (n:Persn) RETURN n"));
        Assert.That(await ListAsync(result.Rows), Is.Empty);
        Assert.That(result.Notices, Has.One.Contains("Persn"));
    }

    [Test]
    public async Task Query_MoreRowsThanAllowed_EndsWithTheOption()
    {
        await using var store = await BuiltAsync();
        var request = new QueryRequest("UNWIND range(1, 100) AS n RETURN n") { Limits = new QueryLimits(Rows: 99) };
        var refusal = await RefusalAsync(() => RowsAsync(store, request));
        Assert.That(refusal.Error.Code, Is.EqualTo("KG5004"));
        Assert.That(refusal.Message, Does.Contain("99 rows").And.Contain("--max-rows"));
    }

    [Test]
    public async Task Query_LongerThanAllowed_EndsWithTheOption()
    {
        await using var store = await BuiltAsync();
        var request = new QueryRequest("UNWIND range(1, 1000000) AS n UNWIND range(1, 1000000) AS m WITH n WHERE n < 0 RETURN count(*)")
        {
            Limits = new QueryLimits(Time: TimeSpan.FromMilliseconds(200)),
        };
        var refusal = await RefusalAsync(() => RowsAsync(store, request));
        Assert.That(refusal.Error.Code, Is.EqualTo("KG5004"));
        Assert.That(refusal.Message, Does.Contain("0.2 s").And.Contain("--max-time"));
    }

    private static async Task<List<ImmutableArray<object?>>> RowsAsync(IGraphStore store, QueryRequest request) =>
        await ListAsync((await store.QueryAsync(request)).Rows);

    private async Task<IGraphStore> BuiltAsync()
    {
        var store = Open();
        await Builds.RunAsync(store, [Ministry("c/1.txt")]);
        return store;
    }
}
