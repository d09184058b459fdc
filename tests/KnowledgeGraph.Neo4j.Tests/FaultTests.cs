using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Graph.Contract;
using KnowledgeGraph.Graph.Resolution;
using KnowledgeGraph.Graph.Stores;
using KnowledgeGraph.Neo4j.Client;

namespace KnowledgeGraph.Neo4j.Tests;

/// <summary>Networks and servers that fail: the graph ends up as undisturbed, or the failure is reported, and never is half of it called a success.</summary>
[TestFixture]
public sealed class FaultTests
{
    private static Neo4jStoreOptions Options => TestServer.Options with { BatchRows = 20, RetryDelay = TimeSpan.FromMilliseconds(20) };

    [SetUp]
    public Task EmptyDatabase() => Database.ResetAsync();

    [TestCase(nameof(Fault.ResetBefore))]
    [TestCase(nameof(Fault.LoseAnswer))]
    [TestCase(nameof(Fault.CutAnswer))]
    [TestCase(nameof(Fault.Status503))]
    [TestCase(nameof(Fault.Status429))]
    public async Task Build_EveryThirdRequestFails_EndsAsPlanned(string fault)
    {
        var records = ManyRecords.Of(40);
        using var proxy = new FaultProxy(TestServer.Options.Address, n => n % 3 == 0 ? Enum.Parse<Fault>(fault) : Fault.None);
        await using (var disturbed = new Neo4jGraphStore(Options with { Address = proxy.Address }))
        {
            var receipt = await Builds.RunAsync(disturbed, records);
            Assert.That(receipt.Counted, Is.EqualTo(receipt.Planned));
            receipt = await Builds.RunAsync(disturbed, ManyRecords.Of(30, edition: 1));
            Assert.That(receipt.Counted, Is.EqualTo(receipt.Planned));
        }

        await AssertHoldsAsync(ManyRecords.Of(30, edition: 1));
    }

    [Test]
    public async Task Build_SlowServer_TakesARequestThatGotNoAnswerInTimeForOneAndTheSame()
    {
        var records = ManyRecords.Of(20);
        using var proxy = new FaultProxy(TestServer.Options.Address, n => n % 9 == 0 ? Fault.Delay : Fault.None);
        await using (var slow = new Neo4jGraphStore(Options with { Address = proxy.Address, Timeout = TimeSpan.FromSeconds(1) }))
            Assert.That((await Builds.RunAsync(slow, records)).IsAsPlanned);
        await AssertHoldsAsync(records);
    }

    [Test]
    public async Task Build_ServerFailsForGood_ReportsItAndKeepsTheMark()
    {
        var broken = false;
        using var proxy = new FaultProxy(TestServer.Options.Address, n => broken ? Fault.Status503 : Fault.None);
        await using var store = new Neo4jGraphStore(Options with { Address = proxy.Address, Retries = 2, Lanes = 1 });
        var change = await Builds.PlanAsync(store, ManyRecords.Of(40));
        var lease = await store.AcquireLeaseAsync(new LeaseRequest("test"));
        var refusal = await Assert.CatchAsync<KgException>(() => store.ApplyAsync(change, lease, new Hook(3, () => broken = true)));
        Assert.That(refusal!.Error.Code, Is.EqualTo("KG4213"));
        broken = false;
        Assert.That((await store.ReadHeaderAsync()).Interrupted);
        await store.ReleaseLeaseAsync(lease);
        await Builds.RunAsync(store, ManyRecords.Of(40));
        await AssertHoldsAsync(ManyRecords.Of(40));
    }

    [Test]
    public async Task Apply_LeaseTakenBetweenBatches_WritesNothingMore()
    {
        await using var first = new Neo4jGraphStore(Options with { Lanes = 1 });
        await using var second = new Neo4jGraphStore(Options);
        var change = await Builds.PlanAsync(first, ManyRecords.Of(40));
        var lease = await first.AcquireLeaseAsync(new LeaseRequest("first", TimeSpan.FromMilliseconds(1), TimeSpan.Zero));
        var taken = 0L;
        var refusal = await Assert.CatchAsync<KgException>(() => first.ApplyAsync(change, lease, new Hook(4, () =>
        {
            second.AcquireLeaseAsync(new LeaseRequest("second")).GetAwaiter().GetResult();
            taken = Database.CountAsync("MATCH (n) RETURN count(n)").GetAwaiter().GetResult();
        })));
        Assert.That(refusal!.Error.Code, Is.EqualTo("KG4011"));
        Assert.That(refusal.Message, Does.Contain("second"));
        Assert.That(await Database.CountAsync("MATCH (n) RETURN count(n)"), Is.EqualTo(taken));
    }

    [Test]
    public async Task Apply_SomebodyDeletedWhatWasToGo_ReceiptTellsAndTheNextBuildIsDone()
    {
        await using var store = new Neo4jGraphStore(Options);
        await Builds.RunAsync(store, ManyRecords.Of(10));
        var receipt = await ApplyAfterAsync(store, ManyRecords.Of(3), "MATCH ()-[r:HOLDS_POSITION]->() DELETE r");
        Assert.That(receipt.IsAsPlanned, Is.False);
        Assert.That(receipt.Counted.DeletedRelationships, Is.LessThan(receipt.Planned.DeletedRelationships));
        await Builds.RunAsync(store, ManyRecords.Of(3));
        await AssertHoldsAsync(ManyRecords.Of(3));
    }

    [Test]
    public async Task Apply_SomebodyDeletedAnEndOfWhatWasToCome_FailsAndTheNextBuildPutsItRight()
    {
        await using var store = new Neo4jGraphStore(Options);
        await Builds.RunAsync(store, ManyRecords.Of(10));
        var refusal = await Assert.CatchAsync<KgException>(() => ApplyAfterAsync(store, ManyRecords.Of(10, edition: 2), "MATCH (o:Organisation) DETACH DELETE o"));
        Assert.That(refusal!.Error.Code, Is.EqualTo("KG4215"));
        Assert.That((await store.ReadHeaderAsync()).Interrupted);
        await Builds.RunAsync(store, ManyRecords.Of(10, edition: 2));
        await AssertHoldsAsync(ManyRecords.Of(10, edition: 2));
    }

    [Test]
    public async Task Apply_LongRows_AreCutBySizeToo()
    {
        await using var store = new Neo4jGraphStore(TestServer.Options with { BatchCharacters = 2_000 });
        var receipt = await Builds.RunAsync(store, ManyRecords.Of(40));
        Assert.That(receipt.Batches, Is.GreaterThan(20));
        await AssertHoldsAsync(ManyRecords.Of(40));
    }

    [Test]
    public async Task Build_CompetingWriterLocksInTheOtherOrder_BothAreDone()
    {
        await using var store = new Neo4jGraphStore(TestServer.Options with { BatchRows = 500, RetryDelay = TimeSpan.FromMilliseconds(20) });
        await Builds.RunAsync(store, ManyRecords.Of(200));
        using var stop = new CancellationTokenSource();
        var competitor = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                try
                {
                    await Database.RunAsync(
                        "MATCH (n:Entity) WITH n ORDER BY n.id DESC SET n.seen = coalesce(n.seen, 0) + 1", TestServer.Options with { Retries = 0 });
                }
                catch (KgException e) when (e.InnerException is QueryApiException { Code: "Neo.TransientError.Transaction.DeadlockDetected" })
                {
                    // The server chose the competitor as the victim this time.
                }
            }
        });
        for (var edition = 1; edition <= 4; edition++)
            Assert.That((await Builds.RunAsync(store, ManyRecords.Of(200, edition))).IsAsPlanned);
        await stop.CancelAsync();
        await competitor;
        await AssertHoldsAsync(ManyRecords.Of(200, 4));
        Assert.That(await Database.CountAsync("MATCH (n:Entity) WHERE n.seen IS NULL AND n.kgHash IS NOT NULL RETURN count(n)"), Is.Zero);
    }

    /// <summary>Plans, lets somebody else do something, and applies what was planned.</summary>
    private static async Task<LoadReceipt> ApplyAfterAsync(Neo4jGraphStore store, Core.Claims.DocumentRecord[] records, string cypher)
    {
        var change = await Builds.PlanAsync(store, records);
        await Database.RunAsync(cypher);
        var lease = await store.AcquireLeaseAsync(new LeaseRequest("test"));
        try
        {
            return await store.ApplyAsync(change, lease);
        }
        finally
        {
            await store.ReleaseLeaseAsync(lease);
        }
    }

    private static async Task AssertHoldsAsync(Core.Claims.DocumentRecord[] records)
    {
        await using var store = new Neo4jGraphStore(TestServer.Options);
        var desired = GraphBuilder.Build(records);
        Assert.That((await store.ReadStateAsync()).ComputeHash(), Is.EqualTo(desired.Hash));
        await foreach (var difference in store.AuditAsync(desired))
            Assert.Fail(difference.ToString());
    }
}
