using System.Collections.Immutable;
using System.CommandLine;
using KnowledgeGraph.Cli.Configuration;
using KnowledgeGraph.Cli.Querying;
using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Graph.Queries;
using KnowledgeGraph.Graph.Stores;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg query CYPHER|NAME</c>: asks the graph a read-only question.</summary>
internal static class QueryCommand
{
    public static Command Create(Composition composition, CommonOptions common)
    {
        var text = new Argument<string?>("CYPHER|NAME") { Description = "The query, a name of `kg queries`, or - for standard input", Arity = ArgumentArity.ZeroOrOne };
        text.CompletionSources.Add(_ => QueryCatalogue.Load().Queries.Select(q => q.Name));
        var file = new Option<string?>("--file", "-f") { Description = "Read the query from a file", HelpName = "FILE" };
        var limit = new Option<long?>("--limit") { Description = "Rows at most", HelpName = "COUNT" };
        var explain = new Option<bool>("--explain") { Description = "Show how the query would be answered, without rows" };
        var profile = new Option<bool>("--profile") { Description = "After the rows, show what each operator did and how long it took" };
        var format = RowFormats.Option();
        var parameters = new ParameterOptions();
        var limits = new LimitOptions();
        var command = new Command("query", "Ask the graph a question in Cypher or by its name in the catalogue; it reads only") { text, file, limit, format, explain, profile };
        foreach (var option in parameters.All.Concat(limits.All))
            command.Add(option);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var host = composition.Host;
            var settings = SettingsReader.Read(host, parsed, common);
            var question = await QuestionText.ReadAsync(host, parsed.GetValue(text), parsed.GetValue(file), cancellationToken).ConfigureAwait(false);
            var values = await parameters.BindAsync(host, parsed, question, cancellationToken).ConfigureAwait(false);
            var rows = Limit(limit, parsed);
            var bounds = limits.Read(parsed);
            var store = await composition.OpenExistingStoreAsync(settings, cancellationToken).ConfigureAwait(false);
            await using var _ = store.ConfigureAwait(false);
            if (question.Declared is { } declared)
                values = await ResolveAsync(host, settings, store, declared, values, cancellationToken).ConfigureAwait(false);
            var request = new QueryRequest(question.Text, WithLimit(question, values, rows))
            {
                Mode = parsed.GetValue(explain) ? QueryMode.Explain : parsed.GetValue(profile) ? QueryMode.Profile : QueryMode.Run,
                Limits = bounds,
            };
            var result = await store.QueryAsync(request, cancellationToken).ConfigureAwait(false);
            return await AnswerAsync(host, settings.Quiet || question.IsNamed, request.Mode, RowFormats.Writer(parsed.GetValue(format), host.Output), result, rows, cancellationToken).ConfigureAwait(false);
        });
        return command;
    }

    private static async Task<ImmutableDictionary<string, object?>> ResolveAsync(
        CommandHost host, KgSettings settings, IGraphStore store, CatalogueQuery query, ImmutableDictionary<string, object?> values, CancellationToken cancellationToken)
    {
        var (resolved, notes) = await NameResolver.ResolveAsync(store, query, values, cancellationToken).ConfigureAwait(false);
        foreach (var note in notes.Where(_ => !settings.Quiet))
            host.Error.WriteLine($"note: {note}");
        return resolved;
    }

    private static async Task<int> AnswerAsync(
        CommandHost host, bool isQuiet, QueryMode mode, IRowWriter writer, QueryResult result, long? limit, CancellationToken cancellationToken)
    {
        if (mode == QueryMode.Explain)
        {
            await foreach (var _ in result.Rows.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
            }

            host.Output.WriteLine(result.Plan?.TrimEnd());
            WriteNotices(host, isQuiet, result);
            return ExitCode.Done;
        }

        var count = await RowOutput.WriteAsync(host, writer, result, limit, cancellationToken).ConfigureAwait(false);
        await host.Output.FlushAsync(cancellationToken).ConfigureAwait(false);
        if (result.Plan is { } plan)
            host.Error.WriteLine(plan.TrimEnd());
        WriteNotices(host, isQuiet, result);
        return count > 0 ? ExitCode.Done : ExitCode.NothingMatched;
    }

    private static void WriteNotices(CommandHost host, bool isQuiet, QueryResult result)
    {
        if (isQuiet)
            return;
        foreach (var notice in result.Notices)
            host.Error.WriteLine($"note: {notice}");
    }

    private static long? Limit(Option<long?> limit, ParseResult parsed) => parsed.GetValue(limit) is not { } rows || rows >= 0
        ? parsed.GetValue(limit)
        : throw new KgException(KgErrors.SettingInvalid(limit.Name, rows.ToString(System.Globalization.CultureInfo.InvariantCulture), "a number from 0 on"));

    /// <summary>A query that takes its own limit is asked for no more, and no fewer, than is wanted.</summary>
    private static ImmutableDictionary<string, object?> WithLimit(QuestionText question, ImmutableDictionary<string, object?> values, long? rows) =>
        rows is { } count && question.Declared is { } query ? CatalogueLimit.With(query, values, count) : values;
}
