using System.CommandLine;
using KnowledgeGraph.Cli.Configuration;
using KnowledgeGraph.Cli.Extracting;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Text.Reading;
using Newtonsoft.Json;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg extract PATH…</c>: what each document says, without a store.</summary>
internal static class ExtractCommand
{
    public static Command Create(Composition composition, CommonOptions common)
    {
        var reading = new ReadingOptions();
        var rejected = new Option<bool>("--rejected") { Description = "Also list the statements that were kept out, with their reasons" };
        var explain = new Option<bool>("--explain") { Description = "Show for each sentence its words, the names proposed and taken, whom they mean, and what is read" };
        var format = OutputFormats.Option(OutputFormats.Table, OutputFormats.Json);
        var command = new Command("extract", "Print what documents say, without touching a store") { rejected, explain, format };
        reading.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var host = composition.Host;
            var settings = SettingsReader.Read(host, parsed, common, reading);
            using var reader = new DocumentReader(settings.Reading, host.OpenInput);
            var locations = parsed.GetValue(reading.Paths)!.SelectMany(p => reader.Locate(p, cancellationToken)).ToList();
            var processor = await composition.LoadProcessorAsync().ConfigureAwait(false);
            var asJson = parsed.GetValue(format) == OutputFormats.Json;
            var problems = new List<ReadProblem>();
            var claims = 0;
            foreach (var outcome in locations.SelectMany(l => reader.Load(l, cancellationToken)))
            {
                if (outcome is ReadProblem problem)
                    problems.Add(problem);
                if (outcome is not ReadDocument read)
                    continue;
                if (parsed.GetValue(explain))
                {
                    var trace = processor.Explain(read.Document, cancellationToken);
                    claims += trace.Record.Claims.Length;
                    TraceText.Write(host.Output, trace);
                    continue;
                }

                var record = processor.Process(read.Document, cancellationToken);
                claims += record.Claims.Length;
                Write(host.Output, record, asJson, parsed.GetValue(rejected));
            }

            Messages.WriteProblems(host.Error, [.. problems], settings);
            if (problems.Count == locations.Count)
                return ExitCode.Error;
            return claims > 0 ? ExitCode.Done : ExitCode.NothingMatched;
        });
        return command;
    }

    private static void Write(TextWriter output, DocumentRecord record, bool asJson, bool rejected)
    {
        if (asJson)
            output.WriteLine(RecordJson.Of(record, rejected).ToString(Formatting.None));
        else
            RecordText.Write(output, record, rejected);
    }
}
