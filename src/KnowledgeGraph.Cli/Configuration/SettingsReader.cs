using System.Collections.Frozen;
using System.CommandLine;
using System.Globalization;
using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Text.Reading;

namespace KnowledgeGraph.Cli.Configuration;

/// <summary>Puts the settings of a run together: a flag goes before the environment, that before <c>kg.json</c>, that before the default.</summary>
internal sealed class SettingsReader
{
    private const int MaxThreads = 256;

    private static readonly FrozenSet<string> Known = FrozenSet.ToFrozenSet(
    [
        "store", "database", "threads", "reading.include", "reading.exclude",
        "reading.idColumn", "reading.textColumn", "reading.titleColumn", "reading.dateColumn", "reading.sourceColumn", "reading.urlColumn",
    ]);

    private readonly CommandHost host;
    private readonly ParseResult parsed;
    private readonly SettingsFile file;

    private SettingsReader(CommandHost host, ParseResult parsed)
    {
        this.host = host;
        this.parsed = parsed;
        file = SettingsFile.Read(host.WorkingDirectory, Known);
    }

    /// <param name="reading">Null for a command that reads no documents.</param>
    /// <exception cref="KgException">KG6010–KG6012: a setting is wrong; the message says where it stands.</exception>
    public static KgSettings Read(CommandHost host, ParseResult parsed, CommonOptions common, ReadingOptions? reading = null)
    {
        var reader = new SettingsReader(host, parsed);
        var store = reader.Store(common);
        return new KgSettings(
            store,
            reader.Neo4j(common, store),
            reader.Threads(reading),
            reader.Reading(reading),
            parsed.GetValue(common.Quiet),
            parsed.GetValue(common.Verbose));
    }

    private string Store(CommonOptions common)
    {
        var (origin, store) = Text(common.Store, "KG_STORE", "store") ?? ("default", "graph.kg");
        if (store.Length == 0)
            throw new KgException(KgErrors.SettingInvalid(origin, store, "the path of a file"));
        return store.Contains("://", StringComparison.Ordinal) && !IsHttp(store)
            ? throw new KgException(KgErrors.SettingInvalid(origin, store, "the path of a file or a server's http:// or https:// address; kg talks to Neo4j's HTTP connector, not to Bolt"))
            : store;
    }

    private Neo4jStoreOptions? Neo4j(CommonOptions common, string store)
    {
        if (!IsHttp(store))
            return null;
        if (!Uri.TryCreate(store, UriKind.Absolute, out var address))
            throw new KgException(KgErrors.Neo4jAddress(store, "it cannot be read"));
        if (address.UserInfo.Length > 0)
            throw new KgException(KgErrors.Neo4jAddress(address.GetComponents(UriComponents.SchemeAndServer, UriFormat.Unescaped), "credentials come from the environment only"));
        return new Neo4jStoreOptions(address)
        {
            Database = Text(common.Database, "NEO4J_DATABASE", "database")?.Value ?? "neo4j",
            Credentials = Credentials(),
        };
    }

    private Neo4jCredentials Credentials()
    {
        if (host.Environment.TryGetValue("NEO4J_TOKEN", out var token) && token.Length > 0)
            return new Neo4jCredentials.Bearer(token);
        return host.Environment.TryGetValue("NEO4J_PASSWORD", out var password) && password.Length > 0
            ? new Neo4jCredentials.Basic(host.Environment.GetValueOrDefault("NEO4J_USERNAME") is { Length: > 0 } user ? user : "neo4j", password)
            : new Neo4jCredentials.None();
    }

    private static bool IsHttp(string store) =>
        store.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || store.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private int Threads(ReadingOptions? reading)
    {
        if (Text(reading?.Threads, "KG_THREADS", "threads") is not { } setting)
            return Environment.ProcessorCount;
        return int.TryParse(setting.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var threads) && threads is >= 1 and <= MaxThreads
            ? threads
            : throw new KgException(KgErrors.SettingInvalid(setting.Origin, setting.Value, $"a number of threads, 1–{MaxThreads}"));
    }

    private ReadOptions Reading(ReadingOptions? reading)
    {
        var columns = RowColumns.Default;
        return new ReadOptions(
            Text(reading?.Collection, null, null)?.Value,
            [.. List(reading?.Include, "reading.include")],
            [.. List(reading?.Exclude, "reading.exclude")],
            new RowColumns(
                Text(reading?.IdColumn, null, "reading.idColumn")?.Value ?? columns.Id,
                Text(reading?.TextColumn, null, "reading.textColumn")?.Value ?? columns.Text,
                Text(reading?.TitleColumn, null, "reading.titleColumn")?.Value ?? columns.Title,
                Text(reading?.DateColumn, null, "reading.dateColumn")?.Value ?? columns.Date,
                Text(reading?.SourceColumn, null, "reading.sourceColumn")?.Value ?? columns.Source,
                Text(reading?.UrlColumn, null, "reading.urlColumn")?.Value ?? columns.Url));
    }

    /// <summary>The value and where it stands; null where nobody says.</summary>
    private (string Origin, string Value)? Text(Option<string?>? option, string? variable, string? name)
    {
        if (option is not null && parsed.GetValue(option) is { } flag)
            return (option.Name, flag);
        if (variable is not null && host.Environment.TryGetValue(variable, out var value))
            return (variable, value);
        return name is not null && file.Scalar(name) is { } scalar ? ($"{SettingsFile.Name}: {name}", scalar) : null;
    }

    private IReadOnlyList<string> List(Option<string[]>? option, string name) =>
        option is not null && parsed.GetValue(option) is { Length: > 0 } flags ? flags : file.List(name);
}
