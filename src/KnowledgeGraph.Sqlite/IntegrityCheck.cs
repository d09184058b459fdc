using KnowledgeGraph.Graph.Stores;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Sqlite;

/// <summary>SQLite's own check of pages and indexes.</summary>
internal static class IntegrityCheck
{
    public static List<AuditDifference> Run(SqliteConnection connection)
    {
        using var statement = new Statement(connection, "PRAGMA integrity_check(20)");
        using var rows = statement.Read();
        var problems = new List<AuditDifference>();
        while (rows.Read())
        {
            if (rows.GetString(0) is var line and not "ok")
                problems.Add(new AuditDifference(AuditKind.DamagedFile, "", line));
        }

        return problems;
    }
}
