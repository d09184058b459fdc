using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Graph.Reconciliation;
using KnowledgeGraph.Graph.Stores;

namespace KnowledgeGraph.Graph.Contract;

public abstract partial class GraphStoreContract
{
    [Test]
    public async Task ReadRecords_AfterBuild_GivesWhatWasPut()
    {
        var records = new[] { Ministry("c/2.txt"), Ministry("c/1.txt"), Ministry("d/𠮷.txt"), Ministry("d/：.txt") };
        await using var store = Open();
        await Builds.RunAsync(store, records);
        var ids = records.Select(r => r.Document.Id).Order(StringComparer.Ordinal).ToList();
        var read = (await ListAsync(store.ReadRecordsAsync())).ConvertAll(r => r.Decode());
        Assert.That(read.Select(r => r.Document.Id), Is.EqualTo(ids));
        Assert.That((await ListAsync(store.ReadRecordHeadersAsync())).Select(h => h.DocumentId), Is.EqualTo(ids));
        Assert.That(read[0].Claims[0].Quote, Is.EqualTo(records[1].Claims[0].Quote));
        Assert.That(read[0].Document, Is.EqualTo(records[1].Document));
    }

    [Test]
    public async Task ReadRecords_SomeIds_GivesThoseThatExist()
    {
        await using var store = Open();
        await Builds.RunAsync(store, [Ministry("c/1.txt"), Ministry("c/2.txt")]);
        var read = await ListAsync(store.ReadRecordsAsync(["c/2.txt", "c/9.txt"]));
        Assert.That(read.Select(r => r.Header.DocumentId), Is.EqualTo(new[] { "c/2.txt" }));
    }

    [Test]
    public async Task ReadRecordHeaders_OneCollection_LeavesOthersOut()
    {
        await using var store = Open();
        await Builds.RunAsync(store, [Ministry("c/1.txt"), Ministry("d/2.txt")]);
        Assert.That((await ListAsync(store.ReadRecordHeadersAsync("d"))).Select(h => h.DocumentId), Is.EqualTo(new[] { "d/2.txt" }));
    }

    [Test]
    public async Task Apply_Tombstone_KeepsTheHeaderAndDropsTheRecord()
    {
        await using var store = Open();
        await Builds.RunAsync(store, [Ministry("c/1.txt")]);
        await ApplyRecordsAsync(store, new RecordChange.Tombstone("c/1.txt"));
        var header = (await ListAsync(store.ReadRecordHeadersAsync())).Single();
        Assert.That(header.IsTombstone);
        Assert.That(header.Sha256, Is.EqualTo(Ministry("c/1.txt").Document.Sha256));
        Assert.That(await ListAsync(store.ReadRecordsAsync()), Is.Empty);
    }

    [Test]
    public async Task Apply_PutAfterTombstone_BringsTheDocumentBack()
    {
        await using var store = Open();
        await Builds.RunAsync(store, [Ministry("c/1.txt")]);
        await ApplyRecordsAsync(store, new RecordChange.Tombstone("c/1.txt"));
        await ApplyRecordsAsync(store, new RecordChange.Put(EncodedRecord.Of(Ministry("c/1.txt"))));
        Assert.That((await ListAsync(store.ReadRecordHeadersAsync())).Single().IsTombstone, Is.False);
        Assert.That(await ListAsync(store.ReadRecordsAsync()), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task ReadHeader_AfterBuild_TellsWhatItWasBuiltWith()
    {
        await using var store = Open();
        var change = await Builds.PlanAsync(store, [Ministry("c/1.txt"), Ministry("d/1.txt")]);
        await Builds.RunAsync(store, [Ministry("c/1.txt"), Ministry("d/1.txt")]);
        var header = await store.ReadHeaderAsync();
        Assert.That(header.Exists);
        Assert.That(header.Revision, Is.EqualTo(1));
        Assert.That(header.Inputs, Is.EqualTo(Builds.Inputs));
        Assert.That(header.Collections, Is.EqualTo(new[] { new CollectionRoot("c", "/c"), new CollectionRoot("d", "/d") }));
        Assert.That(header.GraphHash, Is.EqualTo(change.GraphHash));
        Assert.That(header.Interrupted, Is.False);
    }

    private static async Task ApplyRecordsAsync(IGraphStore store, params RecordChange[] changes)
    {
        var header = await store.ReadHeaderAsync();
        var lease = await store.AcquireLeaseAsync(new LeaseRequest("test"));
        await store.ApplyAsync(new StoreChange(header.Revision, GraphDelta.Empty, [.. changes], Builds.Inputs, header.Collections, header.GraphHash!), lease);
        await store.ReleaseLeaseAsync(lease);
    }
}
