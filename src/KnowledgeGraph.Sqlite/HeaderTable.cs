using System.Collections.Immutable;
using System.Globalization;
using KnowledgeGraph.Graph.Stores;
using KnowledgeGraph.Sqlite.Schema;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Sqlite;

/// <summary>Reads and writes the store's header: tables <c>meta</c>, <c>collection</c> and <c>run</c>.</summary>
internal static class HeaderTable
{
    private const string RevisionName = "revision";
    private const string GraphHashName = "graph hash";
    private const string InterruptedName = "interrupted";
    private const string ExtractorName = "extractor version";
    private const string LexiconName = "lexicon hash";
    private const string CorrectionsName = "corrections hash";
    private const string ResolverName = "resolver version";

    public static StoreHeader Read(SqliteConnection connection)
    {
        var meta = new Dictionary<string, string>(StringComparer.Ordinal);
        using (var statement = new Statement(connection, "SELECT name, value FROM meta"))
        using (var rows = statement.Read())
        {
            while (rows.Read())
                meta.Add(rows.GetString(0), rows.GetString(1));
        }

        var inputs = meta.TryGetValue(ExtractorName, out var extractor)
            ? new BuildInputs(extractor, meta[LexiconName], meta[CorrectionsName], meta[ResolverName])
            : null;
        return new StoreHeader(
            Migrations.Current,
            meta.TryGetValue(RevisionName, out var revision) ? long.Parse(revision, CultureInfo.InvariantCulture) : 0,
            inputs, ReadCollections(connection), meta.ContainsKey(InterruptedName), meta.GetValueOrDefault(GraphHashName));
    }

    public static long ReadRevision(SqliteConnection connection)
    {
        using var statement = new Statement(connection, "SELECT value FROM meta WHERE name = $1", 1);
        return statement.Scalar(RevisionName) is string text ? long.Parse(text, CultureInfo.InvariantCulture) : 0;
    }

    public static bool IsInterrupted(SqliteConnection connection)
    {
        using var statement = new Statement(connection, "SELECT value FROM meta WHERE name = $1", 1);
        return statement.Scalar(InterruptedName) is not null;
    }

    /// <summary>To be cleared by <see cref="Complete"/>.</summary>
    public static void MarkInterrupted(SqliteConnection connection) => Set(connection, InterruptedName, "1");

    /// <summary>The last thing that a change writes.</summary>
    public static void Complete(SqliteConnection connection, StoreChange change, string holder, DateTimeOffset now)
    {
        Set(connection, RevisionName, (change.Revision + 1).ToString(CultureInfo.InvariantCulture));
        Set(connection, GraphHashName, change.GraphHash);
        Set(connection, ExtractorName, change.Inputs.ExtractorVersion);
        Set(connection, LexiconName, change.Inputs.LexiconHash);
        Set(connection, CorrectionsName, change.Inputs.CorrectionsHash);
        Set(connection, ResolverName, change.Inputs.ResolverVersion);
        using (var clear = new Statement(connection, "DELETE FROM meta WHERE name = $1", 1))
            clear.Run(InterruptedName);
        Statement.Execute(connection, "DELETE FROM collection");
        using (var insert = new Statement(connection, "INSERT INTO collection (name, root) VALUES ($1, $2)", 2))
        {
            foreach (var collection in change.Collections)
                insert.Run(collection.Name, collection.Root);
        }

        using var run = new Statement(connection, "INSERT OR REPLACE INTO run (revision, holder, finished, graph_hash, counts) VALUES ($1, $2, $3, $4, $5)", 5);
        run.Run(change.Revision + 1, holder, now.ToUnixTimeMilliseconds(), change.GraphHash, change.Delta.Counts.ToString());
    }

    private static ImmutableArray<CollectionRoot> ReadCollections(SqliteConnection connection)
    {
        var collections = ImmutableArray.CreateBuilder<CollectionRoot>();
        using var statement = new Statement(connection, "SELECT name, root FROM collection ORDER BY name");
        using var rows = statement.Read();
        while (rows.Read())
            collections.Add(new CollectionRoot(rows.GetString(0), rows.IsDBNull(1) ? null : rows.GetString(1)));
        return collections.ToImmutable();
    }

    private static void Set(SqliteConnection connection, string name, string value)
    {
        using var statement = new Statement(connection, "INSERT INTO meta (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value", 2);
        statement.Run(name, value);
    }
}
