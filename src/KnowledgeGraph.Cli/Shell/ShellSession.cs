using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeGraph.Cli.Querying;
using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Graph.Queries;
using KnowledgeGraph.Graph.Stores;
using Newtonsoft.Json.Linq;

namespace KnowledgeGraph.Cli.Shell;

/// <summary>What a shell knows between statements, and how it answers one.</summary>
/// <param name="limits">Of every query.</param>
/// <param name="isWatched">Whether somebody reads along: how many rows there were, and how long they took, is for people only.</param>
internal sealed partial class ShellSession(IGraphStore store, CommandHost host, QueryLimits limits, string format, bool isWatched)
{
    private static readonly Dictionary<string, JToken> NoJson = [];

    private readonly Lazy<QueryCatalogue> catalogue = new(QueryCatalogue.Load);

    public IGraphStore Store => store;

    public TextWriter Output => host.Output;

    public QueryCatalogue Catalogue => catalogue.Value;

    public QuerySource Source { get; } = new();

    /// <summary>As they were written; each query takes them by its own types.</summary>
    public SortedDictionary<string, string> Parameters { get; } = new(StringComparer.Ordinal);

    /// <summary>One of <see cref="RowFormats"/>.</summary>
    public string Format { get; set; } = format;

    /// <summary>Answers a statement or carries out a command.</summary>
    /// <returns>False where the shell is to end.</returns>
    /// <exception cref="KgException">The statement is wrong, or the store does not answer.</exception>
    public async Task<bool> ExecuteAsync(string statement, CancellationToken cancellationToken)
    {
        if (statement.StartsWith(':'))
            return await ShellCommands.RunAsync(this, statement, cancellationToken).ConfigureAwait(false);
        await QueryAsync(statement, QueryMode.Run, cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <param name="text">Cypher, or a name of the catalogue.</param>
    public async Task QueryAsync(string text, QueryMode mode, CancellationToken cancellationToken)
    {
        var started = host.Time.GetTimestamp();
        var question = text.Trim().TrimEnd(';').TrimEnd();
        var (cypher, parameters) = await BindAsync(question, cancellationToken).ConfigureAwait(false);
        var result = await store.QueryAsync(new QueryRequest(cypher, parameters) { Mode = mode, Limits = limits }, cancellationToken).ConfigureAwait(false);
        var rows = new QueryResult(result.Columns, Source.WatchAsync(result.Rows, cancellationToken));
        var count = 0L;
        if (mode == QueryMode.Explain)
            _ = await rows.Rows.CountAsync(cancellationToken).ConfigureAwait(false);
        else
            count = await RowOutput.WriteAsync(host, RowFormats.Writer(Format, host.Output), rows, limit: null, cancellationToken).ConfigureAwait(false);
        if (result.Plan is { } plan)
            host.Output.WriteLine(plan.TrimEnd());
        await host.Output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
        foreach (var notice in Name().IsMatch(question) ? [] : result.Notices)
            host.Error.WriteLine($"note: {notice}");
        if (isWatched && mode != QueryMode.Explain)
            host.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "row" : "rows")}, {host.Time.GetElapsedTime(started).TotalMilliseconds:0.#} ms"));
    }

    private async Task<(string Cypher, ImmutableDictionary<string, object?> Parameters)> BindAsync(string text, CancellationToken cancellationToken)
    {
        if (!Name().IsMatch(text))
            return (text, QueryBinding.Bind(text, Known(ParameterNames.In(text)), NoJson));
        var query = Catalogue.Find(text) ?? throw new KgException(KgErrors.QueryUnknown(text, Catalogue.Suggest(text)));
        var given = QueryBinding.Bind(query, Known(query.Parameters.Select(p => p.Name)), NoJson);
        var (values, notes) = await NameResolver.ResolveAsync(store, query, given, cancellationToken).ConfigureAwait(false);
        foreach (var note in notes)
            host.Error.WriteLine($"note: {note}");
        return (query.Text, values);
    }

    /// <summary>Other parameters are for other queries.</summary>
    private Dictionary<string, string> Known(IEnumerable<string> names) => names.Where(Parameters.ContainsKey).ToDictionary(name => name, name => Parameters[name]);

    [GeneratedRegex(@"\A[\p{L}0-9_.-]+\z")]
    private static partial Regex Name();
}
