using System.Net;
using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Graph.Stores;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Cli.Serving;

/// <summary>The HTTP server: Kestrel and nothing else of ASP.NET Core, so that no configuration but ours has a say.</summary>
internal sealed class QueryApiServer : IDisposable
{
    private const int MaxConnections = 1000;

    private readonly ServerOptions options;
    private readonly ServedStore served;
    private readonly QueryApi api;
    private readonly KestrelServer server;

    /// <param name="store">Stays the caller's.</param>
    public QueryApiServer(IGraphStore store, ServerOptions options, TimeProvider time, RequestLog log)
    {
        this.options = options;
        served = new ServedStore(store, options.MaxQueries);
        api = new QueryApi(served, options, time, log);
        var kestrel = new KestrelServerOptions { AddServerHeader = false };
        kestrel.Limits.MaxRequestBodySize = options.MaxBody;
        kestrel.Limits.MaxConcurrentConnections = MaxConnections;
        if (options.Listen.Address.Equals(IPAddress.IPv6Any))
            kestrel.ListenAnyIP(options.Listen.Port);
        else
            kestrel.Listen(options.Listen);
        var sockets = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        server = new KestrelServer(Options.Create(kestrel), sockets, NullLoggerFactory.Instance);
    }

    /// <summary>Where the server answers, after <see cref="StartAsync"/>: <c>http://127.0.0.1:7474</c>.</summary>
    public Uri Address { get; private set; } = null!;

    /// <exception cref="KgException">KG6402: nobody can listen there.</exception>
    public async Task StartAsync(CancellationToken cancellation)
    {
        try
        {
            await server.StartAsync(api, cancellation).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or System.Net.Sockets.SocketException)
        {
            throw new KgException(KgErrors.ServeAddress(options.Listen.ToString(), e.InnerException?.InnerException?.Message ?? e.InnerException?.Message ?? e.Message), e);
        }

        Address = new Uri(server.Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    /// <summary>Takes no further request; running ones may end within <see cref="ServerOptions.Grace"/>, then their connections are closed.</summary>
    public async Task StopAsync()
    {
        using var grace = new CancellationTokenSource(options.Grace);
        await server.StopAsync(grace.Token).ConfigureAwait(false);
    }

    public void Dispose()
    {
        server.Dispose();
        served.Dispose();
    }
}
