using System.Collections.Immutable;
using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Graph.Reconciliation;
using KnowledgeGraph.Graph.Stores;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Sqlite;

/// <summary>Applies one change in batches, each a transaction that first makes sure of the lease.</summary>
internal sealed class ChangeApplier(SqliteConnection connection, string path, int batchSize, LeaseTable leases, TimeProvider time)
{
    private const int ProgressStep = 1000;

    public LoadReceipt Apply(StoreChange change, StoreLease lease, IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
    {
        var delta = change.Delta;
        var total = delta.Counts.Total + change.Records.Length;
        using var writer = new ChangeWriter(connection, path);
        var counted = new int[Enum.GetValues<Kind>().Length];
        int done = 0, batches = 0, inBatch = 0;
        var transaction = Begin();
        try
        {
            if (HeaderTable.ReadRevision(connection) != change.Revision)
                throw new KgException(KgErrors.StoreMoved(path));
            if (total > batchSize)
                HeaderTable.MarkInterrupted(connection);
            foreach (var (kind, write) in Writes(change, writer))
            {
                if (inBatch == batchSize)
                {
                    transaction.Commit();
                    transaction.Dispose();
                    progress?.Report(new LoadProgress(done, total));
                    cancellationToken.ThrowIfCancellationRequested();
                    transaction = Begin();
                    inBatch = 0;
                }

                cancellationToken.ThrowIfCancellationRequested();
                counted[(int)kind] += write();
                inBatch++;
                if (++done % ProgressStep == 0 || done == total)
                    progress?.Report(new LoadProgress(done, total));
            }

            HeaderTable.Complete(connection, change, lease.Holder, time.GetUtcNow());
            transaction.Commit();
        }
        finally
        {
            transaction.Dispose();
        }

        return new LoadReceipt(
            delta.Counts,
            new GraphCounts(
                counted[(int)Kind.CreateNode], counted[(int)Kind.ChangeNode], counted[(int)Kind.RenameNode], counted[(int)Kind.DeleteNode],
                counted[(int)Kind.CreateRelationship], counted[(int)Kind.ChangeRelationship],
                counted[(int)Kind.RenameRelationship], counted[(int)Kind.DeleteRelationship]),
            RetractedNodes: 0, counted[(int)Kind.PutRecord], counted[(int)Kind.RemoveRecord], batches);

        Transaction Begin()
        {
            var begun = Transaction.Begin(connection);
            try
            {
                leases.Renew(lease);
            }
            catch
            {
                begun.Dispose();
                throw;
            }

            batches++;
            return begun;
        }
    }

    /// <summary>All writes in the order that <see cref="GraphDelta"/> gives. Records go first, so that an interrupted change loses no reading.</summary>
    private static IEnumerable<(Kind Kind, Func<int> Write)> Writes(StoreChange change, ChangeWriter writer)
    {
        var delta = change.Delta;
        return change.Records.Select(r => (r is RecordChange.Put ? Kind.PutRecord : Kind.RemoveRecord, new Func<int>(() => writer.Apply(r))))
            .Concat(Each(Kind.RenameNode, delta.RenamedNodes, writer.Rename))
            .Concat(Each(Kind.DeleteRelationship, delta.DeletedRelationships, writer.Delete))
            .Concat(Each(Kind.RenameRelationship, delta.RenamedRelationships, r => { writer.Put(r.Relationship); return 1; }))
            .Concat(Each(Kind.CreateNode, delta.CreatedNodes, writer.Put))
            .Concat(Each(Kind.ChangeNode, delta.ChangedNodes, writer.Put))
            .Concat(Each(Kind.CreateRelationship, delta.CreatedRelationships, writer.Put))
            .Concat(Each(Kind.ChangeRelationship, delta.ChangedRelationships, writer.Put))
            .Concat(Each(Kind.DeleteNode, delta.DeletedNodes, writer.Delete));
    }

    private static IEnumerable<(Kind, Func<int>)> Each<T>(Kind kind, ImmutableArray<T> items, Func<T, int> write) =>
        items.Select(item => (kind, new Func<int>(() => write(item))));

    private enum Kind
    {
        RenameNode,
        DeleteRelationship,
        RenameRelationship,
        CreateNode,
        ChangeNode,
        CreateRelationship,
        ChangeRelationship,
        DeleteNode,
        PutRecord,
        RemoveRecord,
    }
}
