using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Sqlite;

/// <summary>A write transaction from the start (BEGIN IMMEDIATE), so that nobody else writes between a check and what depends on it. Rolls back unless committed.</summary>
internal sealed class Transaction : IDisposable
{
    private readonly SqliteConnection connection;
    private bool isOpen = true;

    private Transaction(SqliteConnection connection) => this.connection = connection;

    public static Transaction Begin(SqliteConnection connection)
    {
        Statement.Execute(connection, "BEGIN IMMEDIATE");
        return new Transaction(connection);
    }

    public void Commit()
    {
        Statement.Execute(connection, "COMMIT");
        isOpen = false;
    }

    public void Dispose()
    {
        if (!isOpen)
            return;
        isOpen = false;
        // After some errors, a full disk among them, SQLite has rolled back itself.
        if (SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0)
            Statement.Execute(connection, "ROLLBACK");
    }
}
