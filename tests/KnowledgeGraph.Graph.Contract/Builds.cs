using System.Collections.Immutable;
using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Graph.Corrections;
using KnowledgeGraph.Graph.Reconciliation;
using KnowledgeGraph.Graph.Resolution;
using KnowledgeGraph.Graph.Stores;

namespace KnowledgeGraph.Graph.Contract;

/// <summary>A build as the program does it, on records that are already there.</summary>
public static class Builds
{
    public static BuildInputs Inputs { get; } = new("test 1", "lexicon", CorrectionSet.Empty.Hash, GraphBuilder.Version);

    /// <summary>Makes the store hold exactly these documents.</summary>
    public static async Task<LoadReceipt> RunAsync(IGraphStore store, IReadOnlyCollection<DocumentRecord> records)
    {
        var lease = await store.AcquireLeaseAsync(new LeaseRequest("test"));
        try
        {
            return await store.ApplyAsync(await PlanAsync(store, records), lease);
        }
        finally
        {
            await store.ReleaseLeaseAsync(lease);
        }
    }

    public static async Task<StoreChange> PlanAsync(IGraphStore store, IReadOnlyCollection<DocumentRecord> records)
    {
        var header = await store.ReadHeaderAsync();
        var desired = GraphBuilder.Build(records);
        var delta = await Reconciler.PlanAsync(store, await store.ReadStateAsync(), desired);
        var changes = records.Select(r => (RecordChange)new RecordChange.Put(EncodedRecord.Of(r))).ToList();
        var wanted = records.Select(r => r.Document.Id).ToHashSet();
        await foreach (var known in store.ReadRecordHeadersAsync())
        {
            if (!wanted.Contains(known.DocumentId))
                changes.Add(new RecordChange.Remove(known.DocumentId));
        }

        var collections = records.Select(r => r.Document.Collection).Distinct().Order(StringComparer.Ordinal).Select(c => new CollectionRoot(c, "/" + c));
        return new StoreChange(header.Revision, delta, [.. changes], Inputs, [.. collections], desired.Hash);
    }
}
