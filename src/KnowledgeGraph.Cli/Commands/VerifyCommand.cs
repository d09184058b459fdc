using System.CommandLine;
using KnowledgeGraph.Cli.Configuration;
using KnowledgeGraph.Pipeline;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg verify</c>: makes the graph anew from the documents' records and sets it against what the store holds.</summary>
internal static class VerifyCommand
{
    public static Command Create(Composition composition, CommonOptions common)
    {
        var command = new Command("verify", "Check the store against its documents' records; exit status 1 where they differ");
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var host = composition.Host;
            var settings = SettingsReader.Read(host, parsed, common);
            var store = await composition.OpenExistingStoreAsync(settings, cancellationToken).ConfigureAwait(false);
            await using var _ = store.ConfigureAwait(false);
            var desired = await StoreGraph.ReadAsync(store, composition.Corrections, settings.Threads, cancellationToken).ConfigureAwait(false);
            var differences = 0;
            await foreach (var difference in store.AuditAsync(desired, cancellationToken).ConfigureAwait(false))
            {
                host.Output.WriteLine($"{difference.Kind}\t{difference.Element}\t{difference.Detail}");
                differences++;
            }

            if (differences > 0)
            {
                host.Error.WriteLine($"{differences} differences; `kg build PATH --repair` mends them.");
                return ExitCode.NothingMatched;
            }

            if (!settings.Quiet)
                host.Output.WriteLine($"{desired.Nodes.Length} nodes and {desired.Relationships.Length} relationships are as their documents say; graph {desired.Hash}");
            return ExitCode.Done;
        });
        return command;
    }
}
