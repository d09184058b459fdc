using System.Collections.Immutable;
using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Graph.Corrections;
using KnowledgeGraph.Graph.Resolution;
using KnowledgeGraph.Graph.Stores;

namespace KnowledgeGraph.Pipeline;

/// <summary>Takes documents out of a graph by hand; a tombstone keeps builds from bringing them back.</summary>
public sealed class Remover(IGraphStore store, CorrectionSet corrections, int threads)
{
    private const int Attempts = 3;

    /// <param name="documentIds">Those already removed are passed over.</param>
    /// <exception cref="KgException">KG6201: the store has no such document, nothing was removed; KG4010 as for a build.</exception>
    public async Task<RemovalReport> RemoveAsync(
        IReadOnlyCollection<string> documentIds, string holder, IProgress<BuildProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            var header = await store.ReadHeaderAsync(cancellationToken).ConfigureAwait(false);
            var known = await StoredRecords.ReadHeadersAsync(store, cancellationToken).ConfigureAwait(false);
            foreach (var id in documentIds.Where(id => !known.ContainsKey(id)))
                throw new KgException(KgErrors.DocumentUnknown(id));
            ImmutableArray<RecordChange> changes =
            [
                .. documentIds.Distinct(StringComparer.Ordinal).Where(id => !known[id].IsTombstone)
                    .Order(StringComparer.Ordinal).Select(id => new RecordChange.Tombstone(id)),
            ];
            if (changes.IsEmpty)
                return new RemovalReport(0, null);
            var change = await new ChangePlanner(store, threads, compareContent: false, progress)
                .PlanAsync(new GraphBuilder(corrections), header, changes, header.Inputs!, header.Collections, cancellationToken).ConfigureAwait(false);
            if (await ChangeWriter.WriteAsync(store, change, holder, progress, cancellationToken).ConfigureAwait(false) is { } receipt)
                return new RemovalReport(changes.Length, receipt);
        }

        throw new KgException(KgErrors.StoreMoved(store.Location));
    }
}

/// <param name="Documents">Removed now.</param>
/// <param name="Receipt">Null where all of them had been removed before.</param>
public sealed record RemovalReport(int Documents, LoadReceipt? Receipt);
