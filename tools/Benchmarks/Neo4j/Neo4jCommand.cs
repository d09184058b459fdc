using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Graph.Reconciliation;
using KnowledgeGraph.Graph.Stores;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Sqlite;

namespace Benchmarks.Neo4j;

/// <summary><c>neo4j GRAPH</c>: loads a graph into an emptied database through our store and, in the same run, through the official JavaScript driver; then reads the state back both ways.</summary>
/// <remarks>Both sides write the same elements with the same properties. Rounds alternate, so that a warmer server favours nobody. The last lines are the best of each side.</remarks>
internal static class Neo4jCommand
{
    public static Command Create()
    {
        var graph = new Argument<string>("graph") { Description = "An embedded store, made with `kg build`" };
        var server = new Option<string>("--server") { DefaultValueFactory = _ => "http://localhost:7474", Description = "Its database is emptied" };
        var bolt = new Option<string>("--bolt") { DefaultValueFactory = _ => "bolt://localhost:7687", Description = "The same server, for the driver" };
        var driver = new Option<string?>("--driver") { Description = "A folder in which `npm install neo4j-driver` was run; without it only our side is measured" };
        var process = new Option<int?>("--server-process") { Description = "The server's process, to tell its processor time" };
        var columns = new Option<bool>("--columns") { Description = "Also our store's own statements through the driver" };
        var rounds = new Option<int>("--rounds") { DefaultValueFactory = _ => 2 };
        var settings = new Option<string>("--settings")
        {
            DefaultValueFactory = _ => "1x5000,2x2000,2x5000,2x10000,4x5000",
            Description = "What each side tries: batches under way at a time, and rows of a batch",
        };
        var command = new Command("neo4j", "Load a graph through our store and through the official driver") { graph, server, bolt, driver, process, columns, rounds, settings };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var delta = await ReadAsync(parsed.GetValue(graph)!, cancellationToken).ConfigureAwait(false);
            var options = new Neo4jStoreOptions(new Uri(parsed.GetValue(server)!)) { Credentials = Credentials() };
            var peer = parsed.GetValue(driver) is { } folder ? new DriverPeer(delta, folder, parsed.GetValue(bolt)!) : null;
            var clock = new ServerClock(parsed.GetValue(process));
            var tries = new List<Try>();
            for (var round = 0; round < parsed.GetValue(rounds); round++)
            {
                foreach (var (lanes, rows) in Settings(parsed.GetValue(settings)!))
                {
                    Add(await OursAsync(options with { Lanes = lanes, BatchRows = rows }, delta, clock, cancellationToken).ConfigureAwait(false));
                    if (peer is null)
                        continue;
                    foreach (var isColumns in parsed.GetValue(columns) ? new[] { false, true } : [false])
                    {
                        await EmptyAsync(options, cancellationToken).ConfigureAwait(false);
                        Add(peer.Run(lanes, rows, isColumns, clock));
                    }
                }
            }

            foreach (var best in tries.GroupBy(t => (t.Side, t.What, t.Setting.EndsWith("columns", StringComparison.Ordinal))).Select(g => g.MaxBy(t => t.RowsPerSecond)!))
                Console.WriteLine($"best {best}");

            void Add(IEnumerable<Try> measured)
            {
                foreach (var t in measured)
                {
                    Console.WriteLine(t);
                    tries.Add(t);
                }
            }
        });
        return command;
    }

    private static IEnumerable<(int Lanes, int Rows)> Settings(string text) => text.Split(',').Select(s => s.Split('x'))
        .Select(s => (int.Parse(s[0], CultureInfo.InvariantCulture), int.Parse(s[1], CultureInfo.InvariantCulture)));

    private static Neo4jCredentials Credentials() => Environment.GetEnvironmentVariable("NEO4J_PASSWORD") is { Length: > 0 } password
        ? new Neo4jCredentials.Basic(Environment.GetEnvironmentVariable("NEO4J_USERNAME") ?? "neo4j", password)
        : new Neo4jCredentials.None();

    private static async Task<GraphDelta> ReadAsync(string path, CancellationToken cancellationToken)
    {
        await using var store = new SqliteGraphStore(path);
        return new GraphDelta
        {
            CreatedNodes = [.. await store.ReadNodesAsync(null, cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false)],
            CreatedRelationships = [.. await store.ReadRelationshipsAsync(null, cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false)],
        };
    }

    private static async Task<IEnumerable<Try>> OursAsync(Neo4jStoreOptions options, GraphDelta delta, ServerClock server, CancellationToken cancellationToken)
    {
        await EmptyAsync(options, cancellationToken).ConfigureAwait(false);
        await using var store = new Neo4jGraphStore(options);
        await store.PrepareAsync(cancellationToken).ConfigureAwait(false);
        var setting = string.Create(CultureInfo.InvariantCulture, $"{options.Lanes} lanes, {options.BatchRows} rows");
        server.Restart();
        var clock = Stopwatch.StartNew();
        var lease = await store.AcquireLeaseAsync(new LeaseRequest("benchmark"), cancellationToken).ConfigureAwait(false);
        var change = new StoreChange(0, delta, [], new BuildInputs("1", "1", "1", "1"), [], "benchmark");
        var receipt = await store.ApplyAsync(change, lease, null, cancellationToken).ConfigureAwait(false);
        var load = new Try("ours", "load", setting, delta.Counts.Total, clock.Elapsed, server.Elapsed);
        if (!receipt.IsAsPlanned)
            throw new InvalidOperationException($"{receipt}");
        await store.ReleaseLeaseAsync(lease, cancellationToken).ConfigureAwait(false);
        server.Restart();
        clock.Restart();
        var state = await store.ReadStateAsync(cancellationToken).ConfigureAwait(false);
        return [load, new Try("ours", "read", setting, state.Nodes.Count + state.Relationships.Count, clock.Elapsed, server.Elapsed)];
    }

    private static async Task EmptyAsync(Neo4jStoreOptions options, CancellationToken cancellationToken)
    {
        await using var store = new Neo4jGraphStore(options);
        await store.PrepareAsync(cancellationToken).ConfigureAwait(false);
        await EmptyDatabase.RunAsync(options, cancellationToken).ConfigureAwait(false);
        await store.PrepareAsync(cancellationToken).ConfigureAwait(false);
    }
}
