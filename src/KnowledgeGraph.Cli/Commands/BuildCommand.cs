using System.CommandLine;
using KnowledgeGraph.Cli.Configuration;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Pipeline;
using KnowledgeGraph.Text.Reading;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg build PATH…</c>: brings the store to what the documents say.</summary>
internal static class BuildCommand
{
    public static Command Create(Composition composition, CommonOptions common)
    {
        var options = new BuildOptions();
        var format = OutputFormats.Option(OutputFormats.Table, OutputFormats.Json);
        var command = new Command("build", "Read documents and bring the graph to what they say") { format };
        var repair = new Option<bool>("--repair") { Description = "Also put right what somebody else changed in the store; other builds trust its hashes" };
        options.AddTo(command, repair);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var host = composition.Host;
            var settings = SettingsReader.Read(host, parsed, common, options.Reading);
            var store = composition.OpenStore(settings);
            await using var _ = store.ConfigureAwait(false);
            using var reader = new DocumentReader(settings.Reading, host.OpenInput);
            var planner = new Planner(store, reader, composition.LoadProcessorAsync(), composition.Corrections);
            var request = options.ToRequest(parsed, settings, repair, Composition.HolderOf("build"));
            var report = await ProgressDisplay.RunAsync(host, settings, progress =>
                new Builder(store, planner).RunAsync(request, progress, cancellationToken)).ConfigureAwait(false);

            Messages.WriteProblems(host.Error, report.Plan.Problems, settings);
            if (parsed.GetValue(format) == OutputFormats.Json)
                host.Output.WriteLine(ToJson(report).ToString(Formatting.None));
            else if (!settings.Quiet)
                Write(host.Output, report);
            return NothingWasRead(report.Plan) ? ExitCode.Error : ExitCode.Done;
        });
        return command;
    }

    /// <summary>Problems with some documents are warnings; where there is no document without one, nothing was built.</summary>
    public static bool NothingWasRead(BuildPlan plan) => plan.Documents.Read == 0 && !plan.Problems.IsEmpty;

    private static void Write(TextWriter output, BuildReport report)
    {
        BuildSummary.Write(output, report.Plan.Documents);
        if (report.Receipt is null)
            output.WriteLine("graph          nothing to do");
        else
            BuildSummary.Write(output, report.Receipt.Counted);
    }

    private static JObject ToJson(BuildReport report)
    {
        var json = new JObject { ["documents"] = BuildSummary.ToJson(report.Plan.Documents) };
        json.Merge(BuildSummary.ToJson(report.Receipt?.Counted ?? new()));
        json["written"] = report.Receipt is not null;
        json["graphHash"] = report.Plan.Change?.GraphHash;
        json["problems"] = Messages.ToJson(report.Plan.Problems);
        return json;
    }
}
