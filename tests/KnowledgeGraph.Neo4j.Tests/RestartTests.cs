using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Graph.Contract;
using KnowledgeGraph.Graph.Resolution;
using KnowledgeGraph.Graph.Stores;

namespace KnowledgeGraph.Neo4j.Tests;

/// <summary>A server of the tests' own, which crashes and comes back changed.</summary>
[TestFixture]
public sealed class RestartTests : IDisposable
{
    private readonly LocalServer server = new();

    [OneTimeSetUp]
    public void Start() => server.Start();

    public void Dispose() => server.Dispose();

    [Test]
    public async Task Build_ServerKilledInMidLoad_TheNextBuildEndsAsUndisturbed()
    {
        var records = ManyRecords.Of(60);
        foreach (var stop in new[] { 1, 6 })
        {
            await using var store = new Neo4jGraphStore(server.Options with { BatchRows = 20, Retries = 1, Lanes = 2 });
            var change = await Builds.PlanAsync(store, ManyRecords.Of(60, stop));
            var lease = await store.AcquireLeaseAsync(new LeaseRequest("killed"));
            var failure = await Assert.CatchAsync<KgException>(() => store.ApplyAsync(change, lease, new Hook(stop, server.Kill)));
            Assert.That(failure!.Error.Code, Is.EqualTo("KG4201"));
            server.Start();
            await store.ReleaseLeaseAsync(lease);
            Assert.That((await store.ReadHeaderAsync()).Interrupted);
        }

        await using var after = new Neo4jGraphStore(server.Options);
        await Builds.RunAsync(after, records);
        Assert.That((await after.ReadStateAsync()).ComputeHash(), Is.EqualTo(GraphBuilder.Build(records).Hash));
        await foreach (var difference in after.AuditAsync(GraphBuilder.Build(records)))
            Assert.Fail(difference.ToString());
    }

    [Test]
    public async Task Read_QueryApiSwitchedOff_SaysWhereItIsSwitchedOn()
    {
        server.Stop();
        server.StartWith("server.http_enabled_modules=TRANSACTIONAL_ENDPOINTS,UNMANAGED_EXTENSIONS,BROWSER,ENTERPRISE_MANAGEMENT_ENDPOINTS");
        await using var store = new Neo4jGraphStore(server.Options with { Retries = 1 });
        var refusal = await Assert.CatchAsync<KgException>(() => store.ReadHeaderAsync());
        Assert.That(refusal!.Error.Code, Is.EqualTo("KG4205"));
        Assert.That(refusal.Message, Does.Contain("QUERY_API_ENDPOINTS"));
        server.Stop();
        server.Start();
    }

    [Test]
    public async Task Build_DatabaseBecomesReadOnly_SaysSoAndGoesOnOnceItIsNot()
    {
        await using (var store = new Neo4jGraphStore(server.Options))
            await Builds.RunAsync(store, ManyRecords.Of(5));
        server.Stop();
        server.StartWith("server.databases.read_only=neo4j");
        await using (var store = new Neo4jGraphStore(server.Options with { Retries = 1 }))
        {
            Assert.That((await store.ReadHeaderAsync()).Revision, Is.GreaterThan(0));
            var refusal = await Assert.CatchAsync<KgException>(() => Builds.RunAsync(store, ManyRecords.Of(9)));
            Assert.That(refusal!.Error.Code, Is.EqualTo("KG4210"));
        }

        server.Kill();
        server.Start();
        await using var again = new Neo4jGraphStore(server.Options);
        await Builds.RunAsync(again, ManyRecords.Of(9));
        Assert.That((await again.ReadStateAsync()).ComputeHash(), Is.EqualTo(GraphBuilder.Build(ManyRecords.Of(9)).Hash));
    }
}
