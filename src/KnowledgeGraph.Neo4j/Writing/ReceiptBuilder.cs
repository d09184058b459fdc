using KnowledgeGraph.Graph.Reconciliation;
using KnowledgeGraph.Graph.Stores;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>Adds up what the batches did. Thread-safe.</summary>
internal sealed class ReceiptBuilder(StoreChange change, IProgress<LoadProgress>? progress)
{
    private readonly Lock gate = new();
    private readonly long[] counted = new long[Enum.GetValues<WriteKind>().Length];
    private readonly int total = change.Delta.Counts.Total + change.Records.Length;
    private int done;
    private int batches;
    private long retracted;

    public void Add(Batch batch, BatchReceipt receipt)
    {
        LoadProgress report;
        lock (gate)
        {
            counted[(int)batch.Kind] += batch.Kind is WriteKind.CreateNode or WriteKind.CreateRelationship ? receipt.Created : receipt.Written;
            if (batch.Kind == WriteKind.DeleteNode)
                retracted += receipt.Revived;
            if (batch.Kind != WriteKind.FillRenamedNode)
                done += batch.Count;
            batches++;
            report = new LoadProgress(done, total);
        }

        progress?.Report(report);
    }

    public LoadReceipt ToReceipt() => new(
        change.Delta.Counts,
        new GraphCounts(
            Of(WriteKind.CreateNode), Of(WriteKind.ChangeNode), Of(WriteKind.RenameNode), Of(WriteKind.DeleteNode),
            Of(WriteKind.CreateRelationship), Of(WriteKind.ChangeRelationship), Of(WriteKind.RenameRelationship), Of(WriteKind.DeleteRelationship)),
        (int)retracted, Of(WriteKind.PutRecord), Of(WriteKind.RemoveRecord), batches);

    private int Of(WriteKind kind) => (int)counted[(int)kind];
}
