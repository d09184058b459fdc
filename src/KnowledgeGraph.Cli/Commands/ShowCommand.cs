using System.Collections.Immutable;
using System.CommandLine;
using KnowledgeGraph.Cli.Configuration;
using KnowledgeGraph.Cli.Showing;
using KnowledgeGraph.Graph.Model;
using KnowledgeGraph.Graph.Stores;
using KnowledgeGraph.Pipeline;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg show NAME</c>: an entity or document, its relations, and the sentence and document behind each.</summary>
internal static class ShowCommand
{
    private const int Suggestions = 10;

    public static Command Create(Composition composition, CommonOptions common)
    {
        var name = new Argument<string>("NAME") { Description = "A name, alias or id of an entity, or the id of a document" };
        var all = new Option<bool>("--all") { Description = "All evidence, from the documents' records, not only the best" };
        var format = OutputFormats.Option(OutputFormats.Table, OutputFormats.Json);
        var command = new Command("show", "Show an entity with its relations and the sentences that say them") { name, all, format };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var host = composition.Host;
            var settings = SettingsReader.Read(host, parsed, common);
            var store = await composition.OpenExistingStoreAsync(settings, cancellationToken).ConfigureAwait(false);
            await using var _ = store.ConfigureAwait(false);
            var wanted = parsed.GetRequiredValue(name);
            var (nodes, rank) = await EntityFinder.FindAsync(store, wanted, cancellationToken).ConfigureAwait(false);
            if (rank <= 1)
                return ReportNothing(host, settings, wanted, nodes);

            var showAll = parsed.GetValue(all);
            var views = showAll
                ? await ViewAllAsync(composition, store, settings, nodes, cancellationToken).ConfigureAwait(false)
                : await ViewAsync(store, nodes, cancellationToken).ConfigureAwait(false);
            if (parsed.GetValue(format) == OutputFormats.Json)
                host.Output.WriteLine(new JArray(views.Select(EntityJson.Of)).ToString(Formatting.None));
            else
                Write(host.Output, views, showAll);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<List<EntityView>> ViewAsync(IGraphStore store, ImmutableArray<GraphNode> nodes, CancellationToken cancellationToken)
    {
        var views = new List<EntityView>();
        foreach (var node in nodes)
            views.Add(await EntityFinder.ViewAsync(store, node, cancellationToken).ConfigureAwait(false));
        return views;
    }

    private static async Task<List<EntityView>> ViewAllAsync(
        Composition composition, IGraphStore store, KgSettings settings, ImmutableArray<GraphNode> nodes, CancellationToken cancellationToken)
    {
        var graph = await StoreGraph.ReadWithAllEvidenceAsync(store, composition.Corrections, settings.Threads, cancellationToken).ConfigureAwait(false);
        return [.. nodes.Select(node => EntityFinder.View(graph, node))];
    }

    private static void Write(TextWriter output, List<EntityView> views, bool all)
    {
        for (var i = 0; i < views.Count; i++)
        {
            if (i > 0)
                output.WriteLine();
            EntityText.Write(output, views[i], all);
        }
    }

    private static int ReportNothing(CommandHost host, KgSettings settings, string wanted, ImmutableArray<GraphNode> similar)
    {
        if (settings.Quiet)
            return ExitCode.NothingMatched;
        host.Error.WriteLine($"Nothing is called {wanted}.");
        if (!similar.IsEmpty)
            host.Error.WriteLine($"Names that contain it: {string.Join("、", similar.Select(NodeNames.NameOf).Take(Suggestions))}");
        return ExitCode.NothingMatched;
    }
}
