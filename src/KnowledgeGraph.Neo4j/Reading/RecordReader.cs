using System.Runtime.CompilerServices;
using KnowledgeGraph.Graph.Stores;
using KnowledgeGraph.Neo4j.Client;

namespace KnowledgeGraph.Neo4j.Reading;

/// <summary>Reads headers and records of documents. What is held at a time is all ids, and the records of one request.</summary>
internal sealed class RecordReader(QueryApiClient client)
{
    private const int RecordsInRequest = 500;

    private static readonly string HeadersStatement = CypherFile.Read("read/record-headers");
    private static readonly string RecordsStatement = CypherFile.Read("read/records");

    /// <summary>Ordinal order of ids, which is not the server's where a character takes two UTF-16 code units.</summary>
    public async Task<List<RecordHeader>> ReadHeadersAsync(string? collection, CancellationToken cancellationToken)
    {
        var answer = await client.RunAsync(new CypherStatement(HeadersStatement, Parameters.Text("collection", collection)), Header, cancellationToken).ConfigureAwait(false);
        answer.Rows.Sort(static (a, b) => string.CompareOrdinal(a.DocumentId, b.DocumentId));
        return answer.Rows;
    }

    /// <summary>Ordinal order of ids.</summary>
    /// <param name="documentIds">Null for all.</param>
    public async IAsyncEnumerable<EncodedRecord> ReadAsync(IReadOnlyCollection<string>? documentIds, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var ids = documentIds?.Distinct().Order(StringComparer.Ordinal)
            ?? (await ReadHeadersAsync(null, cancellationToken).ConfigureAwait(false)).Where(h => !h.IsTombstone).Select(h => h.DocumentId);
        foreach (var chunk in ids.Chunk(RecordsInRequest))
        {
            var answer = await client.RunAsync(new CypherStatement(RecordsStatement, Parameters.Texts("ids", chunk)), Record, cancellationToken).ConfigureAwait(false);
            answer.Rows.Sort(static (a, b) => string.CompareOrdinal(a.Header.DocumentId, b.Header.DocumentId));
            foreach (var record in answer.Rows)
                yield return record;
        }
    }

    private static EncodedRecord Record(RowReader row) => new(Header(row), Convert.FromBase64String(row.Text()));

    private static RecordHeader Header(RowReader row) => new(row.Text(), row.Text(), row.Text(), row.Text(), row.Text(), row.Flag());
}
