using System.CommandLine;
using KnowledgeGraph.Cli.Configuration;
using KnowledgeGraph.Cli.Export;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Pipeline;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg export</c>: the whole graph with all evidence, for other programs.</summary>
internal static class ExportCommand
{
    private const string JsonLines = "jsonl";
    private const string GraphMl = "graphml";

    public static Command Create(Composition composition, CommonOptions common)
    {
        var format = OutputFormats.Option(JsonLines, GraphMl, OutputFormats.Csv);
        var target = new Option<string?>("--output", "-o") { Description = "A file, for csv a folder [default: standard output]", HelpName = "PATH" };
        var command = new Command("export", "Write the whole graph: APOC JSON lines, GraphML, or CSV for neo4j-admin database import") { format, target };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var host = composition.Host;
            var settings = SettingsReader.Read(host, parsed, common);
            var path = parsed.GetValue(target) is { } relative ? Path.GetFullPath(relative, host.WorkingDirectory) : null;
            var chosen = parsed.GetValue(format);
            if (chosen == OutputFormats.Csv && path is null)
                throw new KgException(KgErrors.ExportNeedsFolder());
            var store = await composition.OpenExistingStoreAsync(settings, cancellationToken).ConfigureAwait(false);
            await using var _ = store.ConfigureAwait(false);
            var graph = new ExportedGraph(await StoreGraph.ReadWithAllEvidenceAsync(
                store, composition.Corrections, settings.Threads, cancellationToken).ConfigureAwait(false));
            if (chosen == OutputFormats.Csv)
                WriteFolder(host, settings, path!, graph, cancellationToken);
            else
                WholeFile.Write(host, path, output => Write(output, chosen!, graph, cancellationToken));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(TextWriter output, string format, ExportedGraph graph, CancellationToken cancellationToken)
    {
        if (format == GraphMl)
            GraphMlWriter.Write(output, graph, cancellationToken);
        else
            JsonLinesWriter.Write(output, graph, cancellationToken);
    }

    private static void WriteFolder(CommandHost host, KgSettings settings, string folder, ExportedGraph graph, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var command = Neo4jCsvWriter.Write(folder, graph, cancellationToken);
        if (!settings.Quiet)
            host.Error.WriteLine($"Import it from that folder with:\n{command}");
    }
}
