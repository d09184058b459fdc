using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;

namespace KnowledgeGraph.Neo4j.Tests;

/// <summary>Answers every request as a test says, for what a real server of one edition and version cannot be brought to do.</summary>
internal sealed class FakeServer : IDisposable
{
    /// <summary>What a statement without rows gets; bookmarked.</summary>
    public const string NoRows = """{"data":{"fields":[],"values":[]},"bookmarks":["FB:kg-test"]}""";

    private readonly HttpListener listener = new();
    private readonly Func<string, (int Status, string Body)> answer;

    /// <param name="answer">By the path.</param>
    public FakeServer(Func<string, (int Status, string Body)> answer)
    {
        this.answer = answer;
        Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort.Next()}/"));
        listener.Prefixes.Add(Address.AbsoluteUri);
        listener.Start();
        _ = Task.Run(ServeAsync);
    }

    public Uri Address { get; }

    /// <summary>In the order in which they came.</summary>
    public ConcurrentQueue<FakeRequest> Requests { get; } = [];

    /// <summary>A 5.26 that gives every statement the same answer.</summary>
    public static FakeServer OfAnswer(int status, string body) => new(path => path == "/" ? (200, Discovery("5.26.0")) : (status, body));

    /// <summary>A discovery document of this version, with the Query API.</summary>
    public static string Discovery(string version) => $"{{\"neo4j_version\":\"{version}\",\"query\":\"/db/{{databaseName}}/query/v2\"}}";

    public static string Error(string code, string message) => $"{{\"errors\":[{{\"code\":\"{code}\",\"message\":\"{message}\"}}]}}";

    public void Dispose() => listener.Close();

    private async Task ServeAsync()
    {
        while (listener.IsListening)
        {
            try
            {
                var context = await listener.GetContextAsync();
                using var body = new StreamReader(context.Request.InputStream, Encoding.UTF8);
                Requests.Enqueue(new FakeRequest(context.Request.Url!.AbsolutePath, context.Request.Headers["Authorization"], await body.ReadToEndAsync()));
                await AnswerAsync(context);
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    /// <summary>Compressed where the client takes it so, as proxies and hosted servers do.</summary>
    private async Task AnswerAsync(HttpListenerContext context)
    {
        var (status, body) = answer(context.Request.Url!.AbsolutePath);
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        var bytes = Encoding.UTF8.GetBytes(body);
        if (context.Request.Headers["Accept-Encoding"]?.Contains("gzip", StringComparison.Ordinal) == true)
        {
            context.Response.Headers["Content-Encoding"] = "gzip";
            await using var packed = new GZipStream(context.Response.OutputStream, CompressionLevel.Fastest);
            await packed.WriteAsync(bytes);
        }
        else
        {
            await context.Response.OutputStream.WriteAsync(bytes);
        }

        context.Response.Close();
    }
}

internal sealed record FakeRequest(string Path, string? Authorization, string Body);
