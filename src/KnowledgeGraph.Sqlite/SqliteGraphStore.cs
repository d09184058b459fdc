using System.Runtime.CompilerServices;
using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Cypher;
using KnowledgeGraph.Graph.Model;
using KnowledgeGraph.Graph.Reconciliation;
using KnowledgeGraph.Graph.Stores;
using KnowledgeGraph.Sqlite.Querying;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Sqlite;

/// <summary>The embedded store: one SQLite file, in WAL mode. Opens the file when first asked for something; never creates it before the first lease.</summary>
public sealed class SqliteGraphStore : IGraphStore
{
    private static readonly TimeSpan RetryInterval = TimeSpan.FromMilliseconds(50);

    private readonly SqliteStoreOptions options;
    private readonly TimeProvider time;
    private readonly SqliteFile file;
    private readonly SnapshotCache snapshots = new();
    private readonly CypherEngine engine = new();

    public SqliteGraphStore(string path, SqliteStoreOptions? options = null, TimeProvider? time = null)
    {
        this.options = options ?? new SqliteStoreOptions();
        this.time = time ?? TimeProvider.System;
        ArgumentOutOfRangeException.ThrowIfLessThan(this.options.BatchSize, 1);
        file = new SqliteFile(path, this.options);
    }

    /// <summary>The newest layout of the file that this program knows; older ones are brought up to it.</summary>
    public static int SchemaVersion => Schema.Migrations.Current;

    public string Location => file.Path;

    public Task<StoreHeader> ReadHeaderAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult(Read(HeaderTable.Read, StoreHeader.Missing));

    public IAsyncEnumerable<RecordHeader> ReadRecordHeadersAsync(string? collection = null, CancellationToken cancellationToken = default) =>
        StreamAsync(connection => RecordTable.ReadHeaders(connection, collection), cancellationToken);

    public IAsyncEnumerable<EncodedRecord> ReadRecordsAsync(IReadOnlyCollection<string>? documentIds = null, CancellationToken cancellationToken = default) =>
        StreamAsync(connection => RecordTable.Read(connection, documentIds), cancellationToken);

    public Task<GraphState> ReadStateAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult(Read(
            connection =>
            {
                using var moment = Transaction.BeginReading(connection);
                return Elements(connection).ReadState(cancellationToken);
            },
            GraphState.Empty));

    public IAsyncEnumerable<GraphNode> ReadNodesAsync(IReadOnlyCollection<string>? ids = null, CancellationToken cancellationToken = default) =>
        StreamAsync(connection => Elements(connection).ReadNodes(ids), cancellationToken);

    public IAsyncEnumerable<GraphRelationship> ReadRelationshipsAsync(IReadOnlyCollection<string>? nodeIds = null, CancellationToken cancellationToken = default) =>
        StreamAsync(connection => Elements(connection).ReadRelationships(nodeIds), cancellationToken);

    public async Task<StoreLease> AcquireLeaseAsync(LeaseRequest request, CancellationToken cancellationToken = default)
    {
        var started = time.GetTimestamp();
        while (true)
        {
            var (lease, refusal) = TryAcquire(request);
            if (lease is not null)
                return lease;
            if (time.GetElapsedTime(started) >= request.Wait)
                throw new KgException(refusal!);
            await Task.Delay(RetryInterval, time, cancellationToken).ConfigureAwait(false);
        }
    }

    public Task ReleaseLeaseAsync(StoreLease lease, CancellationToken cancellationToken = default)
    {
        Write(connection =>
        {
            using var transaction = Transaction.Begin(connection);
            Leases(connection).Release(lease);
            transaction.Commit();
            return true;
        });
        return Task.CompletedTask;
    }

    public Task<LoadReceipt> ApplyAsync(StoreChange change, StoreLease lease, IProgress<LoadProgress>? progress = null, CancellationToken cancellationToken = default) =>
        Task.Run(
            () => Write(connection => new ChangeApplier(connection, Location, options.BatchSize, Leases(connection), time)
                .Apply(change, lease, progress, cancellationToken)),
            cancellationToken);

    public Task<QueryResult> QueryAsync(QueryRequest request, CancellationToken cancellationToken = default) =>
        Task.Run(
            () =>
            {
                var snapshot = file.Guard(() => snapshots.Get(file.TryOpen(), Location, cancellationToken));
                return new SnapshotQuery(engine, snapshot, Location, time).Run(request, cancellationToken);
            },
            cancellationToken);

    public async IAsyncEnumerable<AuditDifference> AuditAsync(DesiredGraph? desired = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var problem in Read(IntegrityCheck.Run, []))
            yield return problem;
        await foreach (var difference in StoreAudit.CompareAsync(this, desired, cancellationToken).ConfigureAwait(false))
            yield return difference;
    }

    public ValueTask DisposeAsync()
    {
        file.Dispose();
        return ValueTask.CompletedTask;
    }

    private (StoreLease? Lease, KgError? Refusal) TryAcquire(LeaseRequest request) => Write(connection =>
    {
        var leases = Leases(connection);
        try
        {
            using var transaction = Transaction.Begin(connection, patience: 1);
            var lease = leases.TryAcquire(request, out var refusal);
            if (lease is not null)
                transaction.Commit();
            return (lease, refusal);
        }
        catch (SqliteException e) when (e.SqliteErrorCode == SQLitePCL.raw.SQLITE_BUSY)
        {
            return (null, leases.Refusal());
        }
    });

    private T Read<T>(Func<SqliteConnection, T> read, T missing) =>
        file.Guard(() => file.TryOpen() is { } connection ? read(connection) : missing);

    private T Write<T>(Func<SqliteConnection, T> write)
    {
        var connection = file.OpenForWriting();
        return file.Guard(() => write(connection));
    }

    /// <summary>A stream from within a file that may be damaged anywhere.</summary>
    private async IAsyncEnumerable<T> StreamAsync<T>(Func<SqliteConnection, IEnumerable<T>> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        using var items = Read(connection => read(connection).GetEnumerator(), Enumerable.Empty<T>().GetEnumerator());
        while (file.Guard(items.MoveNext))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return items.Current;
        }
    }

    private ElementReader Elements(SqliteConnection connection) => new(connection, Location);

    private LeaseTable Leases(SqliteConnection connection) => new(connection, Location, time);
}
