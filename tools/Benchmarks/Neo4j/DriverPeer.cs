using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Graph.Reconciliation;

namespace Benchmarks.Neo4j;

/// <summary>Runs <c>driver.mjs</c> under Node. Rows are read and converted before its clock starts.</summary>
internal sealed class DriverPeer(GraphDelta delta, string driverFolder, string bolt)
{
    private readonly string path = Path.Combine(Path.GetTempPath(), $"kg-benchmark-rows-{Environment.ProcessId}.jsonl");

    /// <param name="isColumns">Our store's statements instead of lists of maps.</param>
    public IEnumerable<Try> Run(int sessions, int rows, bool isColumns, ServerClock server)
    {
        if (isColumns)
            DriverRows.WriteColumns(path, delta, rows);
        else
            DriverRows.WriteMaps(path, delta);
        var setting = string.Create(CultureInfo.InvariantCulture, $"{sessions} sessions, {rows} rows{(isColumns ? ", columns" : "")}");
        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, WorkingDirectory = driverFolder };
        start.ArgumentList.Add("--max-old-space-size=8192");
        start.ArgumentList.Add(Script());
        foreach (var argument in new object[] { path, bolt, sessions, rows })
            start.ArgumentList.Add(Convert.ToString(argument, CultureInfo.InvariantCulture)!);
        using var node = Process.Start(start)!;
        while (node.StandardOutput.ReadLine() is { } line)
        {
            // ready, then: load 12345 6.789
            var parts = line.Split(' ');
            if (parts.Length == 3)
            {
                yield return new Try(
                    "driver", parts[0], setting, int.Parse(parts[1], CultureInfo.InvariantCulture),
                    TimeSpan.FromSeconds(double.Parse(parts[2], CultureInfo.InvariantCulture)), server.Elapsed);
            }

            server.Restart();
        }

        node.WaitForExit();
        File.Delete(path);
        if (node.ExitCode != 0)
            throw new InvalidOperationException("the driver's side failed");
    }

    /// <summary>Node looks for packages beside the script.</summary>
    private string Script()
    {
        var copy = Path.Combine(driverFolder, "driver.mjs");
        File.Copy(Path.Combine(AppContext.BaseDirectory, "peer", "driver.mjs"), copy, overwrite: true);
        return copy;
    }
}
