using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Graph.Contract;
using KnowledgeGraph.Graph.Stores;

namespace KnowledgeGraph.Sqlite.Tests;

/// <summary>What queries see of a file that changes, and of one that is damaged.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class SnapshotTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string FilePath => Path.Combine(folder.Path, "graph.kg");

    public void Dispose() => folder.Dispose();

    [Test]
    public async Task Query_AfterSomebodyElsesBuild_SeesTheNewGraph()
    {
        await using var store = new SqliteGraphStore(FilePath);
        Assert.That(await CountAsync(store), Is.Zero);
        await BuildAsync("贺远舟");
        Assert.That(await CountAsync(store), Is.EqualTo(1));
        await BuildAsync("贺远舟", "钱明");
        Assert.That(await CountAsync(store), Is.EqualTo(2));
    }

    [Test]
    public async Task Query_WhileTheRevisionStays_ReadsTheFileOnce()
    {
        await BuildAsync("贺远舟");
        await using var store = new SqliteGraphStore(FilePath);
        Assert.That(await CountAsync(store), Is.EqualTo(1));
        Sql.Scalar(FilePath, "DELETE FROM node");
        Assert.That(await CountAsync(store), Is.EqualTo(1));
    }

    [Test]
    public async Task Query_BetweenTheBatchesOfAChange_KeepsNothing()
    {
        await BuildAsync("贺远舟");
        Sql.Scalar(FilePath, "INSERT INTO meta (name, value) VALUES ('interrupted', '1')");
        await using var store = new SqliteGraphStore(FilePath);
        Assert.That(await CountAsync(store), Is.EqualTo(1));
        Sql.Scalar(FilePath, "DELETE FROM relationship");
        Sql.Scalar(FilePath, "DELETE FROM node");
        Assert.That(await CountAsync(store), Is.Zero);
    }

    [TestCase("{\"name\":")]
    [TestCase("{\"name\":nonsense}")]
    public async Task Query_DamagedProperties_SaysThatTheFileIs(string properties)
    {
        await BuildAsync("贺远舟");
        Sql.Scalar(FilePath, "UPDATE node SET properties = $1", properties);
        await using var store = new SqliteGraphStore(FilePath);
        var failure = (await Assert.CatchAsync<KgException>(async () => await (await store.QueryAsync(new QueryRequest("MATCH (n) RETURN n.name"))).Rows.ToListAsync()))!;
        Assert.That(failure.Error.Code, Is.EqualTo("KG4103"));
    }

    [Test]
    public async Task Query_RelationshipToNowhere_SaysThatTheFileIsDamaged()
    {
        await BuildAsync("贺远舟");
        Sql.Scalar(FilePath, "UPDATE relationship SET start = 99 WHERE type = 'HOLDS_POSITION'");
        await using var store = new SqliteGraphStore(FilePath);
        var failure = (await Assert.CatchAsync<KgException>(() => CountAsync(store)))!;
        Assert.That(failure.Error.Code, Is.EqualTo("KG4103"));
        Assert.That(failure.Message, Does.Contain("99"));
    }

    private static async Task<long> CountAsync(SqliteGraphStore store)
    {
        var rows = await (await store.QueryAsync(new QueryRequest("MATCH (p:Person) RETURN count(p)"))).Rows.ToListAsync();
        return (long)rows.Single()[0]!;
    }

    private async Task BuildAsync(params string[] people)
    {
        await using var store = new SqliteGraphStore(FilePath);
        await Builds.RunAsync(store, [.. people.Select((name, i) =>
        {
            var builder = new RecordBuilder($"c/{i}.txt");
            return builder.Post(builder.Person(name), builder.Organisation("工业和信息化部"), "司长").Build();
        })]);
    }
}
