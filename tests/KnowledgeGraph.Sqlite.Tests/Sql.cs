using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Sqlite.Tests;

/// <summary>Looks into a store's file, or meddles with it, behind the store's back.</summary>
internal static class Sql
{
    public static object? Scalar(string path, string sql, params object[] values)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
            command.Parameters.AddWithValue("$" + (i + 1), values[i]);
        return command.ExecuteScalar();
    }
}
