using System.Collections.Immutable;
using System.CommandLine;
using KnowledgeGraph.Cli.Configuration;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Cli.Reporting;
using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Graph.Queries;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg report</c>: what the catalogue says of the graph, in one document.</summary>
internal static class ReportCommand
{
    private const string Markdown = "markdown";
    private const string Html = "html";
    private const int DefaultRows = 20;

    public static Command Create(Composition composition, CommonOptions common)
    {
        var format = OutputFormats.Option(Markdown, Html);
        var target = new Option<string?>("--output", "-o") { Description = "A file; one that ends in .html is HTML unless --format says otherwise [default: standard output]", HelpName = "FILE" };
        var names = new Option<string[]>("--queries") { Description = "Only these of `kg queries`, between commas", HelpName = "NAME,…", AllowMultipleArgumentsPerToken = false };
        var rows = new Option<int>("--rows") { Description = "Rows of each query that are shown", HelpName = "COUNT", DefaultValueFactory = _ => DefaultRows };
        var command = new Command("report", "Write what the catalogue's queries say of the graph as one Markdown or HTML document") { format, target, names, rows };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var host = composition.Host;
            var settings = SettingsReader.Read(host, parsed, common);
            var path = parsed.GetValue(target) is { } relative ? Path.GetFullPath(relative, host.WorkingDirectory) : null;
            var queries = Chosen(parsed.GetValue(names) ?? []);
            var shown = parsed.GetValue(rows);
            if (shown < 1)
                throw new KgException(KgErrors.SettingInvalid(rows.Name, shown.ToString(System.Globalization.CultureInfo.InvariantCulture), "a number from 1 on"));
            var store = await composition.OpenExistingStoreAsync(settings, cancellationToken).ConfigureAwait(false);
            await using var _ = store.ConfigureAwait(false);
            var report = await ReportProgress.RunAsync(host, settings, queries.Length, asking =>
                ReportBuilder.BuildAsync(store, settings.Store, queries, shown, host.Time, asking, cancellationToken)).ConfigureAwait(false);
            WholeFile.Write(host, path, output => Write(output, Form(parsed, format, path), report));
            return report.Groups.Any(g => g.Sections.Any(s => !s.Rows.IsEmpty)) ? ExitCode.Done : ExitCode.NothingMatched;
        });
        return command;
    }

    /// <summary>Where nobody says, the file's name does.</summary>
    private static string? Form(ParseResult parsed, Option<string> format, string? path) =>
        parsed.GetResult(format) is { Implicit: false } ? parsed.GetValue(format)
            : Path.GetExtension(path) is ".html" or ".htm" ? Html : Markdown;

    private static void Write(TextWriter output, string? format, Report report)
    {
        if (format == Html)
            new HtmlReport(output).Write(report);
        else
            new MarkdownReport(output).Write(report);
    }

    private static ImmutableArray<CatalogueQuery> Chosen(string[] names)
    {
        var catalogue = QueryCatalogue.Load();
        return names.Length == 0
            ? catalogue.Queries
            : [.. names.SelectMany(n => n.Split(',', StringSplitOptions.TrimEntries)).Distinct(StringComparer.Ordinal)
                .Select(n => catalogue.Find(n) ?? throw new KgException(KgErrors.QueryUnknown(n, catalogue.Suggest(n))))];
    }
}
