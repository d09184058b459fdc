using System.Globalization;
using System.Text;
using KnowledgeGraph.Graph.Stores;
using KnowledgeGraph.Sqlite;
using Microsoft.Data.Sqlite;
using Newtonsoft.Json.Linq;

namespace Benchmarks.Queries;

/// <summary>Loads a graph into memory again and again, each time through a store of its own.</summary>
internal static class LoadMeasurement
{
    private const int Tries = 7;

    public static async Task RunAsync(string path, CancellationToken cancellationToken)
    {
        var (elements, relationships, strings) = Count(path);
        var best = double.MaxValue;
        long memory = 0;
        for (var i = 0; i < Tries; i++)
        {
            var (time, bytes) = await LoadAsync(path, cancellationToken).ConfigureAwait(false);
            // Where an earlier graph goes only now, a later one seems to take less.
            (best, memory) = (Math.Min(best, time), Math.Max(memory, bytes));
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"load: {elements} nodes and relationships in {best:0} ms, {elements / best / 1000:0.00} million a second; {memory / 1e6:0.0} MB, beside strings ({strings / 1e6:0.0} MB) {(memory - strings) / (double)relationships:0} bytes a relationship, nodes included"));
    }

    /// <summary>A method of its own, so that nothing holds what it loaded when the next one begins.</summary>
    private static async Task<(double Time, long Bytes)> LoadAsync(string path, CancellationToken cancellationToken)
    {
        var before = GC.GetTotalMemory(true);
        await using var store = new SqliteGraphStore(path);
        var (time, _) = await Clock.MeasureAsync(async () =>
            await (await store.QueryAsync(new QueryRequest("RETURN 1"), cancellationToken).ConfigureAwait(false)).Rows.CountAsync(cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
        var bytes = GC.GetTotalMemory(true) - before;
        GC.KeepAlive(store);
        return (time, bytes);
    }

    /// <summary>Elements, relationships, and the bytes of all ids and string values in UTF-8.</summary>
    private static (long Elements, long Relationships, long Strings) Count(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT id, properties FROM node UNION ALL SELECT NULL, properties FROM relationship";
        using var rows = command.ExecuteReader();
        long elements = 0, relationships = 0, strings = 0;
        while (rows.Read())
        {
            elements++;
            if (rows.IsDBNull(0))
                relationships++;
            else
                strings += Encoding.UTF8.GetByteCount(rows.GetString(0));
            strings += JObject.Parse(rows.GetString(1)).Descendants().OfType<JValue>().Where(v => v.Type == JTokenType.String).Sum(v => Encoding.UTF8.GetByteCount((string)v!));
        }

        return (elements, relationships, strings);
    }
}
