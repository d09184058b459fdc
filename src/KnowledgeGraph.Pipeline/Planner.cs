using System.Collections.Immutable;
using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Graph.Corrections;
using KnowledgeGraph.Graph.Reconciliation;
using KnowledgeGraph.Graph.Resolution;
using KnowledgeGraph.Graph.Stores;
using KnowledgeGraph.Text.Reading;

namespace KnowledgeGraph.Pipeline;

/// <summary>Works out what the documents at the given paths change in a store. Writes nothing.</summary>
/// <param name="processor">A task, so that lexicons load while the store and the folders are looked at.</param>
public sealed class Planner(IGraphStore store, DocumentReader reader, Task<DocumentProcessor> processor, CorrectionSet corrections)
{
    /// <exception cref="KgException">KG1xxx: a path names nothing; KG3001: two documents of one id; KG4020: two folders of one name.</exception>
    /// <exception cref="BrakeException">The plan would take away too many documents.</exception>
    public async Task<BuildPlan> PlanAsync(BuildRequest request, IProgress<BuildProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var scope = CollectionScope.Of(request.Paths, reader, cancellationToken);
        var header = await store.ReadHeaderAsync(cancellationToken).ConfigureAwait(false);
        var collections = scope.Collections.Aggregate(header.Collections, CollectionRoot.Join);
        var known = await StoredRecords.ReadHeadersAsync(store, cancellationToken).ConfigureAwait(false);
        var processing = await processor.WaitAsync(cancellationToken).ConfigureAwait(false);

        var builder = new GraphBuilder(corrections);
        var summary = new ScanSummary(known);
        await ScanAsync(new DocumentScanner(reader, processing, request, known), scope.Locations, summary, builder, request.Threads, progress, cancellationToken)
            .ConfigureAwait(false);
        summary.Retract(scope.Collections, request.AllowRetraction ? null : Brake.Default);

        var inputs = new BuildInputs(processing.Version, processing.LexiconHash, corrections.Hash, GraphBuilder.Version);
        var changes = summary.Changes;
        var isCurrent = changes.IsEmpty && (!header.Exists || IsCurrent(header, inputs, collections));
        if (isCurrent && !request.CompareContent)
            return new BuildPlan(null, summary.Counts, summary.Problems);
        var change = await new ChangePlanner(store, request.Threads, request.CompareContent, progress)
            .PlanAsync(builder, header, changes, inputs, collections, cancellationToken).ConfigureAwait(false);
        return new BuildPlan(isCurrent && change.Delta.IsEmpty ? null : change, summary.Counts, summary.Problems);
    }

    private static bool IsCurrent(StoreHeader header, BuildInputs inputs, ImmutableArray<CollectionRoot> collections) =>
        !header.Interrupted && header.Inputs == inputs && collections.SequenceEqual(header.Collections);

    private static async Task ScanAsync(
        DocumentScanner scanner,
        ImmutableArray<DocumentLocation> locations,
        ScanSummary summary,
        GraphBuilder builder,
        int threads,
        IProgress<BuildProgress>? progress,
        CancellationToken cancellationToken)
    {
        var done = 0;
        progress?.Report(new BuildProgress(BuildStage.Documents, 0, locations.Length));
        var documents = UnorderedParallel.SelectMany(locations.ToAsyncEnumerable(), scanner.Scan, threads, cancellationToken);
        await foreach (var document in documents.ConfigureAwait(false))
        {
            if (document is ScannedDocument.End)
                progress?.Report(new BuildProgress(BuildStage.Documents, ++done, locations.Length));
            else if (summary.Add(document) is { } record)
                builder.Add(record);
        }
    }
}
