using System.CommandLine;
using KnowledgeGraph.Cli.Configuration;
using KnowledgeGraph.Cli.Evaluation;
using KnowledgeGraph.Cli.Export;
using KnowledgeGraph.Pipeline;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg eval GOLD</c>: precision and recall against annotated documents.</summary>
internal static class EvalCommand
{
    public static Command Create(Composition composition, CommonOptions common)
    {
        var gold = new Argument<string>("GOLD") { Description = "A gold file, or a folder with one .json file a document" };
        var graph = new Option<string?>("--graph") { Description = "Score this file of `kg export --format jsonl` instead of the store", HelpName = "FILE" };
        var document = new Option<string[]>("--document") { Description = "Only this document; may be repeated", HelpName = "NAME" };
        var errors = new Option<bool>("--errors") { Description = "List what is wrong and what is missed" };
        var minimum = new Option<string[]>("--min")
        {
            Description = "A gate such as entities=0.88, mean.relations=0.68, Person=0.9, quotes=0.95: exit status 1 where it is not met; may be repeated",
            HelpName = "FIGURE=LEAST",
        };
        var format = OutputFormats.Option(OutputFormats.Table, OutputFormats.Json);
        var command = new Command("eval", "Score the graph against annotated documents") { gold, graph, document, errors, minimum, format };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var host = composition.Host;
            var settings = SettingsReader.Read(host, parsed, common);
            var gates = parsed.GetValue(minimum)!.Select(Gate.Parse).ToArray();
            var names = parsed.GetValue(document)!;
            var documents = GoldReader.Read(parsed.GetRequiredValue(gold)).Where(d => names.Length == 0 || names.Contains(d.Document, StringComparer.Ordinal));
            var predicted = parsed.GetValue(graph) is { } file
                ? Read(file)
                : await ReadStoreAsync(composition, settings, cancellationToken).ConfigureAwait(false);
            var score = GraphScore.Of(predicted, documents);
            Write(host.Output, score, parsed.GetValue(format)!, parsed.GetValue(errors));
            return Check(gates, score, host.Error);
        });
        return command;
    }

    private static PredictedGraph Read(string path)
    {
        using var reader = new StreamReader(path);
        return PredictedGraphReader.Read(reader, path);
    }

    private static async Task<PredictedGraph> ReadStoreAsync(Composition composition, KgSettings settings, CancellationToken cancellationToken)
    {
        var store = await composition.OpenExistingStoreAsync(settings, cancellationToken).ConfigureAwait(false);
        await using var _ = store.ConfigureAwait(false);
        return PredictedGraphReader.Read(new ExportedGraph(await StoreGraph.ReadWithAllEvidenceAsync(
            store, composition.Corrections, settings.Threads, cancellationToken).ConfigureAwait(false)));
    }

    private static void Write(TextWriter output, GraphScore score, string format, bool errors)
    {
        if (format == OutputFormats.Json)
        {
            var json = ScoreReport.ToJson(score);
            if (errors)
                json["errors"] = new JArray(score.Documents.SelectMany(d => d.Errors));
            output.WriteLine(json.ToString(Formatting.None));
            return;
        }

        if (errors)
        {
            foreach (var error in score.Documents.SelectMany(d => d.Errors))
                output.WriteLine(error);
        }

        ScoreReport.WriteText(output, score);
    }

    private static int Check(Gate[] gates, GraphScore score, TextWriter error)
    {
        var missed = gates.Where(g => !g.IsMetBy(score)).ToList();
        foreach (var gate in missed)
            error.WriteLine($"gate not met: {gate.Figure} is {Figures.Format(gate.ValueIn(score), 4)}, the least is {gate.Minimum}");
        return missed.Count > 0 ? ExitCode.NothingMatched : ExitCode.Done;
    }
}
