using System.CommandLine;
using System.Globalization;
using KnowledgeGraph.Graph.Stores;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Sqlite;

namespace Benchmarks.Queries;

/// <summary><c>queries GRAPH</c>: how fast the embedded store loads, and every query of a folder through it in process and through Neo4j over HTTP, on the same graph.</summary>
/// <remarks>Both sides are warm; rounds alternate. Only queries on which Neo4j spends <c>--least</c> or more count.</remarks>
internal static class QueriesCommand
{
    /// <summary>Rounds before those that count: over all queries, and again for each.</summary>
    private const int Warming = 4;

    public static Command Create()
    {
        var graph = new Argument<string>("graph") { Description = "An embedded store, made with `kg build`" };
        var server = new Option<string?>("--server") { Description = "A Neo4j server; without one only the embedded side is measured" };
        var load = new Option<bool>("--load") { Description = "Empty the server's database and load the graph into it first" };
        var folder = new Option<string>("--queries") { DefaultValueFactory = _ => "cypher/catalogue", Description = "A folder of .cypher files" };
        var only = new Option<string?>("--only") { Description = "The one query of the folder to measure" };
        var rounds = new Option<int>("--rounds") { DefaultValueFactory = _ => 9 };
        var least = new Option<double>("--least") { DefaultValueFactory = _ => 5, Description = "Milliseconds" };
        var command = new Command("queries", "The query catalogue, in process and on Neo4j") { graph, server, load, folder, only, rounds, least };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var path = parsed.GetValue(graph)!;
            await LoadMeasurement.RunAsync(path, cancellationToken).ConfigureAwait(false);
            var queries = QueryFile.ReadAll(parsed.GetValue(folder)!).Where(q => parsed.GetValue(only) is not { } name || q.Name == name).ToList();
            await using var store = new SqliteGraphStore(path);
            Neo4jPeer? peer = null;
            if (parsed.GetValue(server) is { } address)
            {
                var options = new Neo4jStoreOptions(new Uri(address));
                if (parsed.GetValue(load))
                    await Neo4jPeer.LoadAsync(options, store, cancellationToken).ConfigureAwait(false);
                peer = new Neo4jPeer(options);
            }

            using var _ = peer;
            // The first query measured should find as warm a process as the last.
            for (var i = 0; i < Warming; i++)
            {
                foreach (var query in queries)
                    await AskAsync(query, store, peer, cancellationToken).ConfigureAwait(false);
            }

            var results = new List<Measured>();
            foreach (var query in queries)
            {
                var measured = await MeasureAsync(query, store, peer, parsed.GetValue(rounds), cancellationToken).ConfigureAwait(false);
                results.Add(measured);
                Console.WriteLine(measured.ToString(parsed.GetValue(least)));
            }

            if (peer is not null)
                Console.WriteLine(Summary(results, parsed.GetValue(least)));
        });
        return command;
    }

    private static async Task<Measured> MeasureAsync(QueryFile query, SqliteGraphStore store, Neo4jPeer? peer, int rounds, CancellationToken cancellationToken)
    {
        List<double> ours = [], theirs = [];
        long ourRows = 0, theirRows = 0;
        var processor = double.MaxValue;
        for (var round = -Warming; round < rounds; round++)
        {
            var worked = Clock.Processor();
            var (time, rows) = await Clock.MeasureAsync(() => RunAsync(store, query, cancellationToken)).ConfigureAwait(false);
            ourRows = rows;
            processor = Math.Min(processor, Clock.Processor() - worked);
            if (round >= 0)
                ours.Add(time);
            if (peer is null)
                continue;
            (time, theirRows) = await Clock.MeasureAsync(() => peer.RunAsync(query, cancellationToken)).ConfigureAwait(false);
            if (round >= 0)
                theirs.Add(time);
        }

        return new Measured(query.Name, ourRows, peer is null ? ourRows : theirRows, Clock.Median(ours), processor, peer is null ? null : Clock.Median(theirs));
    }

    private static async Task AskAsync(QueryFile query, SqliteGraphStore store, Neo4jPeer? peer, CancellationToken cancellationToken)
    {
        await RunAsync(store, query, cancellationToken).ConfigureAwait(false);
        if (peer is not null)
            await peer.RunAsync(query, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<long> RunAsync(SqliteGraphStore store, QueryFile query, CancellationToken cancellationToken)
    {
        var result = await store.QueryAsync(new QueryRequest(query.Text, query.Parameters), cancellationToken).ConfigureAwait(false);
        return await result.Rows.CountAsync(cancellationToken).ConfigureAwait(false);
    }

    private static string Summary(List<Measured> results, double least)
    {
        var counted = results.Where(r => r.Theirs >= least).ToList();
        var ratios = counted.ConvertAll(r => r.Ratio!.Value);
        var mean = Math.Exp(ratios.Average(Math.Log));
        var other = results.Count(r => r.OurRows != r.TheirRows);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{counted.Count} of {results.Count} queries counted; geometric mean {mean:0.000}, largest {ratios.Max():0.000} ({counted.MaxBy(r => r.Ratio)!.Name}); {other} with other numbers of rows");
    }
}
