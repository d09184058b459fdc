using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Graph.Stores;

namespace KnowledgeGraph.Neo4j.Tests;

/// <summary>What a user reads who cannot get at the database.</summary>
[TestFixture]
public sealed class ConnectionTests
{
    private static Neo4jStoreOptions Options => TestServer.Options with { Retries = 1, RetryDelay = TimeSpan.FromMilliseconds(10) };

    [Test]
    public async Task Read_WrongPassword_SaysWhoWasRefused()
    {
        var error = await RefusalAsync(Options with { Credentials = new Neo4jCredentials.Basic("neo4j", "not the password") });
        Assert.That(error.Code, Is.EqualTo("KG4206"));
        Assert.That(error.Message, Does.Contain("neo4j").And.Not.Contain("not the password"));
    }

    [Test]
    public async Task Read_UnknownDatabase_NamesIt()
    {
        var error = await RefusalAsync(Options with { Database = "no-such-database" });
        Assert.That(error.Code, Is.EqualTo("KG4208"));
        Assert.That(error.Message, Does.Contain("no-such-database"));
    }

    [Test]
    public async Task Read_PasswordToBeChanged_SaysSo()
    {
        await SystemAsync("CREATE USER kgTest IF NOT EXISTS SET PASSWORD 'first-password' CHANGE REQUIRED");
        try
        {
            var error = await RefusalAsync(Options with { Credentials = new Neo4jCredentials.Basic("kgTest", "first-password") });
            Assert.That(error.Code, Is.EqualTo("KG4207"));
        }
        finally
        {
            await SystemAsync("DROP USER kgTest");
        }
    }

    [Test]
    public async Task Read_NothingListens_SaysSoAtOnce() =>
        Assert.That((await RefusalAsync(new Neo4jStoreOptions(new Uri($"http://127.0.0.1:{FreePort.Next()}")))).Code, Is.EqualTo("KG4201"));

    [Test]
    public async Task Read_UnknownHost_SaysSo() =>
        Assert.That((await RefusalAsync(new Neo4jStoreOptions(new Uri("http://no-such-host.invalid:7474")))).Code, Is.EqualTo("KG4201"));

    [Test]
    public async Task Read_HttpsOfAnHttpPort_SaysThereIsNoSecureConnection() =>
        Assert.That((await RefusalAsync(Options with { Address = new UriBuilder(Options.Address) { Scheme = "https" }.Uri })).Code, Is.EqualTo("KG4202"));

    [Test]
    public async Task Read_CertificateThatNobodyTrusts_IsRefused()
    {
        using var proxy = new TlsProxy(TestServer.Options.Address);
        var error = await RefusalAsync(Options with { Address = proxy.Address });
        Assert.That(error.Code, Is.EqualTo("KG4202"));
        Assert.That(error.Message, Does.Contain("certificate"));
    }

    [TestCase(200, "<html>It works!</html>", "KG4203")]
    [TestCase(404, "", "KG4203")]
    [TestCase(200, """{"neo4j_version":"4.4.40","transaction":"/db/{databaseName}/tx"}""", "KG4204")]
    [TestCase(200, """{"neo4j_version":"5.25.1","query":"/db/{databaseName}/query/v2"}""", "KG4204")]
    [TestCase(200, """{"neo4j_version":"5.26.3","transaction":"/db/{databaseName}/tx"}""", "KG4205")]
    public async Task Read_ServerThatWillNotDo_SaysWhy(int status, string discovery, string code)
    {
        using var server = new FakeServer(_ => (status, discovery));
        Assert.That((await RefusalAsync(new Neo4jStoreOptions(server.Address))).Code, Is.EqualTo(code));
    }

    [TestCase("5.26.0")]
    [TestCase("5.27.0-2025040")]
    [TestCase("2025.06.1")]
    public async Task Read_LaterVersion_IsAccepted(string version)
    {
        using var server = new FakeServer(path => path == "/" ? (200, FakeServer.Discovery(version)) : (202, FakeServer.NoRows));
        await using var store = new Neo4jGraphStore(new Neo4jStoreOptions(server.Address));
        Assert.That((await store.ReadHeaderAsync()).Exists, Is.False);
    }

    [TestCase("Neo.ClientError.Security.Forbidden", "Create node is not allowed for user 'reader' with roles [reader].", "KG4209")]
    [TestCase("Neo.ClientError.Security.AuthenticationRateLimit", "Too many failed authentication requests.", "KG4211")]
    [TestCase("Neo.TransientError.General.DatabaseUnavailable", "The database is not currently available.", "KG4213")]
    public async Task Read_ServerRefuses_SaysWhatToDo(string code, string message, string expected)
    {
        using var server = FakeServer.OfAnswer(400, FakeServer.Error(code, message));
        Assert.That((await RefusalAsync(Options with { Address = server.Address })).Code, Is.EqualTo(expected));
    }

    [TestCase("ftp://localhost")]
    [TestCase("/a/file")]
    public void Open_NoHttpAddress_IsRefused(string address) =>
        Assert.That(
            Assert.Catch<KgException>(() => _ = new Neo4jGraphStore(new Neo4jStoreOptions(new Uri(address, UriKind.RelativeOrAbsolute))))!.Error.Code,
            Is.EqualTo("KG4200"));

    private static async Task<KgError> RefusalAsync(Neo4jStoreOptions options)
    {
        await using var store = new Neo4jGraphStore(options);
        return (await Assert.CatchAsync<KgException>(() => store.ReadHeaderAsync()))!.Error;
    }

    private static Task SystemAsync(string command) => Database.RunAsync(command, TestServer.Options with { Database = "system" });
}
