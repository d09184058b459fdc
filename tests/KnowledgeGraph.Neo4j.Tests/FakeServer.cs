using System.Globalization;
using System.Net;
using System.Text;

namespace KnowledgeGraph.Neo4j.Tests;

/// <summary>Answers every request as a test says, for what a real server of one edition and version cannot be brought to do.</summary>
internal sealed class FakeServer : IDisposable
{
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
                var (status, body) = answer(context.Request.Url!.AbsolutePath);
                context.Response.StatusCode = status;
                context.Response.ContentType = "application/json";
                await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(body));
                context.Response.Close();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }
}
