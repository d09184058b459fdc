using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Sqlite;

/// <summary>A write transaction from the start (BEGIN IMMEDIATE), so that nobody else writes between a check and what depends on it. Rolls back unless committed.</summary>
internal sealed class Transaction : IDisposable
{
    private readonly SqliteConnection connection;
    private bool isOpen = true;

    private Transaction(SqliteConnection connection) => this.connection = connection;

    /// <param name="patience">How long to wait, in whole seconds, where another transaction is writing.</param>
    /// <exception cref="SqliteException">SQLITE_BUSY: it was still writing then.</exception>
    public static Transaction Begin(SqliteConnection connection, int patience = 10)
    {
        using var begin = connection.CreateCommand();
        begin.CommandText = "BEGIN IMMEDIATE";
        begin.CommandTimeout = patience;
        begin.ExecuteNonQuery();
        return new Transaction(connection);
    }

    /// <summary>For several reads of one moment (BEGIN): what others commit meanwhile is not seen. Ends when disposed.</summary>
    public static Transaction BeginReading(SqliteConnection connection)
    {
        Statement.Execute(connection, "BEGIN");
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
