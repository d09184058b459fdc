using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Neo4j.Tests;

namespace KnowledgeGraph.Cypher.Conformance.Tests.Differential;

/// <summary>The Neo4j that the engine is set against: the one that KG_NEO4J names, whose nodes are replaced, or one that is started for the tests and stopped after them.</summary>
[SetUpFixture]
public sealed class TestServer
{
    private static LocalServer? own;

    internal static string Address { get; private set; } = "";

    [OneTimeSetUp]
    public void Start()
    {
        if (Environment.GetEnvironmentVariable("KG_NEO4J") is { Length: > 0 } address)
        {
            Address = address;
            return;
        }
        own = new LocalServer();
        own.Start();
        Address = own.Options.Address.AbsoluteUri;
        if (own.Options.Credentials is Neo4jCredentials.Basic basic)
        {
            Environment.SetEnvironmentVariable("NEO4J_USERNAME", basic.UserName);
            Environment.SetEnvironmentVariable("NEO4J_PASSWORD", basic.Password);
        }
    }

    [OneTimeTearDown]
    public void Stop() => own?.Dispose();
}
