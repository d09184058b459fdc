using System.Globalization;
using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Sqlite.Schema;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Sqlite;

/// <summary>The file of a store: opens it, refuses what is none, and turns SQLite's errors into ours.</summary>
internal sealed class SqliteFile(string path, SqliteStoreOptions options) : IDisposable
{
    private const long ApplicationId = 1802990452;

    private SqliteConnection? connection;

    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>The open connection; null where there is no store yet.</summary>
    /// <exception cref="KgException">KG4101, KG4102, KG4103 or KG4106.</exception>
    public SqliteConnection? TryOpen()
    {
        if (connection is not null)
            return connection;
        if (!IsPresent())
            return null;
        Open(SqliteOpenMode.ReadWrite);
        if (ReadVersion() > 0)
            return connection;
        // An empty database: somebody's first build was stopped before the schema was there.
        Close();
        return null;
    }

    /// <summary>The open connection, the schema created or brought up to date.</summary>
    /// <exception cref="KgException">As <see cref="TryOpen"/>; KG4105 where the file cannot be written.</exception>
    public SqliteConnection OpenForWriting()
    {
        if (IsPresent() && IsWriteProtected())
            throw new KgException(KgErrors.StoreReadOnly(Path));
        if (connection is null)
            Open(SqliteOpenMode.ReadWriteCreate);
        Guard(() =>
        {
            Statement.Execute(connection!, "PRAGMA journal_mode = WAL");
            Statement.Execute(connection!, "PRAGMA synchronous = NORMAL");
            Statement.Execute(connection!, "PRAGMA cache_size = -65536");
            if (options.MaxPages > 0)
                Statement.Execute(connection!, string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count = {options.MaxPages}"));
            if (ReadVersion() < Migrations.Current)
                Migrations.Run(connection!, ReadVersion);
            return true;
        });
        return connection!;
    }

    /// <summary>Runs something on the file and translates what goes wrong.</summary>
    public T Guard<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (SqliteException e)
        {
            throw Translate(e);
        }
    }

    public KgException Translate(SqliteException e) => new(
        e.SqliteErrorCode switch
        {
            SQLitePCL.raw.SQLITE_READONLY => KgErrors.StoreReadOnly(Path),
            SQLitePCL.raw.SQLITE_CORRUPT => KgErrors.StoreCorrupted(Path, e.Message),
            SQLitePCL.raw.SQLITE_FULL => KgErrors.StoreDiskFull(Path),
            SQLitePCL.raw.SQLITE_NOTADB => KgErrors.StoreNotDatabase(Path),
            SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED => KgErrors.LeaseHeld(Path, "another program", "its end"),
            _ => KgErrors.StoreUnreachable(Path, e.Message),
        },
        e);

    public void Dispose() => Close();

    private void Open(SqliteOpenMode mode)
    {
        var settings = new SqliteConnectionStringBuilder { DataSource = Path, Mode = mode, Pooling = false, DefaultTimeout = 5 };
        var opened = new SqliteConnection(settings.ToString());
        try
        {
            opened.Open();
            connection = opened;
            CheckKind();
        }
        catch (SqliteException e)
        {
            Close();
            opened.Dispose();
            throw Translate(e);
        }
        catch
        {
            Close();
            throw;
        }
    }

    private void CheckKind()
    {
        var version = ReadVersion();
        if (version > Migrations.Current && Scalar("PRAGMA application_id") == ApplicationId)
            throw new KgException(KgErrors.StoreTooNew(Path, version, Migrations.Current));
        var tables = Scalar("SELECT count(*) FROM sqlite_schema");
        if (tables > 0 && Scalar("PRAGMA application_id") != ApplicationId)
            throw new KgException(KgErrors.StoreNotDatabase(Path));
    }

    private int ReadVersion() => (int)Scalar("PRAGMA user_version");

    private long Scalar(string sql)
    {
        using var statement = new Statement(connection!, sql);
        return (long)statement.Scalar()!;
    }

    // Never opens the file itself: closing it would drop the locks that SQLite holds on it in this process.
    private bool IsPresent() => File.Exists(Path)
        || (Directory.Exists(Path) ? throw new KgException(KgErrors.StoreUnreachable(Path, "it is a folder")) : false);

    /// <summary>Protected by its mode: root could write all the same, and should not.</summary>
    private bool IsWriteProtected() => OperatingSystem.IsWindows()
        ? File.GetAttributes(Path).HasFlag(FileAttributes.ReadOnly)
        : (File.GetUnixFileMode(Path) & (UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)) == 0;

    private void Close()
    {
        connection?.Dispose();
        connection = null;
    }
}
