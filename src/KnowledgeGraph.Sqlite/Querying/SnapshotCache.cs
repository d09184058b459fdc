using KnowledgeGraph.Cypher.Graph;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Sqlite.Querying;

/// <summary>The graph in memory, read anew only where the file's revision moved.</summary>
internal sealed class SnapshotCache
{
    private static readonly GraphSnapshot Empty = new JsonGraphBuilder().Build((_, _) => "");

    private GraphSnapshot? snapshot;
    private long revision;

    /// <param name="connection">Null where there is no store yet.</param>
    public GraphSnapshot Get(SqliteConnection? connection, string path, CancellationToken cancellation)
    {
        if (connection is null)
            return Empty;
        // One transaction: all of one revision, whoever writes meanwhile.
        using var transaction = connection.BeginTransaction(deferred: true);
        // Between its batches a change moves no revision: what was read before it is whole, what is read then is of use once.
        var interrupted = HeaderTable.IsInterrupted(connection);
        var current = HeaderTable.ReadRevision(connection);
        if (snapshot is { } known && revision == current)
            return known;
        snapshot = null;
        var loaded = new SnapshotLoader(connection, path).Load(cancellation);
        if (!interrupted)
            (snapshot, revision) = (loaded, current);
        return loaded;
    }
}
