using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Graph.Model;
using KnowledgeGraph.Graph.Reconciliation;
using KnowledgeGraph.Graph.Stores;
using KnowledgeGraph.Neo4j.Client;
using KnowledgeGraph.Neo4j.Querying;
using KnowledgeGraph.Neo4j.Reading;
using KnowledgeGraph.Neo4j.Schema;
using KnowledgeGraph.Neo4j.Writing;

namespace KnowledgeGraph.Neo4j;

/// <summary>The store in a Neo4j database, 5.26 LTS or later, through the Query API over HTTP(S).</summary>
/// <remarks>Connects when first asked for something. Others may keep what they like in the same database: kg touches only what it wrote.</remarks>
public sealed class Neo4jGraphStore : IGraphStore
{
    private readonly Neo4jStoreOptions options;
    private readonly TimeProvider time;
    private readonly QueryApiClient client;
    private readonly StateReader state;
    private readonly ElementReader elements;
    private readonly RecordReader records;
    private readonly LeaseKeeper leases;
    private readonly Neo4jSchema schema;

    /// <exception cref="KgException">KG4200: the address is none.</exception>
    public Neo4jGraphStore(Neo4jStoreOptions options, TimeProvider? time = null)
    {
        if (!options.Address.IsAbsoluteUri || (options.Address.Scheme != Uri.UriSchemeHttp && options.Address.Scheme != Uri.UriSchemeHttps))
            throw new KgException(KgErrors.Neo4jAddress(options.Address.OriginalString, "it begins with neither http:// nor https://"));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.BatchRows, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.BatchCharacters, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Lanes, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Lanes, Neo4jStoreOptions.MaxLanes);
        this.options = options;
        this.time = time ?? TimeProvider.System;
        client = new QueryApiClient(options, this.time);
        state = new StateReader(client);
        elements = new ElementReader(client, state);
        records = new RecordReader(client);
        leases = new LeaseKeeper(client, this.time);
        schema = new Neo4jSchema(client);
    }

    public string Location => client.Location;

    public Task<StoreHeader> ReadHeaderAsync(CancellationToken cancellationToken = default) => HeaderReader.ReadAsync(client, cancellationToken);

    public async IAsyncEnumerable<RecordHeader> ReadRecordHeadersAsync(string? collection = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var header in await records.ReadHeadersAsync(collection, cancellationToken).ConfigureAwait(false))
            yield return header;
    }

    public IAsyncEnumerable<EncodedRecord> ReadRecordsAsync(IReadOnlyCollection<string>? documentIds = null, CancellationToken cancellationToken = default) =>
        records.ReadAsync(documentIds, cancellationToken);

    public Task<GraphState> ReadStateAsync(CancellationToken cancellationToken = default) => state.ReadAsync(cancellationToken);

    public IAsyncEnumerable<GraphNode> ReadNodesAsync(IReadOnlyCollection<string>? ids = null, CancellationToken cancellationToken = default) =>
        elements.ReadNodesAsync(ids, cancellationToken);

    public IAsyncEnumerable<GraphRelationship> ReadRelationshipsAsync(IReadOnlyCollection<string>? nodeIds = null, CancellationToken cancellationToken = default) =>
        elements.ReadRelationshipsAsync(nodeIds, cancellationToken);

    public async Task<StoreLease> AcquireLeaseAsync(LeaseRequest request, CancellationToken cancellationToken = default)
    {
        await PrepareAsync(cancellationToken).ConfigureAwait(false);
        return await leases.AcquireAsync(request, cancellationToken).ConfigureAwait(false);
    }

    public Task ReleaseLeaseAsync(StoreLease lease, CancellationToken cancellationToken = default) => leases.ReleaseAsync(lease, cancellationToken);

    public Task<LoadReceipt> ApplyAsync(StoreChange change, StoreLease lease, IProgress<LoadProgress>? progress = null, CancellationToken cancellationToken = default) =>
        new ChangeApplier(client, options).ApplyAsync(change, lease, progress, cancellationToken);

    public Task<QueryResult> QueryAsync(QueryRequest request, CancellationToken cancellationToken = default) =>
        StoreQuery.RunAsync(client, request, time, cancellationToken);

    public IAsyncEnumerable<AuditDifference> AuditAsync(DesiredGraph? desired = null, CancellationToken cancellationToken = default) =>
        StoreAudit.CompareAsync(this, desired, cancellationToken);

    /// <summary>Creates what is missing of constraints and indexes, as the first lease does.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken = default)
    {
        var header = await ReadHeaderAsync(cancellationToken).ConfigureAwait(false);
        if (header.SchemaVersion < Neo4jSchema.Version)
            await schema.ApplyAsync(header.SchemaVersion, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Constraints and indexes of kg's that are there, constraints first, then by name.</summary>
    public Task<ImmutableArray<SchemaItem>> ReadSchemaAsync(CancellationToken cancellationToken = default) => schema.ReadAsync(cancellationToken);

    public ValueTask DisposeAsync()
    {
        client.Dispose();
        return ValueTask.CompletedTask;
    }
}
