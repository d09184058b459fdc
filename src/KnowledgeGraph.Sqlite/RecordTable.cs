using KnowledgeGraph.Graph.Stores;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Sqlite;

/// <summary>Reads headers and records of documents.</summary>
internal static class RecordTable
{
    private const string HeaderColumns = "d.id, d.collection, d.path, d.sha256, d.extractor, d.tombstone";

    /// <summary>Ordinal order of ids, which is not SQLite's where a character takes two UTF-16 code units.</summary>
    public static List<RecordHeader> ReadHeaders(SqliteConnection connection, string? collection)
    {
        using var statement = new Statement(connection, $"SELECT {HeaderColumns} FROM document d WHERE $1 IS NULL OR d.collection = $1", 1);
        using var rows = statement.Read(collection);
        var headers = new List<RecordHeader>();
        while (rows.Read())
            headers.Add(Header(rows));
        headers.Sort(static (a, b) => string.CompareOrdinal(a.DocumentId, b.DocumentId));
        return headers;
    }

    /// <summary>Ordinal order of ids.</summary>
    /// <param name="documentIds">Null for all.</param>
    public static IEnumerable<EncodedRecord> Read(SqliteConnection connection, IReadOnlyCollection<string>? documentIds)
    {
        var ids = (documentIds ?? [.. ReadHeaders(connection, null).Select(h => h.DocumentId)]).Distinct().Order(StringComparer.Ordinal);
        using var statement = new Statement(connection, $"SELECT {HeaderColumns}, r.data FROM document d JOIN record r ON r.document = d.key WHERE d.id = $1", 1);
        foreach (var id in ids)
        {
            using var rows = statement.Read(id);
            if (rows.Read())
                yield return new EncodedRecord(Header(rows), (byte[])rows.GetValue(6));
        }
    }

    private static RecordHeader Header(SqliteDataReader rows) =>
        new(rows.GetString(0), rows.GetString(1), rows.GetString(2), rows.GetString(3), rows.GetString(4), rows.GetInt64(5) != 0);
}
