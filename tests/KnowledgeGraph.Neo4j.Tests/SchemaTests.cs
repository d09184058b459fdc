using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Graph.Contract;

namespace KnowledgeGraph.Neo4j.Tests;

/// <summary>Constraints and indexes.</summary>
[TestFixture]
public sealed class SchemaTests
{
    [SetUp]
    public Task EmptyDatabase() => Database.ResetAsync();

    [Test]
    public async Task Prepare_LayoutIsHalfThere_CompletesIt()
    {
        await using var store = new Neo4jGraphStore(TestServer.Options);
        await store.PrepareAsync();
        var whole = await store.ReadSchemaAsync();
        foreach (var drop in new[] { "DROP CONSTRAINT kg_entity_key", "DROP INDEX kg_names", "MATCH (s:KgStore) SET s.schemaVersion = 0" })
            await Database.RunAsync(drop);
        Assert.That(await store.ReadSchemaAsync(), Has.Length.EqualTo(whole.Length - 2));

        await store.PrepareAsync();

        Assert.That((await store.ReadSchemaAsync()).Select(i => (i.Kind, i.Name)), Is.EqualTo(whole.Select(i => (i.Kind, i.Name))));
        Assert.That((await store.ReadHeaderAsync()).SchemaVersion, Is.EqualTo(1));
    }

    [Test]
    public async Task Prepare_LayoutIsThere_SendsNoWrite()
    {
        await using var store = new Neo4jGraphStore(TestServer.Options);
        await store.PrepareAsync();
        var bookmark = await Database.BookmarkAsync();
        await store.PrepareAsync();
        Assert.That(await Database.BookmarkAsync(), Is.EqualTo(bookmark));
    }

    [Test]
    public async Task Read_StoreOfALaterKg_IsRefused()
    {
        await using var store = new Neo4jGraphStore(TestServer.Options);
        await store.PrepareAsync();
        await Database.RunAsync("MATCH (s:KgStore) SET s.schemaVersion = 99");
        Assert.That((await Assert.CatchAsync<KgException>(() => store.ReadHeaderAsync()))!.Error.Code, Is.EqualTo("KG4212"));
    }

    [TestCase("数据管理", "江南省数据管理局")]
    [TestCase("江数局", "江南省数据管理局")]
    public async Task FullText_PartOfANameOrAlias_FindsTheNode(string words, string name)
    {
        await using var store = new Neo4jGraphStore(TestServer.Options);
        var builder = new RecordBuilder("c/1.txt");
        builder.Post(builder.Person("贺远舟"), builder.Organisation("江南省数据管理局", "江数局"), "总工程师");
        builder.Organisation("云泽大学");
        await Builds.RunAsync(store, [builder.Build()]);
        await Database.RunAsync("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()");
        Assert.That(
            await Database.ReadAsync($"CALL db.index.fulltext.queryNodes('kg_names', {Database.Quote(words)}) YIELD node RETURN node.name", row => row.Text()),
            Is.EqualTo(new[] { name }));
    }
}
