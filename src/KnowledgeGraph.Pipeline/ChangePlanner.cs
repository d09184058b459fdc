using System.Collections.Immutable;
using KnowledgeGraph.Graph.Reconciliation;
using KnowledgeGraph.Graph.Resolution;
using KnowledgeGraph.Graph.Stores;

namespace KnowledgeGraph.Pipeline;

/// <summary>Joins changed records with the stored ones, and compares the graph that they make with the store's.</summary>
internal sealed class ChangePlanner(IGraphStore store, int threads, bool compareContent, IProgress<BuildProgress>? progress)
{
    /// <param name="builder">Holds the changed records already.</param>
    /// <param name="changes">In ordinal order of ids.</param>
    public async Task<StoreChange> PlanAsync(
        GraphBuilder builder,
        StoreHeader header,
        ImmutableArray<RecordChange> changes,
        BuildInputs inputs,
        ImmutableArray<CollectionRoot> collections,
        CancellationToken cancellationToken)
    {
        progress?.Report(new BuildProgress(BuildStage.Resolution, 0, 0));
        var replaced = changes.Select(c => c.DocumentId).ToHashSet(StringComparer.Ordinal);
        await StoredRecords.AddAsync(builder, store, replaced.Contains, threads, cancellationToken).ConfigureAwait(false);
        var desired = builder.Build(cancellationToken);

        progress?.Report(new BuildProgress(BuildStage.Comparison, 0, 0));
        var state = compareContent
            ? await ActualState.ReadAsync(store, cancellationToken).ConfigureAwait(false)
            : await store.ReadStateAsync(cancellationToken).ConfigureAwait(false);
        var delta = await Reconciler.PlanAsync(store, state, desired, cancellationToken).ConfigureAwait(false);
        return new StoreChange(header.Revision, delta, changes, inputs, collections, desired.Hash);
    }
}
