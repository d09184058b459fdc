using KnowledgeGraph.Core.Errors;
using Newtonsoft.Json.Linq;

namespace KnowledgeGraph.Neo4j.Tests;

/// <summary>What goes over the wire, which a real server would not tell.</summary>
[TestFixture]
public sealed class ClientTests
{
    private static readonly Neo4jCredentials Basic = new Neo4jCredentials.Basic("reader", "a:password");
    private static readonly Neo4jCredentials Bearer = new Neo4jCredentials.Bearer("a.token");

    private static IEnumerable<TestCaseData> Credentials() =>
    [
        new TestCaseData(Basic, "Basic cmVhZGVyOmE6cGFzc3dvcmQ=").SetArgDisplayNames("Basic"),
        new TestCaseData(Bearer, "Bearer a.token").SetArgDisplayNames("Bearer"),
        new TestCaseData(new Neo4jCredentials.None(), null).SetArgDisplayNames("None"),
    ];

    [TestCaseSource(nameof(Credentials))]
    public async Task Request_Credentials_GoOnlyToWhatSaidThatItIsNeo4j(Neo4jCredentials credentials, string? header)
    {
        using var server = FakeServer.OfAnswer(202, FakeServer.NoRows);
        await using var store = new Neo4jGraphStore(new Neo4jStoreOptions(server.Address) { Credentials = credentials });
        await store.ReadHeaderAsync();
        Assert.That(server.Requests.Select(r => (r.Path, r.Authorization)), Is.EqualTo(new[] { ("/", null), ("/db/neo4j/query/v2", header) }));
    }

    [Test]
    public async Task Request_AfterAnAnswer_ShowsItsBookmark()
    {
        using var server = FakeServer.OfAnswer(202, FakeServer.NoRows);
        await using var store = new Neo4jGraphStore(new Neo4jStoreOptions(server.Address));
        await store.ReadHeaderAsync();
        await store.ReadHeaderAsync();
        Assert.That(server.Requests.Skip(1).Select(r => (string?)JObject.Parse(r.Body)["bookmarks"]?.Single()), Is.EqualTo(new[] { null, "FB:kg-test" }));
    }

    [TestCase("Neo.ClientError.Statement.SyntaxError", 1)]
    [TestCase("Neo.ClientError.Schema.ConstraintValidationFailed", 1)]
    [TestCase("Neo.ClientError.Security.Forbidden", 1)]
    [TestCase("Neo.DatabaseError.Statement.ExecutionFailed", 1)]
    [TestCase("Neo.TransientError.Transaction.DeadlockDetected", 4)]
    [TestCase("Neo.ClientError.Cluster.NotALeader", 4)]
    public async Task Request_ServerFails_IsRepeatedOnlyWhereThatMayPass(string code, int requests)
    {
        using var server = FakeServer.OfAnswer(400, FakeServer.Error(code, "no"));
        await using var store = new Neo4jGraphStore(new Neo4jStoreOptions(server.Address) { Retries = 3, RetryDelay = TimeSpan.FromMilliseconds(1) });
        await Assert.CatchAsync<KgException>(() => store.ReadHeaderAsync());
        Assert.That(server.Requests.Count(r => r.Path != "/"), Is.EqualTo(requests));
    }
}
