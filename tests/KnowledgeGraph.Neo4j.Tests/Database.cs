using KnowledgeGraph.Neo4j.Client;
using Newtonsoft.Json.Linq;

namespace KnowledgeGraph.Neo4j.Tests;

/// <summary>The database as somebody else sees it, who knows nothing of kg.</summary>
internal static class Database
{
    /// <summary>Everything but the schema goes.</summary>
    public static Task ResetAsync() => RunAsync("MATCH (n) DETACH DELETE n");

    public static Task RunAsync(string cypher) => ReadAsync(cypher, _ => 0);

    public static async Task<List<T>> ReadAsync<T>(string cypher, Func<RowReader, T> map)
    {
        using var client = new QueryApiClient(TestServer.Options, TimeProvider.System);
        return (await client.RunAsync(new CypherStatement(cypher, IsWrite: true), map, CancellationToken.None)).Rows;
    }

    public static async Task<long> CountAsync(string cypher) => (await ReadAsync(cypher, row => row.Integer())).Single();

    /// <summary>Quotes a text for use in a statement.</summary>
    public static string Quote(string text) => new JValue(text).ToString(Newtonsoft.Json.Formatting.None);
}
