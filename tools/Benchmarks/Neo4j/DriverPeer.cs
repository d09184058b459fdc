using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Graph.Model;
using KnowledgeGraph.Graph.Reconciliation;
using KnowledgeGraph.Graph.Stores;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Neo4j.Client;
using KnowledgeGraph.Neo4j.Writing;
using Newtonsoft.Json;

namespace Benchmarks.Neo4j;

/// <summary>Runs <c>driver.mjs</c> under Node with the statements and rows that our store sends. Rows are read and converted before its clock starts.</summary>
internal sealed class DriverPeer(string driverFolder, string bolt)
{
    private readonly string rowsPath = Path.Combine(Path.GetTempPath(), "kg-benchmark-rows.jsonl");

    /// <summary>One line a statement: its phase, its text, its rows.</summary>
    public void Prepare(GraphDelta delta)
    {
        var change = new StoreChange(0, delta, [], new BuildInputs("1", "1", "1", "1"), [], "benchmark");
        using var file = new StreamWriter(rowsPath);
        var phase = 0;
        foreach (var phaseBatches in new ChangeBatches(change, new BatchSource(int.MaxValue, int.MaxValue), isFirstLoad: true).Phases())
        {
            foreach (var batch in phaseBatches.Batches)
            {
                file.Write($"{{\"phase\":{phase},\"statement\":");
                file.Write(JsonConvert.ToString($"WITH 0 AS lane\n{batch.Body}RETURN written, created, revived"));
                file.Write(",\"rows\":");
                file.Write(batch.Rows);
                file.WriteLine('}');
            }

            phase++;
        }

        foreach (var statement in StateStatements())
            file.WriteLine(JsonConvert.SerializeObject(new { read = statement }));
    }

    public IEnumerable<Try> Run(int sessions, int rows)
    {
        var setting = string.Create(CultureInfo.InvariantCulture, $"{sessions} sessions, {rows} rows");
        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, WorkingDirectory = driverFolder };
        start.ArgumentList.Add("--max-old-space-size=8192");
        start.ArgumentList.Add(Script());
        foreach (var argument in new object[] { rowsPath, bolt, sessions, rows })
            start.ArgumentList.Add(Convert.ToString(argument, CultureInfo.InvariantCulture)!);
        using var node = Process.Start(start)!;
        while (node.StandardOutput.ReadLine() is { } line)
        {
            // load 12345 6.789
            var parts = line.Split(' ');
            yield return new Try("driver", parts[0], setting, int.Parse(parts[1], CultureInfo.InvariantCulture), TimeSpan.FromSeconds(double.Parse(parts[2], CultureInfo.InvariantCulture)));
        }

        node.WaitForExit();
        if (node.ExitCode != 0)
            throw new InvalidOperationException("the driver's side failed");
    }

    /// <summary>All nodes and relationships go; the schema stays.</summary>
    public static async Task EmptyAsync(Neo4jStoreOptions options, CancellationToken cancellationToken)
    {
        using var client = new QueryApiClient(options, TimeProvider.System);
        foreach (var statement in new[]
        {
            "MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 20000 ROWS",
            "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 20000 ROWS",
        })
            await client.RunAsync(new CypherStatement(statement, IsWrite: true), _ => 0, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Node looks for packages beside the script.</summary>
    private string Script()
    {
        var copy = Path.Combine(driverFolder, "driver.mjs");
        File.Copy(Path.Combine(AppContext.BaseDirectory, "peer", "driver.mjs"), copy, overwrite: true);
        return copy;
    }

    private static IEnumerable<string> StateStatements() =>
        Enum.GetNames<EntityLabel>().Append(NodeLabels.Document).Select(l => CypherFile.Fill(CypherFile.Read("read/node-hashes"), ("label", l)))
            .Concat(RelationTypes.All.Select(t => t.Name()).Append(RelationshipTypes.MentionedIn)
                .Select(t => CypherFile.Fill(CypherFile.Read("read/relationship-hashes"), ("type", t))));
}
