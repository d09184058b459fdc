using System.Collections.Immutable;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using KnowledgeGraph.Core.Errors;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Polly;

namespace KnowledgeGraph.Neo4j.Client;

/// <summary>Neo4j's Query API v2 over HTTP(S). Every statement is a transaction of its own; a cluster shows each what the ones before it wrote (bookmarks).</summary>
/// <remarks>Thread-safe. The first request looks who answers. Failures are <see cref="KgException"/>s with codes KG42xx.</remarks>
internal sealed class QueryApiClient : IDisposable
{
    /// <summary>Rows between two signs of life.</summary>
    private const int RowsBetweenSigns = 256;

    private readonly Neo4jStoreOptions options;
    private readonly TimeProvider time;
    private readonly HttpClient http;
    private readonly Uri endpoint;
    private readonly ResiliencePipeline retrying;

    /// <summary>Not among the client's default headers: who answers is looked at before credentials are sent there.</summary>
    private readonly AuthenticationHeaderValue? authorization;

    private ImmutableArray<string> bookmarks = [];
    private volatile bool isChecked;

    public QueryApiClient(Neo4jStoreOptions options, TimeProvider time)
    {
        this.options = options;
        this.time = time;
        var root = new Uri(options.Address.AbsoluteUri.TrimEnd('/') + "/");
        Location = root.AbsoluteUri.TrimEnd('/');
        endpoint = new Uri(root, $"db/{Uri.EscapeDataString(options.Database)}/query/v2");
        http = new HttpClient(new SocketsHttpHandler
        {
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20),
            AllowAutoRedirect = false,
        })
        {
            BaseAddress = root,
            Timeout = System.Threading.Timeout.InfiniteTimeSpan,
        };
        http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("kg", "1"));
        authorization = options.Credentials switch
        {
            Neo4jCredentials.Basic basic => new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{basic.UserName}:{basic.Password}"))),
            Neo4jCredentials.Bearer bearer => new("Bearer", bearer.Token),
            _ => null,
        };
        retrying = Retrying.Pipeline(options, time);
    }

    /// <summary>The server's address, for messages.</summary>
    public string Location { get; }

    /// <summary>Runs a statement and takes all its rows; repeats both where the failure may pass.</summary>
    /// <param name="map">Takes every cell of the row.</param>
    public async Task<QueryAnswer<T>> RunAsync<T>(CypherStatement statement, Func<RowReader, T> map, CancellationToken cancellationToken)
    {
        var body = new RequestBody(statement, bookmarks);
        return await GuardAsync(
            async token =>
            {
                var response = await SendAsync(body, isTyped: false, token).ConfigureAwait(false);
                await using var _ = response.ConfigureAwait(false);
                // Reading takes what it must wait for on another thread; cancelling closes the connection under it.
                return await Task.Run(() => Read(response, map, token), CancellationToken.None).ConfigureAwait(false);
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs a statement and gives its rows as they arrive, with their types; only the beginning is repeated where it fails.</summary>
    /// <returns>To be disposed.</returns>
    public async Task<TypedAnswer> StreamAsync(CypherStatement statement, CancellationToken cancellationToken)
    {
        var body = new RequestBody(statement, bookmarks);
        return await GuardAsync(
            async token =>
            {
                var response = await SendAsync(body, isTyped: true, token).ConfigureAwait(false);
                try
                {
                    return await Task.Run(() => new TypedAnswer(this, response), CancellationToken.None).ConfigureAwait(false);
                }
                catch
                {
                    await response.DisposeAsync().ConfigureAwait(false);
                    throw;
                }
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What a failure of reading means.</summary>
    public static QueryApiException? Translate(Exception exception, bool timedOut) => exception switch
    {
        QueryApiException failure => failure,
        OperationCanceledException or ObjectDisposedException or IOException when timedOut =>
            new QueryApiException(FailureKind.Timeout, "", "the server kept silent for too long", exception),
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } e =>
            new QueryApiException(FailureKind.Tls, "", (e.InnerException ?? e).Message, e),
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } e =>
            new QueryApiException(FailureKind.Unreachable, "", e.Message, e),
        HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse } e =>
            new QueryApiException(FailureKind.Malformed, "", e.Message, e),
        HttpRequestException or IOException => new QueryApiException(FailureKind.Connection, "", exception.Message, exception),
        JsonException => new QueryApiException(FailureKind.Malformed, "", exception.Message, exception),
        _ => null,
    };

    public KgException Describe(QueryApiException failure) => ServerFailures.Describe(failure, options, Location);

    public void Remember(AnswerReader answer)
    {
        if (!answer.Bookmarks.IsEmpty)
            bookmarks = answer.Bookmarks;
    }

    public void Dispose() => http.Dispose();

    private async Task<T> GuardAsync<T>(Func<CancellationToken, Task<T>> action, CancellationToken cancellationToken)
    {
        try
        {
            return await retrying.ExecuteAsync(
                async token =>
                {
                    if (!isChecked)
                        await CheckServerAsync(token).ConfigureAwait(false);
                    return await action(token).ConfigureAwait(false);
                },
                cancellationToken).ConfigureAwait(false);
        }
        catch (QueryApiException failure)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw Describe(failure);
        }
    }

    private async Task<OpenResponse> SendAsync(RequestBody body, bool isTyped, CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = body.ToContent() };
        request.Headers.Authorization = authorization;
        request.Headers.Accept.Add(new(isTyped ? "application/vnd.neo4j.query" : "application/json"));
        var response = await OpenAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.Status is HttpStatusCode.OK or HttpStatusCode.Accepted)
            return response;
        await using var _ = response.ConfigureAwait(false);
        throw await RefusalAsync(response).ConfigureAwait(false);
    }

    private async Task CheckServerAsync(CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "");
        request.Headers.Accept.Add(new("application/json"));
        var response = await OpenFirstAsync(request, cancellationToken).ConfigureAwait(false);
        await using var _ = response.ConfigureAwait(false);
        if (IsOverload(response.Status))
            throw await RefusalAsync(response).ConfigureAwait(false);
        ServerInfo.Check(Location, (int)response.Status, await response.ReadTextAsync().ConfigureAwait(false));
        isChecked = true;
    }

    /// <summary>A refused connection passes where the server restarts; at the first contact it is a wrong address, or a server that does not run.</summary>
    private async Task<OpenResponse> OpenFirstAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await OpenAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (QueryApiException e) when (e.InnerException?.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionRefused })
        {
            throw new QueryApiException(FailureKind.Unreachable, "", e.Message, e);
        }
    }

    private async Task<OpenResponse> OpenAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var silence = new Silence(options.Timeout, time, cancellationToken);
        try
        {
            var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, silence.Token).ConfigureAwait(false);
            return await OpenResponse.OfAsync(response, silence).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            var failure = Translate(e, silence.IsTimeout);
            silence.Dispose();
            cancellationToken.ThrowIfCancellationRequested();
            if (failure is null)
                throw;
            throw failure;
        }
    }

    private QueryAnswer<T> Read<T>(OpenResponse response, Func<RowReader, T> map, CancellationToken cancellationToken)
    {
        try
        {
            var rows = new List<T>();
            var answer = new AnswerReader(response.Json);
            if (answer.ReadToRows())
            {
                var row = new RowReader(response.Json);
                while (answer.ReadRow())
                {
                    rows.Add(map(row));
                    answer.EndRow();
                    if (rows.Count % RowsBetweenSigns == 0)
                        response.SignOfLife();
                }
            }

            Remember(answer);
            return new QueryAnswer<T>(rows, answer.Counters);
        }
        catch (Exception e) when (Translate(e, response.IsTimeout) is { } failure)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw failure;
        }
    }

    private static async Task<QueryApiException> RefusalAsync(OpenResponse response)
    {
        var text = await response.ReadTextAsync().ConfigureAwait(false);
        JObject? error = null;
        try
        {
            error = (JToken.Parse(text) as JObject)?["errors"]?.FirstOrDefault() as JObject;
        }
        catch (JsonReaderException)
        {
            // A proxy's page; the status says enough.
        }

        var status = $"HTTP status {(int)response.Status} {response.Status}";
        var code = (string?)error?["code"] ?? "";
        var kind = IsOverload(response.Status) && !code.StartsWith("Neo.ClientError.", StringComparison.Ordinal) ? FailureKind.Overload
            : code.Length > 0 ? FailureKind.Server
            : FailureKind.Malformed;
        return new QueryApiException(kind, code, (string?)error?["message"] ?? status) { RetryAfter = response.RetryAfter };
    }

    private static bool IsOverload(HttpStatusCode status) => status
        is HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout or HttpStatusCode.RequestTimeout;
}
