using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Graph.Contract;
using KnowledgeGraph.Graph.Resolution;
using KnowledgeGraph.Graph.Stores;

namespace KnowledgeGraph.Neo4j.Tests;

/// <summary>What others keep in the same database stays theirs.</summary>
[TestFixture]
public sealed class ForeignDataTests
{
    private const string Ministry = "organisation:江南省数据管理局";
    private const string Person = "person:贺远舟";

    [SetUp]
    public Task EmptyDatabase() => Database.ResetAsync();

    [Test]
    public async Task Build_OthersUseTheSameLabelsAndIds_LeavesThemAlone()
    {
        await Database.RunAsync("""
            CREATE (:Document {id: 1, kind: 'invoice'}), (:Document {id: 1}), (:Entity {id: 'x'}), (:Entity {id: 'x'}),
              (p:Person:Entity {id: 'person:贺远舟', name: '贺远舟'})-[:HOLDS_POSITION {since: 1999}]->(:Organisation {name: '江南省数据管理局'})
            """);
        await using var store = new Neo4jGraphStore(TestServer.Options);
        await Builds.RunAsync(store, [Record("c/1.txt")]);
        await Builds.RunAsync(store, []);
        Assert.That(await Database.CountAsync("MATCH (n) WHERE NOT any(l IN labels(n) WHERE l STARTS WITH 'Kg') RETURN count(n)"), Is.EqualTo(6));
        Assert.That(await Database.CountAsync("MATCH (:Person {id: 'person:贺远舟'})-[r:HOLDS_POSITION {since: 1999}]->() RETURN count(r)"), Is.EqualTo(1));
        Assert.That(await Database.CountAsync("MATCH (p:Person) RETURN size(keys(p))"), Is.EqualTo(2));
    }

    [Test]
    public async Task Build_OthersDecorateElements_TheirsSurvivesChangeAndRename()
    {
        await using var store = new Neo4jGraphStore(TestServer.Options);
        await Builds.RunAsync(store, [Record("c/1.txt", "江南数据局")]);
        await Database.RunAsync("""
            MATCH (o:Organisation {name: '江南数据局'}) SET o:Watched, o.rating = 5, o.note = 'theirs'
            CREATE (o)<-[:FOLLOWS {since: 2020}]-(:Analyst {name: 'A'})
            WITH o MATCH (o)<-[r:HOLDS_POSITION]-() SET r.checked = true
            """);
        var elements = await Database.TextAsync("MATCH (o:Organisation)<-[r:HOLDS_POSITION]-() RETURN elementId(o) + elementId(r)");

        DocumentRecord[] after = [Record("c/1.txt", "江南数据局"), Record("c/2.txt", "江南省数据管理局", "江南数据局")];
        await Builds.RunAsync(store, after);

        Assert.That(
            await Database.TextAsync("""
                MATCH (o:Organisation:Watched {name: '江南省数据管理局', rating: 5, note: 'theirs'})<-[:FOLLOWS {since: 2020}]-(:Analyst)
                MATCH (o)<-[r:HOLDS_POSITION {checked: true, support: 2}]-() RETURN elementId(o) + elementId(r)
                """),
            Is.EqualTo(elements));
        Assert.That(await ListAsync(store.AuditAsync(GraphBuilder.Build(after))), Is.Empty);
    }

    [TestCase("CREATE (n)-[:TAGGED]->(:Tag {name: 'theirs'})", "MATCH (n {id: $id, retracted: true})-[:TAGGED]->(:Tag) RETURN count(n)")]
    [TestCase("SET n:Watched", "MATCH (n:Watched {id: $id, retracted: true}) RETURN count(n)")]
    [TestCase("SET n.note = 'theirs'", "MATCH (n {id: $id, retracted: true, note: 'theirs'}) RETURN count(n)")]
    public async Task Build_EntityMustGoButCarriesOthersThings_StaysMarkedAndComesBack(string decorate, string find)
    {
        await using var store = new Neo4jGraphStore(TestServer.Options);
        DocumentRecord[] before = [Record("c/1.txt"), Record("c/2.txt", "中国智联产业协会")];
        await Builds.RunAsync(store, before);
        await Database.RunAsync($"MATCH (n {{id: '{Ministry}'}}) {decorate}");
        var element = await Database.TextAsync($"MATCH (n {{id: '{Ministry}'}}) RETURN elementId(n)");

        DocumentRecord[] after = [Record("c/2.txt", "中国智联产业协会")];
        var receipt = await Builds.RunAsync(store, after);

        Assert.That(receipt.RetractedNodes, Is.EqualTo(1));
        Assert.That(receipt.IsAsPlanned);
        Assert.That(await Database.CountAsync(find.Replace("$id", $"'{Ministry}'", StringComparison.Ordinal)), Is.EqualTo(1));
        Assert.That((await store.ReadStateAsync()).ComputeHash(), Is.EqualTo(GraphBuilder.Build(after).Hash));
        Assert.That((await Builds.PlanAsync(store, after)).Delta.IsEmpty);

        Assert.That((await Builds.RunAsync(store, before)).IsAsPlanned);
        Assert.That(await Database.TextAsync($"MATCH (n {{id: '{Ministry}'}}) WHERE n.retracted IS NULL RETURN elementId(n)"), Is.EqualTo(element));
        Assert.That(await ListAsync(store.AuditAsync(GraphBuilder.Build(before))), Is.Empty);
    }

    [Test]
    public async Task Build_RelationshipMustGoButCarriesOthersProperties_StaysMarked()
    {
        await using var store = new Neo4jGraphStore(TestServer.Options);
        await Builds.RunAsync(store, [Record("c/1.txt")]);
        await Database.RunAsync("MATCH ()-[r:HOLDS_POSITION]->() SET r.comment = 'theirs'");
        await Builds.RunAsync(store, []);
        Assert.That(await Database.CountAsync($"MATCH ({{id: '{Person}'}})-[r:HOLDS_POSITION {{comment: 'theirs', retracted: true}}]->({{id: '{Ministry}'}}) RETURN count(r)"), Is.EqualTo(1));
        Assert.That((await store.ReadStateAsync()).Relationships, Is.Empty);
        await Builds.RunAsync(store, [Record("c/1.txt")]);
        Assert.That(await ListAsync(store.AuditAsync(GraphBuilder.Build([Record("c/1.txt")]))), Is.Empty);
    }

    [TestCase("MATCH (n:Organisation) SET n.name = 'theirs'", Ministry)]
    [TestCase("MATCH (n:Organisation) SET n.name = null", Ministry)]
    [TestCase("MATCH (n:Organisation) SET n.id = 'organisation:另一个'", Ministry)]
    [TestCase("MATCH (n:Person) SET n.support = 1.0", Person)]
    [TestCase("MATCH (n:Person) SET n.aliases = [true, false]", Person)]
    [TestCase("MATCH ()-[r:HOLDS_POSITION]->() SET r.title = '部长'", "person:贺远舟|HOLDS_POSITION|organisation:江南省数据管理局|总工程师")]
    public async Task Audit_SomebodyEditedAManagedProperty_NamesTheElement(string edit, string element)
    {
        await using var store = new Neo4jGraphStore(TestServer.Options);
        var desired = GraphBuilder.Build([Record("c/1.txt")]);
        await Builds.RunAsync(store, [Record("c/1.txt")]);
        await Database.RunAsync(edit);
        var difference = (await ListAsync(store.AuditAsync(desired))).Single();
        Assert.That((difference.Kind, difference.Element), Is.EqualTo((AuditKind.Altered, element)));
        Assert.That((await Builds.PlanAsync(store, [Record("c/1.txt")])).Delta.IsEmpty, "builds trust the stored hashes");
    }

    [TestCase("MATCH (n:Organisation) DETACH DELETE n", AuditKind.Missing)]
    [TestCase("MATCH ()-[r:HOLDS_POSITION]->() DELETE r", AuditKind.Missing)]
    [TestCase("MATCH (n:Person) CREATE (m:Person) SET m = n, m.kgId = 'person:复制', m.id = m.kgId SET m:Entity", AuditKind.Unexpected)]
    public async Task Audit_SomebodyTookOrAddedElements_SaysSoAndABuildPutsItRight(string edit, AuditKind kind)
    {
        await using var store = new Neo4jGraphStore(TestServer.Options);
        var desired = GraphBuilder.Build([Record("c/1.txt")]);
        await Builds.RunAsync(store, [Record("c/1.txt")]);
        await Database.RunAsync(edit);
        Assert.That((await ListAsync(store.AuditAsync(desired))).Select(d => d.Kind), Does.Contain(kind));
        await Builds.RunAsync(store, [Record("c/1.txt")]);
        Assert.That(await ListAsync(store.AuditAsync(desired)), Is.Empty);
    }

    [Test]
    public async Task Build_SomebodysConstraintRefuses_SaysSoAndLeavesTheMark()
    {
        await Database.RunAsync("CREATE CONSTRAINT theirs IF NOT EXISTS FOR (n:Organisation) REQUIRE n.support IS UNIQUE");
        try
        {
            await using var store = new Neo4jGraphStore(TestServer.Options);
            var refusal = await Assert.CatchAsync<Core.Errors.KgException>(() => Builds.RunAsync(store, [Record("c/1.txt"), Record("c/2.txt", "中国智联产业协会")]));
            Assert.That(refusal!.Error.Code, Is.EqualTo("KG4214"));
            Assert.That((await store.ReadHeaderAsync()).Interrupted);
        }
        finally
        {
            await Database.RunAsync("DROP CONSTRAINT theirs IF EXISTS");
        }
    }

    private static DocumentRecord Record(string id, string name = "江南省数据管理局", params string[] aliases)
    {
        var builder = new RecordBuilder(id);
        var organisation = builder.Organisation(name, aliases);
        return builder.Post(builder.Person("贺远舟"), organisation, "总工程师").Build();
    }

    private static async Task<List<T>> ListAsync<T>(IAsyncEnumerable<T> items)
    {
        var list = new List<T>();
        await foreach (var item in items)
            list.Add(item);
        return list;
    }
}
