using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Graph.Resolution;
using KnowledgeGraph.Graph.Stores;

namespace KnowledgeGraph.Graph.Contract;

public abstract partial class GraphStoreContract
{
    private static LeaseRequest Impatient(string holder, TimeSpan? duration = null) => new(holder, duration ?? TimeSpan.FromMinutes(1), TimeSpan.Zero);

    [Test]
    public async Task AcquireLease_HeldByAnother_NamesTheHolder()
    {
        await using var first = Open();
        await using var second = Open();
        await first.AcquireLeaseAsync(Impatient("kg build, process 4711"));
        var refusal = await RefusalAsync(() => second.AcquireLeaseAsync(Impatient("other")));
        Assert.That(refusal.Error.Code, Is.EqualTo("KG4010"));
        Assert.That(refusal.Message, Does.Contain("kg build, process 4711"));
    }

    [Test]
    public async Task AcquireLease_Released_GoesToTheNextWithAGreaterToken()
    {
        await using var first = Open();
        await using var second = Open();
        var lease = await first.AcquireLeaseAsync(Impatient("one"));
        await first.ReleaseLeaseAsync(lease);
        var next = await second.AcquireLeaseAsync(Impatient("two"));
        Assert.That(next.FencingToken, Is.GreaterThan(lease.FencingToken));
    }

    [Test]
    public async Task AcquireLease_ReleasedWhileWaiting_IsGranted()
    {
        await using var first = Open();
        await using var second = Open();
        var lease = await first.AcquireLeaseAsync(Impatient("one"));
        var waiting = second.AcquireLeaseAsync(new LeaseRequest("two", TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(30)));
        await first.ReleaseLeaseAsync(lease);
        Assert.That((await waiting).Holder, Is.EqualTo("two"));
    }

    [Test]
    public async Task Apply_LeaseLapsedAndTaken_WritesNothing()
    {
        await using var first = Open();
        await using var second = Open();
        var change = await Builds.PlanAsync(first, [Ministry("c/1.txt")]);
        var lapsed = await first.AcquireLeaseAsync(Impatient("one", TimeSpan.FromMilliseconds(1)));
        await Task.Delay(50);
        await second.AcquireLeaseAsync(Impatient("two"));
        var refusal = await RefusalAsync(() => first.ApplyAsync(change, lapsed));
        Assert.That(refusal.Error.Code, Is.EqualTo("KG4011"));
        Assert.That(refusal.Message, Does.Contain("two"));
        Assert.That((await second.ReadStateAsync()).Nodes, Is.Empty);
    }

    [Test]
    public async Task Apply_PlannedAgainstAnOlderRevision_IsRefused()
    {
        await using var store = Open();
        var stale = await Builds.PlanAsync(store, [Ministry("c/1.txt")]);
        await Builds.RunAsync(store, [Ministry("c/2.txt")]);
        var lease = await store.AcquireLeaseAsync(Impatient("late"));
        Assert.That((await RefusalAsync(() => store.ApplyAsync(stale, lease))).Error.Code, Is.EqualTo("KG4012"));
        AssertSame(await store.ReadStateAsync(), GraphBuilder.Build([Ministry("c/2.txt")]));
    }

    [Test]
    public async Task Apply_StoppedBetweenBatches_LeavesAMarkAndTheNextBuildEndsTheSame()
    {
        DocumentRecord[] before = [Ministry("c/1.txt", "工信部"), Ministry("c/2.txt", "中国互联网协会")];
        DocumentRecord[] after = [Ministry("c/1.txt", "工信部"), Ministry("c/3.txt", "工业和信息化部", "工信部"), Ministry("c/4.txt")];
        await using var undisturbed = Open();
        await Builds.RunAsync(undisturbed, before);
        var writes = (await Builds.PlanAsync(undisturbed, after)) is var plan ? plan.Delta.Counts.Total + plan.Records.Length : 0;
        for (var stop = 1; stop < writes; stop++)
        {
            await ResetAsync();
            await using var store = Open(batchSize: 1);
            await Builds.RunAsync(store, before);
            await StopAfterAsync(store, after, stop);
            Assert.That((await store.ReadHeaderAsync()).Interrupted, $"after {stop} writes");
            await Builds.RunAsync(store, after);
            AssertSame(await store.ReadStateAsync(), GraphBuilder.Build(after));
            Assert.That((await store.ReadHeaderAsync()).Interrupted, Is.False);
            Assert.That(await ListAsync(store.AuditAsync(GraphBuilder.Build(after))), Is.Empty);
        }
    }

    /// <summary>Repeats a change whose first part is already there, as after a lost answer.</summary>
    [Test]
    public async Task Apply_RepeatedFromTheStart_EndsTheSame()
    {
        DocumentRecord[] after = [Ministry("c/1.txt", "工信部"), Ministry("c/3.txt", "工业和信息化部", "工信部")];
        await using var store = Open(batchSize: 1);
        await Builds.RunAsync(store, [Ministry("c/1.txt", "工信部")]);
        var change = await Builds.PlanAsync(store, after);
        await StopAfterAsync(store, after, 6);
        var lease = await store.AcquireLeaseAsync(Impatient("again"));
        await store.ApplyAsync(change, lease);
        AssertSame(await store.ReadStateAsync(), GraphBuilder.Build(after));
    }

    private static async Task StopAfterAsync(IGraphStore store, DocumentRecord[] records, int writes)
    {
        using var stop = new CancellationTokenSource();
        var change = await Builds.PlanAsync(store, records);
        var lease = await store.AcquireLeaseAsync(Impatient("stopped"));
        try
        {
            await store.ApplyAsync(change, lease, new StopAt(stop, writes), stop.Token);
            Assert.Fail("the change was not stopped");
        }
        catch (OperationCanceledException)
        {
            await store.ReleaseLeaseAsync(lease);
        }
    }

    private sealed class StopAt(CancellationTokenSource stop, int writes) : IProgress<LoadProgress>
    {
        public void Report(LoadProgress value)
        {
            if (value.Done >= writes)
                stop.Cancel();
        }
    }
}
