using KnowledgeGraph.Neo4j.Client;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KnowledgeGraph.Neo4j.Tests;

/// <summary>The database as somebody else sees it, who knows nothing of kg.</summary>
internal static class Database
{
    /// <summary>Everything but the schema goes.</summary>
    public static Task ResetAsync() => RunAsync("MATCH (n) DETACH DELETE n");

    public static Task RunAsync(string cypher, Neo4jStoreOptions? options = null) => ReadAsync(cypher, _ => 0, options);

    /// <param name="options">Null for the shared server.</param>
    public static async Task<List<T>> ReadAsync<T>(string cypher, Func<RowReader, T> map, Neo4jStoreOptions? options = null)
    {
        using var client = new QueryApiClient(options ?? TestServer.Options, TimeProvider.System);
        return (await client.RunAsync(new CypherStatement(cypher, IsWrite: true), map, CancellationToken.None)).Rows;
    }

    public static async Task<long> CountAsync(string cypher) => (await ReadAsync(cypher, row => row.Integer())).Single();

    public static async Task<string> TextAsync(string cypher) => (await ReadAsync(cypher, row => row.Text())).Single();

    /// <summary>Quotes a text for use in a statement.</summary>
    public static string Quote(string text) => new JValue(text).ToString(Formatting.None);

    /// <summary>Changes with every transaction that wrote something.</summary>
    public static async Task<string> BookmarkAsync()
    {
        using var http = new HttpClient();
        var options = TestServer.Options;
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(options.Address, $"db/{options.Database}/query/v2"))
        {
            Content = new StringContent("""{"statement":"RETURN 1","accessMode":"READ"}""", System.Text.Encoding.UTF8, "application/json"),
        };
        if (options.Credentials is Neo4jCredentials.Basic basic)
            request.Headers.Authorization = new("Basic", Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{basic.UserName}:{basic.Password}")));
        using var response = await http.SendAsync(request);
        return (string)JObject.Parse(await response.Content.ReadAsStringAsync())["bookmarks"]![0]!;
    }
}
