using System.Globalization;
using System.Net;

namespace KnowledgeGraph.Neo4j.Tests;

/// <summary>Stands between kg and the server, and does to requests what networks and overloaded servers do.</summary>
internal sealed class FaultProxy : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly HttpClient server = new();
    private readonly Uri target;
    private readonly Func<int, Fault> decide;
    private int requests;

    /// <param name="decide">By the number of the request, from 1; the look at who answers (the discovery document) is not counted.</param>
    public FaultProxy(Uri target, Func<int, Fault> decide)
    {
        this.target = target;
        this.decide = decide;
        Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort.Next()}/"));
        listener.Prefixes.Add(Address.AbsoluteUri);
        listener.Start();
        _ = Task.Run(AcceptAsync);
    }

    public Uri Address { get; }

    public int Requests => requests;

    public void Dispose()
    {
        listener.Close();
        server.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (listener.IsListening)
        {
            try
            {
                var context = await listener.GetContextAsync();
                _ = Task.Run(() => ServeAsync(context));
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task ServeAsync(HttpListenerContext context)
    {
        try
        {
            var fault = context.Request.HttpMethod == "GET" ? Fault.None : decide(Interlocked.Increment(ref requests));
            if (fault == Fault.ResetBefore)
            {
                context.Response.Abort();
                return;
            }

            if (fault is Fault.Status503 or Fault.Status429)
            {
                context.Response.StatusCode = fault == Fault.Status503 ? 503 : 429;
                context.Response.Headers["Retry-After"] = "0";
                context.Response.Close();
                return;
            }

            if (fault == Fault.Delay)
                await Task.Delay(TimeSpan.FromSeconds(2));
            var (status, body) = await ForwardAsync(context.Request);
            if (fault == Fault.LoseAnswer)
            {
                context.Response.Abort();
                return;
            }

            context.Response.StatusCode = status;
            context.Response.ContentType = "application/json";
            context.Response.ContentLength64 = body.Length;
            if (fault == Fault.CutAnswer)
            {
                await context.Response.OutputStream.WriteAsync(body.AsMemory(0, body.Length / 2));
                await context.Response.OutputStream.FlushAsync();
                context.Response.Abort();
                return;
            }

            await context.Response.OutputStream.WriteAsync(body);
            context.Response.Close();
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or IOException or HttpRequestException or InvalidOperationException)
        {
            // The client, or the server, has gone: so does the connection.
            context.Response.Abort();
        }
    }

    private async Task<(int Status, byte[] Body)> ForwardAsync(HttpListenerRequest request)
    {
        using var forwarded = new HttpRequestMessage(new HttpMethod(request.HttpMethod), new Uri(target, request.Url!.PathAndQuery));
        if (request.HasEntityBody)
        {
            forwarded.Content = new StreamContent(request.InputStream);
            forwarded.Content.Headers.TryAddWithoutValidation("Content-Type", request.ContentType);
        }

        foreach (var name in new[] { "Accept", "Authorization" })
        {
            if (request.Headers[name] is { } value)
                forwarded.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await server.SendAsync(forwarded);
        return ((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync());
    }
}

internal enum Fault
{
    None,

    /// <summary>The connection ends before the server has seen the request.</summary>
    ResetBefore,

    /// <summary>The server has done it, and nobody learns of it.</summary>
    LoseAnswer,

    /// <summary>The answer ends in the middle.</summary>
    CutAnswer,

    /// <summary>The request arrives two seconds late.</summary>
    Delay,
    Status503,
    Status429,
}
