using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Graph.Stores;
using KnowledgeGraph.Neo4j.Client;
using Newtonsoft.Json;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>Writes batches one after another, each exactly once, as long as the lease lasts. Several lanes write at the same time without waiting for each other.</summary>
/// <param name="batch">The number of the last batch.</param>
internal sealed class Lane(QueryApiClient client, StoreLease lease, int number, long batch)
{
    private static readonly string Guard = CypherFile.Read("write/guard");
    private static readonly string Receipt = CypherFile.Read("write/receipt");
    private static readonly string ReadStatement = CypherFile.Read("write/read-lane");

    private long batch = batch;

    /// <param name="body">The part of the statement between guard and receipt.</param>
    /// <exception cref="KgException">KG4011: the lease is somebody else's; nothing was written.</exception>
    public async Task<BatchReceipt> WriteAsync(string body, Action<JsonTextWriter> writeParameters, CancellationToken cancellationToken)
    {
        var next = ++batch;
        var statement = new CypherStatement(
            Guard + body + Receipt,
            writer =>
            {
                WriteNumber(writer, "lane", number);
                WriteNumber(writer, "token", lease.FencingToken);
                WriteNumber(writer, "batch", next);
                WriteNumber(writer, "duration", (long)lease.Duration.TotalMilliseconds);
                writeParameters(writer);
            },
            IsWrite: true);
        var answer = await client.RunAsync(statement, row => new BatchReceipt(row.Integer(), row.Integer(), row.Integer()), cancellationToken).ConfigureAwait(false);
        return answer.Rows is [var receipt]
            ? Check(receipt, answer.Counters)
            : await ReadReceiptAsync(next, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The lease was lost, or this batch was written before and only its answer got lost.</summary>
    private async Task<BatchReceipt> ReadReceiptAsync(long written, CancellationToken cancellationToken)
    {
        var statement = new CypherStatement(ReadStatement, writer => WriteNumber(writer, "lane", number), IsWrite: true);
        var answer = await client.RunAsync(
            statement,
            row => (Token: row.Integer(), Batch: row.Integer(),
                Receipt: new BatchReceipt(row.OptionalInteger() ?? 0, row.OptionalInteger() ?? 0, row.OptionalInteger() ?? 0), Holder: row.OptionalText()),
            cancellationToken).ConfigureAwait(false);
        return answer.Rows is [var lane] && lane.Token == lease.FencingToken && lane.Batch == written
            ? lane.Receipt
            : throw Lost(client.Location, answer.Rows.FirstOrDefault().Holder, lease);
    }

    public static KgException Lost(string location, string? holder, StoreLease lease) =>
        new(KgErrors.LeaseLost(location, holder is null || holder == lease.Holder ? "somebody who is done by now" : holder));

    /// <summary>What the statement counted against what the server counted.</summary>
    private BatchReceipt Check(BatchReceipt receipt, QueryCounters counters)
    {
        var counted = counters.NodesCreated + counters.RelationshipsCreated;
        return receipt.Created == 0 || counted == receipt.Created - receipt.Revived
            ? receipt
            : throw new KgException(KgErrors.Neo4jIncomplete(client.Location, "created elements", counted, receipt.Created - receipt.Revived));
    }

    private static void WriteNumber(JsonTextWriter writer, string name, long value)
    {
        writer.WritePropertyName(name);
        writer.WriteValue(value);
    }
}
