using System.Collections.Immutable;
using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Graph.Contract;
using KnowledgeGraph.Graph.Model;
using KnowledgeGraph.Graph.Stores;

namespace KnowledgeGraph.Neo4j.Tests;

/// <summary>Queries of the user's.</summary>
[TestFixture]
public sealed class QueryTests
{
    [SetUp]
    public Task EmptyDatabase() => Database.ResetAsync();

    [Test]
    public async Task Query_EveryKindOfValue_ComesWithItsType()
    {
        var row = (await RowsAsync("RETURN null, true, 9007199254740993, 1.0, 'a', [1, 'b'], {c: 2}, date('2024-11-20')")).Single();
        Assert.That(row[0], Is.Null);
        Assert.That(row[1..5], Is.EqualTo(new object[] { true, 9007199254740993L, 1.0, "a" }));
        Assert.That((IEnumerable<object?>)row[5]!, Is.EqualTo(new object[] { 1L, "b" }));
        Assert.That(((IReadOnlyDictionary<string, object?>)row[6]!)["c"], Is.EqualTo(2L));
        Assert.That(row[7], Is.EqualTo(new GraphTemporal("Date", "2024-11-20")));
    }

    [Test]
    public async Task Query_Parameters_ArriveAsTheyAre()
    {
        var parameters = new Dictionary<string, object?>
        {
            ["p"] = new Dictionary<string, object?> { ["text"] = "} ) DETACH DELETE `n` \"'\n𠮷", ["list"] = new object?[] { 1L, 1.0, null, false } },
        };
        var row = (await RowsAsync("RETURN $p.text, $p.list, valueType($p.list[1])", parameters)).Single();
        Assert.That(row[0], Is.EqualTo("} ) DETACH DELETE `n` \"'\n𠮷"));
        Assert.That((IEnumerable<object?>)row[1]!, Is.EqualTo(new object?[] { 1L, 1.0, null, false }));
        Assert.That(row[2], Is.EqualTo("FLOAT NOT NULL"));
    }

    [Test]
    public async Task Query_NodesAndRelationships_AreTheGraphs()
    {
        await using var store = new Neo4jGraphStore(TestServer.Options);
        var builder = new RecordBuilder("c/1.txt");
        await Builds.RunAsync(store, [builder.Post(builder.Person("贺远舟"), builder.Organisation("江南省数据管理局"), "|总|工程师").Build()]);
        var nodes = new List<GraphNode>();
        await foreach (var node in store.ReadNodesAsync(["person:贺远舟"]))
            nodes.Add(node);
        var row = (await RowsAsync("MATCH (p:Person)-[r:HOLDS_POSITION]->() RETURN p, r")).Single();
        Assert.That(row[0], Is.EqualTo(nodes[0]));
        Assert.That(((GraphRelationship)row[1]!).EndId, Is.EqualTo("organisation:江南省数据管理局"));
    }

    [Test]
    public async Task Query_ManyRows_ArriveWhileTheServerStillWorks()
    {
        await using var store = new Neo4jGraphStore(TestServer.Options);
        var result = await store.QueryAsync(new QueryRequest("UNWIND range(1, 10000000) AS n RETURN n"));
        var seen = 0;
        await foreach (var row in result.Rows)
        {
            if (++seen == 1000)
                break;
        }

        Assert.That(seen, Is.EqualTo(1000));
    }

    [TestCase("RETURN 1 +", "KG5201", "SyntaxError")]
    [TestCase("CREATE (n:Person) RETURN n", "KG5201", "AccessMode")]
    [TestCase("UNWIND [1, 0] AS n RETURN 1 / n", "KG5201", "by zero")]
    public async Task Query_ServerRefuses_SaysWhy(string cypher, string code, string word)
    {
        var refusal = await Assert.CatchAsync<KgException>(() => RowsAsync(cypher));
        Assert.That(refusal!.Error.Code, Is.EqualTo(code));
        Assert.That(refusal.Message, Does.Contain(word));
        Assert.That(await Database.CountAsync("MATCH (n:Person) RETURN count(n)"), Is.Zero);
    }

    [Test]
    public async Task Query_Cancelled_EndsHereAndOnTheServer()
    {
        const string Endless = "UNWIND range(1, 1000000000000) AS kgEndless RETURN count(kgEndless)";
        await using var store = new Neo4jGraphStore(TestServer.Options);
        using var cancel = new CancellationTokenSource();
        var query = store.QueryAsync(new QueryRequest(Endless), cancel.Token);
        await UntilAsync(running => running);
        await cancel.CancelAsync();
        Assert.That(async () => await query, Throws.InstanceOf<OperationCanceledException>());

        static async Task UntilAsync(Func<bool, bool> isIt)
        {
            while (!isIt(await Database.CountAsync("SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND range(1, 1000000000000)' RETURN count(*)") > 0))
                await Task.Delay(50);
        }
    }

    private static async Task<List<ImmutableArray<object?>>> RowsAsync(string cypher, IReadOnlyDictionary<string, object?>? parameters = null)
    {
        await using var store = new Neo4jGraphStore(TestServer.Options);
        var result = await store.QueryAsync(new QueryRequest(cypher, parameters ?? ImmutableDictionary<string, object?>.Empty));
        var rows = new List<ImmutableArray<object?>>();
        await foreach (var row in result.Rows)
            rows.Add(row);
        return rows;
    }
}
