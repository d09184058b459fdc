using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Graph.Reconciliation;
using KnowledgeGraph.Graph.Stores;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Sqlite;

namespace Benchmarks.Neo4j;

/// <summary><c>neo4j GRAPH</c>: loads a graph into an emptied database through our store and, in the same run, through the official JavaScript driver; then reads the state back both ways.</summary>
/// <remarks>Both sides run the statements of <c>cypher/</c> on the same rows. Rounds alternate, so that a warmer server favours nobody. The last lines are the best of each side.</remarks>
internal static class Neo4jCommand
{
    public static Command Create()
    {
        var graph = new Argument<string>("graph") { Description = "An embedded store, made with `kg build`" };
        var server = new Option<string>("--server") { DefaultValueFactory = _ => "http://localhost:7474", Description = "Its database is emptied" };
        var bolt = new Option<string>("--bolt") { DefaultValueFactory = _ => "bolt://localhost:7687", Description = "The same server, for the driver" };
        var driver = new Option<string>("--driver") { Required = true, Description = "A folder in which `npm install neo4j-driver` was run" };
        var rounds = new Option<int>("--rounds") { DefaultValueFactory = _ => 2 };
        var settings = new Option<string>("--settings")
        {
            DefaultValueFactory = _ => "1x5000,2x2000,2x5000,2x10000,4x5000",
            Description = "What each side tries: batches under way at a time, and rows of a batch",
        };
        var command = new Command("neo4j", "Load a graph through our store and through the official driver") { graph, server, bolt, driver, rounds, settings };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var delta = await ReadAsync(parsed.GetValue(graph)!, cancellationToken).ConfigureAwait(false);
            var options = new Neo4jStoreOptions(new Uri(parsed.GetValue(server)!)) { Credentials = Credentials() };
            var peer = new DriverPeer(parsed.GetValue(driver)!, parsed.GetValue(bolt)!);
            peer.Prepare(delta);
            var tries = new List<Try>();
            for (var round = 0; round < parsed.GetValue(rounds); round++)
            {
                foreach (var (lanes, rows) in Settings(parsed.GetValue(settings)!))
                {
                    Add(await OursAsync(options with { Lanes = lanes, BatchRows = rows }, delta, cancellationToken).ConfigureAwait(false));
                    await EmptyAsync(options, cancellationToken).ConfigureAwait(false);
                    Add(peer.Run(lanes, rows));
                }
            }

            foreach (var best in tries.GroupBy(t => (t.Side, t.What)).Select(g => g.MaxBy(t => t.RowsPerSecond)!))
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

    private static async Task<IEnumerable<Try>> OursAsync(Neo4jStoreOptions options, GraphDelta delta, CancellationToken cancellationToken)
    {
        await EmptyAsync(options, cancellationToken).ConfigureAwait(false);
        await using var store = new Neo4jGraphStore(options);
        await store.PrepareAsync(cancellationToken).ConfigureAwait(false);
        var setting = string.Create(CultureInfo.InvariantCulture, $"{options.Lanes} lanes, {options.BatchRows} rows");
        var clock = Stopwatch.StartNew();
        var lease = await store.AcquireLeaseAsync(new LeaseRequest("benchmark"), cancellationToken).ConfigureAwait(false);
        var change = new StoreChange(0, delta, [], new BuildInputs("1", "1", "1", "1"), [], "benchmark");
        var receipt = await store.ApplyAsync(change, lease, null, cancellationToken).ConfigureAwait(false);
        var load = clock.Elapsed;
        if (!receipt.IsAsPlanned)
            throw new InvalidOperationException($"{receipt}");
        await store.ReleaseLeaseAsync(lease, cancellationToken).ConfigureAwait(false);
        clock.Restart();
        var state = await store.ReadStateAsync(cancellationToken).ConfigureAwait(false);
        var read = clock.Elapsed;
        return
        [
            new Try("ours", "load", setting, delta.Counts.Total, load),
            new Try("ours", "read", setting, state.Nodes.Count + state.Relationships.Count, read),
        ];
    }

    private static async Task EmptyAsync(Neo4jStoreOptions options, CancellationToken cancellationToken)
    {
        await using var store = new Neo4jGraphStore(options);
        await store.PrepareAsync(cancellationToken).ConfigureAwait(false);
        await DriverPeer.EmptyAsync(options, cancellationToken).ConfigureAwait(false);
        await store.PrepareAsync(cancellationToken).ConfigureAwait(false);
    }
}
