using System.Collections.Immutable;
using System.Net;
using KnowledgeGraph.Graph.Stores;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KnowledgeGraph.Cli.Serving;

/// <summary>Neo4j's Query API v2 over a store that is only read.</summary>
internal sealed class QueryApi(ServedStore store, ServerOptions options, TimeProvider time, RequestLog log) : IHttpApplication<HttpContext>
{
    /// <summary>What a log says of a client that did not wait for its answer.</summary>
    private const int ClientGone = 499;

    private readonly OpenTransactions transactions = new(options.TransactionIdle, time);

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public void DisposeContext(HttpContext context, Exception? exception)
    {
    }

    public async Task ProcessRequestAsync(HttpContext context)
    {
        var started = time.GetTimestamp();
        var exchange = new Exchange(context);
        var status = 0;
        try
        {
            await AnswerAsync(exchange).ConfigureAwait(false);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            status = ClientGone;
        }
        catch (Exception e)
        {
            await FailAsync(exchange, ApiFailures.Of(e, options.MaxBody)).ConfigureAwait(false);
        }

        var (request, path) = (context.Request, context.Request.Path.Value ?? "");
        log.Request(
            time.GetUtcNow(), context.Connection.RemoteIpAddress?.ToString() ?? "-", request.Method, path,
            status > 0 ? status : context.Response.StatusCode, exchange.Failure?.Code, exchange.Rows, time.GetElapsedTime(started));
    }

    private async Task FailAsync(Exchange exchange, ApiFailure failure)
    {
        exchange.Failure = failure;
        if (failure.Status == StatusCodes.Status500InternalServerError)
            log.Defect(failure.InnerException!);
        if (exchange.Context.Response.HasStarted)
            exchange.Context.Abort();
        else
            await AnswerWriter.FailAsync(exchange.Context.Response, failure, exchange.Context.RequestAborted).ConfigureAwait(false);
    }

    private async Task AnswerAsync(Exchange exchange)
    {
        var request = exchange.Context.Request;
        CheckHost(request.Host);
        var path = ApiPath.Parse(request.Path.Value ?? "") ?? throw ApiFailure.NotFound(request.Path.Value ?? "");
        if (HttpMethods.IsOptions(request.Method))
        {
            exchange.Context.Response.Headers.Allow = path.Allow;
            return;
        }

        if (path.Resource == ApiResource.Discovery)
        {
            await DiscoverAsync(exchange, path).ConfigureAwait(false);
            return;
        }

        if (options.Token is { } token && !token.Admits(request.Headers.Authorization))
            throw ApiFailure.Unauthorized(request.Headers.Authorization.Count > 0);
        var isRollback = path.Resource == ApiResource.Transaction && HttpMethods.IsDelete(request.Method);
        if (!isRollback && !HttpMethods.IsPost(request.Method))
            throw ApiFailure.Method(path.Allow);
        if (path.Database != options.Database)
            throw ApiFailure.DatabaseNotFound(path.Database, options.Database);
        if (isRollback)
            transactions.End(path.Transaction, path.Database);
        else
            await ExecuteAsync(exchange, path).ConfigureAwait(false);
    }

    /// <summary>A page in a browser must not reach a server on loopback under a name of its own (DNS rebinding).</summary>
    private void CheckHost(HostString host)
    {
        if (options.Token is null && host.HasValue && !host.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) && !(IPAddress.TryParse(host.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address)))
            throw ApiFailure.ForeignHost(host.Host);
    }

    private static async Task DiscoverAsync(Exchange exchange, ApiPath path)
    {
        var (request, response) = (exchange.Context.Request, exchange.Context.Response);
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
            throw ApiFailure.Method(path.Allow);
        response.ContentType = MediaTypes.Plain;
        var discovery = new JObject
        {
            ["query"] = $"http://{request.Host.Value}/db/{{databaseName}}/query/v2",
            ["neo4j_version"] = ServerOptions.Neo4jVersion,
            ["neo4j_edition"] = "community",
        };
        if (HttpMethods.IsGet(request.Method))
            await response.WriteAsync(discovery.ToString(Formatting.None), exchange.Context.RequestAborted).ConfigureAwait(false);
    }

    private async Task ExecuteAsync(Exchange exchange, ApiPath path)
    {
        var (http, cancellation) = (exchange.Context.Request, exchange.Context.RequestAborted);
        var mediaType = MediaTypes.Negotiate(http.Headers.Accept);
        var statement = await ReadAsync(http, cancellation).ConfigureAwait(false);
        foreach (var bookmark in statement.Bookmarks)
            ServedStore.CheckBookmark(bookmark);
        if (path.Resource == ApiResource.Query && string.IsNullOrEmpty(statement.Statement))
            throw ApiFailure.Request("statement cannot be null or empty");
        var transaction = path.Resource switch
        {
            ApiResource.Begin => transactions.Begin(path.Database),
            ApiResource.Transaction or ApiResource.Commit => transactions.Use(path.Transaction, path.Database),
            _ => null,
        };
        try
        {
            using var answer = new AnswerWriter(exchange.Context.Response, mediaType, time, cancellation);
            exchange.Answer = answer;
            if (!string.IsNullOrEmpty(statement.Statement))
                await RunAsync(exchange, answer, statement, mediaType).ConfigureAwait(false);
            if (exchange.Failure is null)
                await EndAsync(answer, path, transaction, cancellation).ConfigureAwait(false);
            else if (transaction is not null)
                transactions.Abandon(transaction.Id);
            await answer.EndAsync().ConfigureAwait(false);
        }
        catch (Exception) when (transaction is not null)
        {
            transactions.Abandon(transaction.Id);
            throw;
        }
    }

    private async Task EndAsync(AnswerWriter answer, ApiPath path, OpenTransaction? transaction, CancellationToken cancellation)
    {
        if (transaction is not null && path.Resource != ApiResource.Commit)
        {
            answer.WriteTransaction(transaction);
            return;
        }

        if (transaction is not null)
            transactions.End(transaction.Id, path.Database);
        answer.WriteBookmark(await store.BookmarkAsync(cancellation).ConfigureAwait(false));
    }

    private static async Task<StatementRequest> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        try
        {
            await request.Body.CopyToAsync(body, cancellation).ConfigureAwait(false);
        }
        catch (IOException e) when (e is not BadHttpRequestException && !cancellation.IsCancellationRequested)
        {
            throw ApiFailure.Request("The body cannot be read: " + e.Message, e);
        }

        // Requests that only open, keep or end a transaction may come without a body and so without its type.
        if (body.Length == 0 && request.ContentType is null)
            return StatementRequest.Empty;
        var isTyped = MediaTypes.IsTypedBody(request.ContentType);
        return StatementRequestReader.Read(body.GetBuffer().AsSpan(0, (int)body.Length), isTyped);
    }

    /// <summary>Runs the statement; an error after the first row stands in the answer, as <see cref="Exchange.Failure"/> says.</summary>
    private async Task RunAsync(Exchange exchange, AnswerWriter answer, StatementRequest statement, string mediaType)
    {
        var cancellation = exchange.Context.RequestAborted;
        using var place = await store.EnterAsync(options.Patience, cancellation).ConfigureAwait(false);
        var limits = options.Limits with { Time = Shorter(options.Limits.Time, statement.MaxTime) };
        var request = ServerTable.Resolve(new QueryRequest(statement.Statement!, statement.Parameters) { Limits = limits }, options.Database, ServerOptions.Neo4jVersion);
        var result = await store.QueryAsync(request, cancellation).ConfigureAwait(false);
        var rows = result.Rows.GetAsyncEnumerator(cancellation);
        await using var _ = rows.ConfigureAwait(false);
        var isRow = await rows.MoveNextAsync().ConfigureAwait(false);
        answer.BeginData(result.Columns);
        try
        {
            for (; isRow; isRow = await rows.MoveNextAsync().ConfigureAwait(false))
                await answer.WriteRowAsync(rows.Current).ConfigureAwait(false);
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            exchange.Failure = ApiFailures.Of(e, options.MaxBody);
        }

        answer.EndData();
        if (exchange.Failure is { } failure)
        {
            answer.WriteError(failure);
            return;
        }

        if (result.Plan is { } plan)
            answer.WritePlan(PlanTree.Of(plan, MediaTypes.IsTyped(mediaType)));
        if (statement.IncludeCounters)
            answer.WriteCounters();
        answer.WriteNotices(result.Notices);
    }

    private static TimeSpan? Shorter(TimeSpan? left, TimeSpan? right) => left is null || right < left ? right ?? left : left;

    /// <summary>One request and what became of it.</summary>
    private sealed class Exchange(HttpContext context)
    {
        public HttpContext Context { get; } = context;

        public AnswerWriter? Answer { get; set; }

        public long Rows => Answer?.Rows ?? 0;

        /// <summary>Null where the request was answered whole.</summary>
        public ApiFailure? Failure { get; set; }
    }
}
