using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace KnowledgeGraph.Neo4j.Tests;

/// <summary>A Neo4j of a test's own, on free loopback ports, in a folder that goes with it.</summary>
internal sealed class LocalServer : IDisposable
{
    public const string Password = "test-password";

    private readonly string home = Directory.CreateTempSubdirectory("kg-neo4j-").FullName;
    private readonly int http = FreePort();
    private readonly int bolt = FreePort();
    private int? process;

    public Neo4jStoreOptions Options => new(new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{http}")))
    {
        Credentials = new Neo4jCredentials.Basic("neo4j", Password),
    };

    /// <summary>Returns when the server answers; the data of an earlier start is still there.</summary>
    public void Start()
    {
        var shared = Environment.GetEnvironmentVariable("KG_SHARED")
            ?? throw new InvalidOperationException("Set KG_TEST_NEO4J to a server's address, or KG_SHARED to the folder that holds neo4j/start.sh.");
        var start = new ProcessStartInfo("bash") { RedirectStandardOutput = true };
        foreach (var argument in new[]
            { Path.Combine(shared, "neo4j", "start.sh"), home, "--http", Text(http), "--bolt", Text(bolt), "--password", Password, "--heap", "768m" })
            start.ArgumentList.Add(argument);
        using var script = Process.Start(start)!;
        var printed = script.StandardOutput.ReadLine();
        script.WaitForExit();
        process = script.ExitCode == 0 ? int.Parse(printed!, CultureInfo.InvariantCulture) : throw new InvalidOperationException("Neo4j did not start.");
    }

    /// <summary>Without a word to the server, as a crash does.</summary>
    public void Kill()
    {
        if (process is not { } id)
            return;
        process = null;
        try
        {
            using var server = Process.GetProcessById(id);
            server.Kill();
            server.WaitForExit();
        }
        catch (ArgumentException)
        {
            // It has ended already.
        }
    }

    public void Dispose()
    {
        Kill();
        Directory.Delete(home, recursive: true);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
