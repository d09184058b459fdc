using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace KnowledgeGraph.Cli.Tests.Serving;

/// <summary><c>kg serve</c> as a process.</summary>
[TestFixture]
public sealed class ServeCommandTests
{
    private static readonly Dictionary<string, string> Nothing = [];

    [Test]
    public void Serve_UntilItIsEnded_AnswersKgQueryAndEndsWithStatus0()
    {
        using var server = SampleStore.Kg.Start(["serve", "--query-api", "--listen", "0", "--verbose"]);
        var address = AddressOf(server);
        var query = SampleStore.Kg.Run("query", "MATCH (p:Person) RETURN count(p) > 0 AS some", "--store", address);
        var same = SampleStore.Kg.Run("query", "MATCH (p:Person) RETURN count(p) > 0 AS some");
        Terminate(server);
        var run = Kg.Finish(server);
        Assert.That(query.Output, Is.EqualTo(same.Output).And.Contains("true"), query.Error);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Error, Does.Contain("POST /db/neo4j/query/v2 202 1 rows"));
        Assert.That(run.Output, Is.Empty);
    }

    [Test]
    public void Serve_WithAToken_AnswersWhoeverHasIt()
    {
        using var server = SampleStore.Kg.Start(["serve", "--query-api", "--listen", "0.0.0.0:0"], new Dictionary<string, string> { ["KG_SERVE_TOKEN"] = "0123456789abcdef" });
        var address = AddressOf(server).Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal);
        string[] query = ["query", "RETURN 1 AS one", "--store", address];
        var (with, without) = (SampleStore.Kg.Run(query, new Dictionary<string, string> { ["NEO4J_PASSWORD"] = "0123456789abcdef" }), SampleStore.Kg.Run(query));
        Terminate(server);
        Kg.Finish(server);
        Assert.That(with.Output, Does.Contain("one"), with.Error);
        Assert.That(without.ExitCode, Is.EqualTo(2));
        Assert.That(without.Error, Does.Contain("KG4206"));
    }

    [TestCase("KG6401", "--listen", "0.0.0.0:0")]
    [TestCase("KG6404", "--store", "http://localhost:1")]
    [TestCase("KG6202", "--store", "none.kg")]
    [TestCase("KG6012", "--max-queries", "0")]
    [TestCase("KG6012", "--listen", "nowhere")]
    public void Serve_ThatCannotBe_SaysWhy(string code, params string[] arguments)
    {
        var run = SampleStore.Kg.Run(["serve", "--query-api", .. arguments], Nothing);
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain(code));
    }

    [Test]
    public void Serve_TokenThatCouldBeGuessed_IsRefused() =>
        Assert.That(SampleStore.Kg.Run(["serve", "--query-api", "--listen", "0"], new Dictionary<string, string> { ["KG_SERVE_TOKEN"] = "password" }).Error, Does.Contain("KG6403"));

    [Test]
    public void Serve_PortThatIsTaken_SaysSo()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var run = SampleStore.Kg.Run("serve", "--query-api", "--listen", $"{((IPEndPoint)listener.LocalEndpoint).Port}");
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("KG6402").And.Contain("in use"));
    }

    [Test]
    public void Serve_WithoutSayingWhat_IsRefused() =>
        Assert.That(SampleStore.Kg.Run("serve").Error, Does.Contain("KG6405").And.Contain("--query-api"));

    /// <summary>As the server says it once it listens.</summary>
    private static string AddressOf(Process server)
    {
        var line = server.StandardError.ReadLine() ?? "";
        Assert.That(line, Does.Contain("http://"));
        return line.Split(' ').First(word => word.StartsWith("http://", StringComparison.Ordinal)).TrimEnd(',');
    }

    /// <summary>As a service manager ends a service.</summary>
    private static void Terminate(Process process)
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        kill.WaitForExit();
    }
}
