using System.CommandLine;
using KnowledgeGraph.Cli.Configuration;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Pipeline;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg remove DOCUMENT…</c>: takes documents and what only they say out of the graph, for good.</summary>
internal static class RemoveCommand
{
    public static Command Create(Composition composition, CommonOptions common)
    {
        var documents = new Argument<string[]>("DOCUMENT")
        {
            Description = "Ids of documents: the collection and the path below it, such as samples/a.md",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("remove", "Take documents out of the graph; builds do not bring them back") { documents };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var host = composition.Host;
            var settings = SettingsReader.Read(host, parsed, common);
            var store = await composition.OpenExistingStoreAsync(settings, cancellationToken).ConfigureAwait(false);
            await using var _ = store.ConfigureAwait(false);
            var remover = new Remover(store, composition.Corrections, settings.Threads);
            var report = await ProgressDisplay.RunAsync(host, settings, progress => remover.RemoveAsync(
                parsed.GetValue(documents)!, Composition.HolderOf("remove"), progress, cancellationToken)).ConfigureAwait(false);
            if (settings.Quiet)
                return ExitCode.Done;
            host.Output.WriteLine($"documents      {report.Documents} removed");
            if (report.Receipt is not null)
                BuildSummary.Write(host.Output, report.Receipt.Counted);
            return ExitCode.Done;
        });
        return command;
    }
}
