using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Sqlite.Schema;

/// <summary>Brings a file's layout up to date, one script a version; the version is SQLite's <c>user_version</c>.</summary>
internal static class Migrations
{
    private static readonly ImmutableArray<string> Scripts = [Resource("001-initial.sql")];

    /// <summary>The version that this program writes; it reads no newer one.</summary>
    public static int Current => Scripts.Length;

    /// <summary>All missing scripts in one transaction: a file is of the old version or of the new one.</summary>
    /// <param name="readVersion">Asked inside the transaction: another process may have been first.</param>
    public static void Run(SqliteConnection connection, Func<int> readVersion)
    {
        using var transaction = Transaction.Begin(connection);
        var version = readVersion();
        foreach (var script in Scripts.Skip(version))
            Statement.Execute(connection, script);
        Statement.Execute(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {Current}"));
        transaction.Commit();
    }

    private static string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
