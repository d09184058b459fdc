using System.Net;
using System.Net.Http.Headers;
using System.Text;
using KnowledgeGraph.Cli.Serving;
using KnowledgeGraph.Graph.Stores;
using KnowledgeGraph.Sqlite;
using Newtonsoft.Json.Linq;

namespace KnowledgeGraph.Cli.Tests.Serving;

/// <summary>A store of a few articles, served in this process on a free port.</summary>
internal sealed class ServedGraph : IAsyncDisposable
{
    public const string Typed = "application/vnd.neo4j.query";
    public const string Query = "/db/neo4j/query/v2";

    private readonly SqliteGraphStore store;
    private readonly QueryApiServer server;

    private ServedGraph(SqliteGraphStore store, QueryApiServer server, StringWriter log)
    {
        this.store = store;
        this.server = server;
        Log = log;
        Http = new HttpClient { BaseAddress = server.Address };
    }

    public HttpClient Http { get; }

    public Uri Address => server.Address;

    public StringWriter Log { get; }

    /// <param name="path">The store's file.</param>
    /// <param name="change">What is not as in <see cref="Options"/>.</param>
    public static async Task<ServedGraph> StartAsync(string path, Func<ServerOptions, ServerOptions>? change = null, TimeProvider? time = null)
    {
        var store = new SqliteGraphStore(path);
        var log = new StringWriter();
        var server = new QueryApiServer(store, (change ?? (o => o))(Options), time ?? TimeProvider.System, new RequestLog(log, log));
        await server.StartAsync(CancellationToken.None);
        return new ServedGraph(store, server, log);
    }

    public static ServerOptions Options { get; } =
        new(new IPEndPoint(IPAddress.Loopback, 0), "neo4j", null, new QueryLimits(TimeSpan.FromMinutes(1), 1_000_000), 1 << 20, 4) { Grace = TimeSpan.FromMilliseconds(200) };

    /// <summary>Posts a body as it is; a text is taken for JSON.</summary>
    public async Task<Answer> PostAsync(string path, object? body, string accept = "application/json", string? contentType = "application/json", string? authorization = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body as byte[] ?? Encoding.UTF8.GetBytes(body as string ?? JObject.FromObject(body).ToString()));
            if (contentType is not null)
                request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        }

        request.Headers.TryAddWithoutValidation("Accept", accept);
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return await SendAsync(request);
    }

    public Task<Answer> AskAsync(string cypher, string accept = "application/json") => PostAsync(Query, new { statement = cypher }, accept);

    public async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        using var response = await Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new Answer(
            (int)response.StatusCode, response.Content.Headers.ContentType?.ToString() ?? "", text,
            response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value)));
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await server.StopAsync();
        server.Dispose();
        await store.DisposeAsync();
    }
}

/// <summary>What came back.</summary>
internal sealed record Answer(int Status, string ContentType, string Text, IReadOnlyDictionary<string, string> Headers)
{
    public JObject Json => JObject.Load(new Newtonsoft.Json.JsonTextReader(new StringReader(Text)) { DateParseHandling = Newtonsoft.Json.DateParseHandling.None });

    /// <summary>Of the first error; null where there is none.</summary>
    public string? Code => (string?)Json["errors"]?[0]?["code"];

    public string? Message => (string?)Json["errors"]?[0]?["message"];

    /// <summary>The rows, without spaces.</summary>
    public string Rows => Json["data"]!["values"]!.ToString(Newtonsoft.Json.Formatting.None);
}
