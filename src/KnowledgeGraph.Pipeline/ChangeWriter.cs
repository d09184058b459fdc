using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Graph.Stores;

namespace KnowledgeGraph.Pipeline;

/// <summary>Applies a change under a lease.</summary>
internal static class ChangeWriter
{
    /// <returns>Null where the store was changed since the change was planned; nothing was written then.</returns>
    /// <exception cref="KgException">KG4013: the database counted something else than was planned.</exception>
    public static async Task<LoadReceipt?> WriteAsync(
        IGraphStore store, StoreChange change, string holder, IProgress<BuildProgress>? progress, CancellationToken cancellationToken)
    {
        var lease = await store.AcquireLeaseAsync(new LeaseRequest(holder), cancellationToken).ConfigureAwait(false);
        try
        {
            var header = await store.ReadHeaderAsync(cancellationToken).ConfigureAwait(false);
            if (header.Revision != change.Revision)
                return null;
            var writing = progress is null ? null : new WritingProgress(progress);
            var receipt = await store.ApplyAsync(change, lease, writing, cancellationToken).ConfigureAwait(false);
            return receipt.IsAsPlanned
                ? receipt
                : throw new KgException(KgErrors.ReceiptDiffers(store.Location, receipt.Counted.ToString(), receipt.Planned.ToString()));
        }
        finally
        {
            await store.ReleaseLeaseAsync(lease, CancellationToken.None).ConfigureAwait(false);
        }
    }

    private sealed class WritingProgress(IProgress<BuildProgress> progress) : IProgress<LoadProgress>
    {
        public void Report(LoadProgress value) => progress.Report(new BuildProgress(BuildStage.Writing, value.Done, value.Total));
    }
}
