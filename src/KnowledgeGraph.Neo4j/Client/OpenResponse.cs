using System.Net;
using System.Text;
using Newtonsoft.Json;

namespace KnowledgeGraph.Neo4j.Client;

/// <summary>An answer whose body still arrives. Cancelling closes the connection, which ends a read that waits.</summary>
internal sealed class OpenResponse : IAsyncDisposable
{
    /// <summary>Of an answer that is no result, in characters: what counts of a page that is not the Query API's stands at its beginning.</summary>
    private const int LongestText = 64 * 1024;

    private readonly HttpResponseMessage response;
    private readonly StreamReader text;
    private readonly Silence silence;
    private readonly CancellationTokenRegistration closing;

    private OpenResponse(HttpResponseMessage response, Stream body, Silence silence)
    {
        this.response = response;
        this.silence = silence;
        closing = silence.Token.Register(response.Dispose);
        text = new StreamReader(body, Encoding.UTF8, false, 64 * 1024);
        Json = new JsonTextReader(text)
        {
            DateParseHandling = DateParseHandling.None,
            FloatParseHandling = FloatParseHandling.Double,
            MaxDepth = 256,
        };
    }

    public JsonTextReader Json { get; }

    public HttpStatusCode Status => response.StatusCode;

    public TimeSpan? RetryAfter => response.Headers.RetryAfter?.Delta;

    public bool IsTimeout => silence.IsTimeout;

    public static async Task<OpenResponse> OfAsync(HttpResponseMessage response, Silence silence) =>
        new(response, await response.Content.ReadAsStreamAsync(silence.Token).ConfigureAwait(false), silence);

    public void SignOfLife() => silence.Break();

    /// <summary>The text itself, where the answer is not to be read as <see cref="Json"/>.</summary>
    /// <exception cref="QueryApiException">The text does not arrive.</exception>
    public async Task<string> ReadTextAsync()
    {
        try
        {
            var characters = new char[LongestText];
            return new string(characters, 0, await text.ReadBlockAsync(characters, silence.Token).ConfigureAwait(false));
        }
        catch (Exception e) when (QueryApiClient.Translate(e, IsTimeout) is { } failure)
        {
            throw failure;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await closing.DisposeAsync().ConfigureAwait(false);
        Json.Close();
        response.Dispose();
        silence.Dispose();
    }
}
