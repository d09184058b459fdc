using System.CommandLine;
using KnowledgeGraph.Cli.Configuration;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Pipeline;
using KnowledgeGraph.Text.Reading;
using Newtonsoft.Json;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg plan PATH…</c>: shows what a build with the same flags would change, and writes nothing.</summary>
internal static class PlanCommand
{
    public static Command Create(Composition composition, CommonOptions common)
    {
        var options = new BuildOptions();
        var format = OutputFormats.Option(OutputFormats.Table, OutputFormats.Json);
        var all = new Option<bool>("--all") { Description = "List every change, not only the first of each kind" };
        var command = new Command("plan", "Show what a build would change; exit status 1 where it would change something") { format, all };
        var drift = new Option<bool>("--drift") { Description = "Also show what somebody else changed in the store, which `kg build --repair` would put right" };
        options.AddTo(command, drift);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var host = composition.Host;
            var settings = SettingsReader.Read(host, parsed, common, options.Reading);
            var store = composition.OpenStore(settings);
            await using var _ = store.ConfigureAwait(false);
            using var reader = new DocumentReader(settings.Reading, host.OpenInput);
            var planner = new Planner(store, reader, composition.LoadProcessorAsync(), composition.Corrections);
            var request = options.ToRequest(parsed, settings, drift, Composition.HolderOf("plan"));
            var plan = await ProgressDisplay.RunAsync(host, settings, progress =>
                planner.PlanAsync(request, progress, cancellationToken)).ConfigureAwait(false);

            Messages.WriteProblems(host.Error, plan.Problems, settings);
            if (parsed.GetValue(format) == OutputFormats.Json)
                host.Output.WriteLine(PlanListing.ToJson(plan).ToString(Formatting.None));
            else
                PlanListing.Write(host.Output, plan, parsed.GetValue(all));
            if (BuildCommand.NothingWasRead(plan))
                return ExitCode.Error;
            return plan.IsEmpty ? ExitCode.Done : ExitCode.NothingMatched;
        });
        return command;
    }
}
