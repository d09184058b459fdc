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
    private readonly int http = FreePort.Next();
    private readonly int bolt = FreePort.Next();
    private int? process;

    private static string Shared => Environment.GetEnvironmentVariable("KG_SHARED")
        ?? throw new InvalidOperationException("Set KG_TEST_NEO4J to a server's address, or KG_SHARED to the folder that holds neo4j/start.sh.");

    public Neo4jStoreOptions Options => new(new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{http}")))
    {
        Credentials = new Neo4jCredentials.Basic("neo4j", Password),
    };

    /// <summary>Where drivers and the Browser connect to: <c>127.0.0.1:7687</c>.</summary>
    public string BoltAddress => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{bolt}");

    /// <summary>Returns when the server answers; the data of an earlier start is still there.</summary>
    public void Start()
    {
        var start = new ProcessStartInfo("bash") { RedirectStandardOutput = true };
        foreach (var argument in new[]
            { Path.Combine(Shared, "neo4j", "start.sh"), home, "--http", Text(http), "--bolt", Text(bolt), "--password", Password, "--heap", "768m" })
            start.ArgumentList.Add(argument);
        using var script = Process.Start(start)!;
        var printed = script.StandardOutput.ReadLine();
        script.WaitForExit();
        process = script.ExitCode == 0 ? int.Parse(printed!, CultureInfo.InvariantCulture) : throw new InvalidOperationException("Neo4j did not start.");
    }

    /// <summary>As <see cref="Start"/>, with one more line of configuration.</summary>
    public void StartWith(string setting)
    {
        // The script writes the configuration at every start: this is its command without it.
        File.AppendAllText(Path.Combine(home, "conf", "neo4j.conf"), setting + "\n");
        var start = new ProcessStartInfo("java");
        foreach (var argument in new[]
        {
            "-cp", Path.Combine(Shared, "neo4j", "lib", "*"), "-Xmx768m",
            "--add-opens=java.base/java.nio=ALL-UNNAMED", "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED", "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "Neo4jServer", home,
        })
            start.ArgumentList.Add(argument);
        start.RedirectStandardOutput = true;
        using var server = Process.Start(start)!;
        process = server.Id;
        for (var attempt = 0; attempt < 240 && !server.HasExited; attempt++)
        {
            try
            {
                using var client = new TcpClient();
                client.Connect(IPAddress.Loopback, http);
                return;
            }
            catch (SocketException)
            {
                Thread.Sleep(250);
            }
        }

        throw new InvalidOperationException("Neo4j did not start.");
    }

    /// <summary>Lets the server put everything in order first: one that may not write cannot recover from a crash.</summary>
    public void Stop()
    {
        using var server = Process.GetProcessById(process!.Value);
        using (var kill = Process.Start("kill", Text(server.Id)))
            kill.WaitForExit();
        server.WaitForExit();
        process = null;
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
}
