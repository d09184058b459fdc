using System.CommandLine;
using KnowledgeGraph.Cli.Configuration;
using KnowledgeGraph.Cli.Querying;
using KnowledgeGraph.Cli.Shell;
using KnowledgeGraph.Cypher;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg shell</c>: questions to the graph, one after the other.</summary>
internal static class ShellCommand
{
    public static Command Create(Composition composition, CommonOptions common)
    {
        var format = RowFormats.Option();
        var limits = new LimitOptions();
        var command = new Command("shell", "Ask the graph one question after the other; :help inside") { format };
        foreach (var option in limits.All)
            command.Add(option);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var host = composition.Host;
            var settings = SettingsReader.Read(host, parsed, common);
            var store = await composition.OpenExistingStoreAsync(settings, cancellationToken).ConfigureAwait(false);
            await using var _ = store.ConfigureAwait(false);
            var session = new ShellSession(store, host, limits.Read(parsed), parsed.GetValue(format)!, host.Terminal is not null && !settings.Quiet);
            if (host.Terminal is not { } terminal)
            {
                using var input = new StreamReader(host.OpenInput());
                await ShellLoop.RunAsync(session, input, cancellationToken).ConfigureAwait(false);
                return ExitCode.Done;
            }

            if (!settings.Quiet)
                host.Error.WriteLine($"{store.Location}: a statement ends with a semicolon; :help helps, :exit leaves.");
            var history = History.Load(host.HistoryFile);
            var completer = new ShellCompleter(
                () => GraphWords.ReadAsync(store), () => session.Parameters.Keys, CypherEngine.FunctionNames,
                [.. session.Catalogue.Queries.Select(q => q.Name)], [.. ShellCommands.All.Select(c => c.Name)]);
            await ShellLoop.InteractAsync(session, host, new LineEditor(terminal, history, completer), history).ConfigureAwait(false);
            return ExitCode.Done;
        });
        return command;
    }
}
