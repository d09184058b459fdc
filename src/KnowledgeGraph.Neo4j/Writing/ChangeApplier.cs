using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Graph.Stores;
using KnowledgeGraph.Neo4j.Client;
using KnowledgeGraph.Neo4j.Reading;
using Newtonsoft.Json;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>Applies one change: marks the store, writes the batches, completes the header.</summary>
internal sealed class ChangeApplier(QueryApiClient client, Neo4jStoreOptions options)
{
    private static readonly string LanesStatement = CypherFile.Read("write/read-lanes");
    private static readonly string Begin = CypherFile.Read("write/begin");
    private static readonly string Complete = CypherFile.Read("write/complete");

    public async Task<LoadReceipt> ApplyAsync(StoreChange change, StoreLease lease, IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
    {
        var lanes = await OpenLanesAsync(lease, cancellationToken).ConfigureAwait(false);
        var begun = await lanes[0].WriteAsync(Begin, w => Number(w, "revision", change.Revision), cancellationToken).ConfigureAwait(false);
        if (begun.Written == 0)
            throw new KgException(KgErrors.StoreMoved(client.Location));
        var receipt = new ReceiptBuilder(change, progress);
        foreach (var phase in new ChangeBatches(change, new BatchSource(options.BatchRows, options.BatchCharacters), begun.Revived > 0).Phases())
            await WriteAsync(phase, lanes, receipt, cancellationToken).ConfigureAwait(false);
        var sum = receipt.ToReceipt();
        await lanes[0].WriteAsync(
            Complete,
            writer =>
            {
                writer.WritePropertyName("header");
                HeaderReader.Write(writer, change);
                writer.WritePropertyName("holder");
                writer.WriteValue(lease.Holder);
                writer.WritePropertyName("counts");
                writer.WriteValue(sum.Counted.ToString());
            },
            cancellationToken).ConfigureAwait(false);
        return sum;
    }

    private async Task<Lane[]> OpenLanesAsync(StoreLease lease, CancellationToken cancellationToken)
    {
        var statement = new CypherStatement(LanesStatement, IsWrite: true);
        var answer = await client.RunAsync(
            statement, row => (Number: (int)row.Integer(), Token: row.Integer(), Batch: row.Integer(), Holder: row.OptionalText()), cancellationToken).ConfigureAwait(false);
        if (answer.Rows.Count == 0 || answer.Rows.Exists(l => l.Token != lease.FencingToken))
            throw Lane.Lost(client.Location, answer.Rows.FirstOrDefault().Holder, lease);
        return [.. answer.Rows.Take(options.Lanes).Select(l => new Lane(client, lease, l.Number, l.Batch))];
    }

    /// <summary>Lets every lane take the next batch when it is done with one. The first failure stops the others after their batch.</summary>
    private async Task WriteAsync(Phase phase, Lane[] lanes, ReceiptBuilder receipt, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var batches = phase.Batches.GetEnumerator();
        var gate = new Lock();
        var work = lanes.Take(phase.IsParallel ? lanes.Length : 1).Select(lane => Task.Run(() => DrainAsync(lane), CancellationToken.None)).ToList();
        await Task.WhenAll(work).ConfigureAwait(false);

        async Task DrainAsync(Lane lane)
        {
            try
            {
                while (Next() is { } batch)
                {
                    var written = await lane.WriteAsync(batch.Body, w => Parameters(w, batch), cancellationToken).ConfigureAwait(false);
                    Check(batch, written);
                    receipt.Add(batch, written);
                }
            }
            catch
            {
                await stop.CancelAsync().ConfigureAwait(false);
                throw;
            }
        }

        Batch? Next()
        {
            lock (gate)
            {
                cancellationToken.ThrowIfCancellationRequested();
                return !stop.IsCancellationRequested && batches.MoveNext() ? batches.Current : null;
            }
        }
    }

    /// <summary>What is to be there must have been written row by row. What is to go may be gone already where a change is repeated; the receipt tells.</summary>
    private void Check(Batch batch, BatchReceipt receipt)
    {
        var mustBeThere = batch.Kind is not (WriteKind.RemoveRecord or WriteKind.RenameNode or WriteKind.DeleteRelationship or WriteKind.DeleteNode);
        if (mustBeThere && receipt.Written != batch.Count)
            throw new KgException(KgErrors.Neo4jIncomplete(client.Location, batch.Kind.ToString(), receipt.Written, batch.Count));
    }

    private static void Parameters(JsonTextWriter writer, Batch batch)
    {
        foreach (var (name, json) in batch.Parameters)
        {
            writer.WritePropertyName(name);
            writer.WriteRawValue(json);
        }
    }

    private static void Number(JsonTextWriter writer, string name, long value)
    {
        writer.WritePropertyName(name);
        writer.WriteValue(value);
    }
}
