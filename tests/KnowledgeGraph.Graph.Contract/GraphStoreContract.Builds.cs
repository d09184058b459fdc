using FsCheck;
using FsCheck.Fluent;
using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Graph.Model;
using KnowledgeGraph.Graph.Resolution;

namespace KnowledgeGraph.Graph.Contract;

public abstract partial class GraphStoreContract
{
    [Test]
    public async Task Read_NoStoreYet_IsEmpty()
    {
        await using var store = Open();
        Assert.That((await store.ReadHeaderAsync()).Revision, Is.Zero);
        Assert.That((await store.ReadStateAsync()).Nodes, Is.Empty);
        Assert.That(await ListAsync(store.ReadRecordHeadersAsync()), Is.Empty);
    }

    [Test]
    public Task Apply_RandomDocuments_StateIsTheDesiredGraph() => CheckAsync(RandomRecords.Arbitrary, RandomCases, async records =>
    {
        await ResetAsync();
        await using var store = Open(batchSize: 7);
        var receipt = await Builds.RunAsync(store, records);
        Assert.That(receipt.Counted, Is.EqualTo(receipt.Planned));
        AssertSame(await store.ReadStateAsync(), GraphBuilder.Build(records));
        Assert.That((await Builds.PlanAsync(store, records)).Delta.IsEmpty);
    });

    [Test]
    public Task Apply_OneRandomSetAfterAnother_StateIsThatOfTheSecond() => CheckAsync(
        Arb.From(from first in RandomRecords.Documents from second in RandomRecords.Documents select (first, second)), RandomCases, async sets =>
    {
        await ResetAsync();
        await using var store = Open(batchSize: 7);
        await Builds.RunAsync(store, sets.first);
        var receipt = await Builds.RunAsync(store, sets.second);
        Assert.That(receipt.Counted, Is.EqualTo(receipt.Planned));
        AssertSame(await store.ReadStateAsync(), GraphBuilder.Build(sets.second));
        Assert.That(await ListAsync(store.AuditAsync(GraphBuilder.Build(sets.second))), Is.Empty);
    });

    [Test]
    public Task Apply_RandomHistory_LeavesNoTrace() => CheckAsync(
        Arb.From(Gen.ListOf(RandomRecords.Documents, 5)), RandomCases / 4, async history =>
    {
        await ResetAsync();
        await using var store = Open(batchSize: 50);
        foreach (var records in history)
            await Builds.RunAsync(store, records);
        AssertSame(await store.ReadStateAsync(), GraphBuilder.Build(history[^1]));
        Assert.That(await ListAsync(store.ReadNodesAsync()), Is.EqualTo(GraphBuilder.Build(history[^1]).Nodes));
    });

    [Test]
    public async Task Apply_ThenReadBack_ElementsAreTheDesiredOnes()
    {
        var records = new[] { Ministry("c/1.txt", aliases: "工信部"), Ministry("c/2.txt") };
        await using var store = Open();
        await Builds.RunAsync(store, records);
        var desired = GraphBuilder.Build(records);
        Assert.That(await ListAsync(store.ReadNodesAsync()), Is.EqualTo(desired.Nodes));
        Assert.That(await ListAsync(store.ReadRelationshipsAsync()), Is.EqualTo(desired.Relationships));
        Assert.That(
            (await ListAsync(store.ReadRelationshipsAsync(["person:贺远舟"]))).Select(r => r.Type),
            Is.EqualTo(new[] { "HOLDS_POSITION", "MENTIONED_IN", "MENTIONED_IN" }));
    }

    [Test]
    public async Task Apply_BetterName_RenamesTheElementInPlace()
    {
        await using var store = Open();
        await Builds.RunAsync(store, [Ministry("c/1.txt", "工信部")]);
        var element = await ReadElementKeyAsync("organisation:工信部");

        var records = new[] { Ministry("c/1.txt", "工信部"), Ministry("c/2.txt", "工业和信息化部", "工信部") };
        var receipt = await Builds.RunAsync(store, records);

        Assert.That(receipt.Counted.RenamedNodes, Is.EqualTo(1));
        Assert.That(await ReadElementKeyAsync("organisation:工业和信息化部"), Is.EqualTo(element));
        Assert.That(await ReadFormerIdsAsync("organisation:工业和信息化部"), Is.EqualTo(new[] { "organisation:工信部" }));
        AssertSame(await store.ReadStateAsync(), GraphBuilder.Build(records));
    }

    [Test]
    public async Task Apply_RenameAndBack_NamesItByItsFirstIdAgain()
    {
        await using var store = Open();
        await Builds.RunAsync(store, [Ministry("c/1.txt", "工信部")]);
        var element = await ReadElementKeyAsync("organisation:工信部");
        await Builds.RunAsync(store, [Ministry("c/1.txt", "工信部"), Ministry("c/2.txt", "工业和信息化部", "工信部")]);
        await Builds.RunAsync(store, [Ministry("c/1.txt", "工信部")]);
        Assert.That(await ReadElementKeyAsync("organisation:工信部"), Is.EqualTo(element));
        Assert.That(await ReadFormerIdsAsync("organisation:工信部"), Is.EqualTo(new[] { "organisation:工业和信息化部" }));
    }

    [Test]
    public async Task Apply_DocumentRemoved_TakesOnlyItsFactsWithIt()
    {
        await using var store = Open();
        await Builds.RunAsync(store, [Ministry("c/1.txt"), Ministry("c/2.txt"), Ministry("c/3.txt", "中国互联网协会")]);
        await Builds.RunAsync(store, [Ministry("c/1.txt"), Ministry("c/3.txt", "中国互联网协会")]);
        Assert.That((await store.ReadStateAsync()).Relationships, Does.ContainKey("person:贺远舟|HOLDS_POSITION|organisation:工业和信息化部|总工程师"));
        await Builds.RunAsync(store, [Ministry("c/3.txt", "中国互联网协会")]);
        var nodes = (await store.ReadStateAsync()).Nodes.Keys;
        Assert.That(nodes, Is.EquivalentTo(new[] { "document:c/3.txt", "organisation:中国互联网协会", "person:贺远舟" }));
    }

    [Test]
    public async Task Apply_HostileNames_AreData()
    {
        const string hostile = "} ) DETACH DELETE `n` \"'|\\\n\u0001\0";
        var builder = new RecordBuilder("c/3.txt");
        builder.Post(builder.Person("半\ud842"), builder.Organisation(hostile), hostile + "半\udfb7");
        var records = new[] { Ministry("c/' OR 1=1;--.txt", hostile), Ministry("c/2.txt"), builder.Build() };
        await using var store = Open();
        await Builds.RunAsync(store, records);
        AssertSame(await store.ReadStateAsync(), GraphBuilder.Build(records));
        Assert.That(await ListAsync(store.AuditAsync(GraphBuilder.Build(records))), Is.Empty);
        Assert.That((await ListAsync(store.ReadNodesAsync())).Select(n => n.Properties.Text(GraphPropertyNames.Name)), Does.Contain(hostile));
    }

    [Test]
    public async Task Apply_EverythingGone_LeavesAnEmptyGraph()
    {
        await using var store = Open();
        await Builds.RunAsync(store, [Ministry("c/1.txt")]);
        await Builds.RunAsync(store, []);
        var state = await store.ReadStateAsync();
        Assert.That(state.Nodes.Count + state.Relationships.Count, Is.Zero);
        Assert.That(await ListAsync(store.ReadRecordHeadersAsync()), Is.Empty);
    }
}
