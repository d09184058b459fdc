namespace KnowledgeGraph.Neo4j.Tests;

/// <summary>The server that the tests share: the one that KG_TEST_NEO4J names, or one that is started for them and stopped after them.</summary>
[SetUpFixture]
public sealed class TestServer
{
    private static LocalServer? own;

    /// <summary>Address and credentials of the shared server.</summary>
    internal static Neo4jStoreOptions Options { get; private set; } = null!;

    [OneTimeSetUp]
    public void Start()
    {
        if (Environment.GetEnvironmentVariable("KG_TEST_NEO4J") is { Length: > 0 } address)
        {
            Options = new Neo4jStoreOptions(new Uri(address))
            {
                Database = Environment.GetEnvironmentVariable("NEO4J_DATABASE") ?? "neo4j",
                Credentials = Environment.GetEnvironmentVariable("NEO4J_PASSWORD") is { Length: > 0 } password
                    ? new Neo4jCredentials.Basic(Environment.GetEnvironmentVariable("NEO4J_USERNAME") ?? "neo4j", password)
                    : new Neo4jCredentials.None(),
            };
            return;
        }

        own = new LocalServer();
        own.Start();
        Options = own.Options;
    }

    [OneTimeTearDown]
    public void Stop() => own?.Dispose();
}
