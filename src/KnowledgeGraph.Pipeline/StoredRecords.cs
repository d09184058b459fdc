using KnowledgeGraph.Graph.Resolution;
using KnowledgeGraph.Graph.Stores;

namespace KnowledgeGraph.Pipeline;

/// <summary>The records that a store keeps, on their way into a graph.</summary>
internal static class StoredRecords
{
    public static async Task<Dictionary<string, RecordHeader>> ReadHeadersAsync(IGraphStore store, CancellationToken cancellationToken)
    {
        var headers = new Dictionary<string, RecordHeader>(StringComparer.Ordinal);
        await foreach (var header in store.ReadRecordHeadersAsync(cancellationToken: cancellationToken).ConfigureAwait(false))
            headers.Add(header.DocumentId, header);
        return headers;
    }

    /// <summary>Adds every record but those for which <paramref name="isReplaced"/> holds; decodes on <paramref name="threads"/> threads.</summary>
    public static async Task AddAsync(GraphBuilder builder, IGraphStore store, Func<string, bool> isReplaced, int threads, CancellationToken cancellationToken)
    {
        var records = UnorderedParallel.SelectMany(
            store.ReadRecordsAsync(cancellationToken: cancellationToken),
            (encoded, _) => isReplaced(encoded.Header.DocumentId) ? [] : new[] { encoded.Decode() },
            threads,
            cancellationToken);
        await foreach (var record in records.ConfigureAwait(false))
            builder.Add(record);
    }
}
