using System.CommandLine;
using KnowledgeGraph.Cli.Configuration;
using KnowledgeGraph.Cli.Querying;
using KnowledgeGraph.Cli.Serving;
using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Graph.Stores;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg serve --query-api</c>: the embedded store for tools that speak Neo4j's Query API.</summary>
internal static class ServeCommand
{
    private const string TokenVariable = "KG_SERVE_TOKEN";
    private const int MaxQueriesAtATime = 256;
    private const long DefaultRows = 1_000_000;

    private static readonly TimeSpan DefaultTime = TimeSpan.FromMinutes(1);

    public static Command Create(Composition composition, CommonOptions common)
    {
        var api = new Option<bool>("--query-api") { Description = "Serve Neo4j's Query API v2, for reading" };
        var listen = new Option<string>("--listen")
        {
            Description = $"Address and port; one that other machines reach needs a token in {TokenVariable}",
            HelpName = "HOST:PORT",
            DefaultValueFactory = _ => $"localhost:{ListenAddress.DefaultPort}",
        };
        var limits = new LimitOptions();
        var queries = Number("--max-queries", "Queries that run at a time; others wait up to 10 seconds", 4);
        var body = Number("--max-body", "Bytes that a request may have", 8 * 1024 * 1024);
        var command = new Command("serve", "Answer queries over HTTP as Neo4j does; Ctrl-C ends it") { api, listen, queries, body };
        foreach (var option in limits.All)
            command.Add(option);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (!parsed.GetValue(api))
                throw new KgException(KgErrors.ServeWhat(api.Name));
            var host = composition.Host;
            var settings = SettingsReader.Read(host, parsed, common);
            if (settings.Neo4j is not null)
                throw new KgException(KgErrors.ServeServer(settings.Store));
            var address = ListenAddress.Parse(parsed.GetValue(listen)!);
            var options = new ServerOptions(
                address,
                parsed.GetValue(common.Database) ?? "neo4j",
                Token(host, address),
                Bounded(limits.Read(parsed)),
                Positive(parsed, body, int.MaxValue),
                (int)Positive(parsed, queries, MaxQueriesAtATime));
            var store = await composition.OpenExistingStoreAsync(settings, cancellationToken).ConfigureAwait(false);
            await using var _ = store.ConfigureAwait(false);
            using var server = new QueryApiServer(store, options, host.Time, new RequestLog(settings.Verbose ? host.Error : null, host.Error));
            await server.StartAsync(cancellationToken).ConfigureAwait(false);
            if (!settings.Quiet)
                host.Error.WriteLine($"Serving {store.Location} at {server.Address.GetLeftPart(UriPartial.Authority)}, database {options.Database}, for reading; Ctrl-C ends it.");
            await UntilAsync(cancellationToken).ConfigureAwait(false);
            await server.StopAsync().ConfigureAwait(false);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Whoever serves others sets bounds, whether they thought of them or not.</summary>
    private static QueryLimits Bounded(QueryLimits limits) => limits with { Time = limits.Time ?? DefaultTime, Rows = limits.Rows ?? DefaultRows };

    private static Option<long> Number(string name, string description, long value) => new(name)
    {
        Description = description, HelpName = "N", DefaultValueFactory = _ => value,
    };

    private static long Positive(ParseResult parsed, Option<long> option, long most) => parsed.GetValue(option) is var value && value >= 1 && value <= most
        ? value
        : throw new KgException(KgErrors.SettingInvalid(option.Name, $"{value}", $"1 to {most}"));

    /// <exception cref="KgException">KG6401: the address needs one and there is none; KG6403: it could be guessed.</exception>
    private static AccessToken? Token(CommandHost host, System.Net.IPEndPoint address)
    {
        if (host.Environment.GetValueOrDefault(TokenVariable) is not { Length: > 0 } secret)
            return System.Net.IPAddress.IsLoopback(address.Address) ? null : throw new KgException(KgErrors.ServeNeedsToken(address.ToString()));
        return secret.Length >= AccessToken.MinLength ? new AccessToken(secret) : throw new KgException(KgErrors.ServeTokenTooShort(AccessToken.MinLength));
    }

    private static async Task UntilAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The way this command ends.
        }
    }
}
