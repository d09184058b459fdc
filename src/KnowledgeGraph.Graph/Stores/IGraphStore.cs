using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Graph.Model;
using KnowledgeGraph.Graph.Reconciliation;

namespace KnowledgeGraph.Graph.Stores;

/// <summary>The only seam between the program and a graph database: records and state out, a delta in, read-only Cypher.</summary>
/// <remarks>
/// A store that does not exist yet reads as an empty one; the first lease brings it into being. Reading takes no lock and writes nothing.
/// A build plans without a lease; before it applies, it takes one, reads the header again and, where <see cref="StoreHeader.Revision"/> moved, plans again.
/// Not thread-safe: one operation at a time. All failures that a user can mend are <see cref="KgException"/>s with codes KG4xxx.
/// </remarks>
public interface IGraphStore : IAsyncDisposable
{
    /// <summary>The file's path or the server's address, for messages.</summary>
    string Location { get; }

    Task<StoreHeader> ReadHeaderAsync(CancellationToken cancellationToken = default);

    /// <summary>All documents that the store knows, tombstones too, ordinal order of ids; the records themselves stay unread.</summary>
    /// <param name="collection">Null for all.</param>
    IAsyncEnumerable<RecordHeader> ReadRecordHeadersAsync(string? collection = null, CancellationToken cancellationToken = default);

    /// <summary>Records as they are kept, ordinal order of ids; tombstones have none. <see cref="RecordCodec"/> decodes them, on any thread.</summary>
    /// <param name="documentIds">Null for all; ids without a record are passed over.</param>
    IAsyncEnumerable<EncodedRecord> ReadRecordsAsync(IReadOnlyCollection<string>? documentIds = null, CancellationToken cancellationToken = default);

    Task<GraphState> ReadStateAsync(CancellationToken cancellationToken = default);

    /// <summary>Managed nodes with their properties as they are and the hash as stored, ordinal order of ids.</summary>
    /// <param name="ids">Null for all; unknown ids are passed over.</param>
    IAsyncEnumerable<GraphNode> ReadNodesAsync(IReadOnlyCollection<string>? ids = null, CancellationToken cancellationToken = default);

    /// <summary>Managed relationships with their properties as they are and the hash as stored, ordinal order of ids.</summary>
    /// <param name="nodeIds">Only those that start or end at one of these nodes; null for all.</param>
    IAsyncEnumerable<GraphRelationship> ReadRelationshipsAsync(IReadOnlyCollection<string>? nodeIds = null, CancellationToken cancellationToken = default);

    /// <summary>Takes the one lease of the database; creates the database's schema where it is missing.</summary>
    /// <exception cref="KgException">KG4010: somebody else still holds it when the request's wait is over; the message names the holder.</exception>
    Task<StoreLease> AcquireLeaseAsync(LeaseRequest request, CancellationToken cancellationToken = default);

    /// <summary>Gives the lease back; does nothing where it was lost meanwhile.</summary>
    Task ReleaseLeaseAsync(StoreLease lease, CancellationToken cancellationToken = default);

    /// <summary>Applies records and delta in bounded batches, each its own transaction that checks the lease's fencing token and extends the lease.</summary>
    /// <remarks>Where it takes more than one transaction, the first sets <see cref="StoreHeader.Interrupted"/> and the last clears it.
    /// Repeating it, in whole or from any batch on, ends in the same graph. Progress is reported after every batch at least; cancelling keeps whole batches.</remarks>
    /// <exception cref="KgException">KG4011: the lease went to somebody else; nothing more was written. KG4012: the store's revision is not the change's.</exception>
    Task<LoadReceipt> ApplyAsync(StoreChange change, StoreLease lease, IProgress<LoadProgress>? progress = null, CancellationToken cancellationToken = default);

    /// <summary>Runs a read-only Cypher query, or explains it.</summary>
    /// <exception cref="KgException">Here or while the rows are read. KG5001 or KG5201: the query cannot be answered; KG5004: a limit was reached.</exception>
    Task<QueryResult> QueryAsync(QueryRequest request, CancellationToken cancellationToken = default);

    /// <summary>Rehashes what is really there; sets it against the stored hashes and, where given, against the desired graph.</summary>
    IAsyncEnumerable<AuditDifference> AuditAsync(DesiredGraph? desired = null, CancellationToken cancellationToken = default);
}
