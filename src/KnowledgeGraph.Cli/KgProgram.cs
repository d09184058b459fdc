using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using KnowledgeGraph.Cli.Commands;
using KnowledgeGraph.Cli.Configuration;

namespace KnowledgeGraph.Cli;

/// <summary>The command line: its commands, and how a run of one ends.</summary>
internal static class KgProgram
{
    public static async Task<int> RunAsync(string[] args, CommandHost host)
    {
        using var interrupt = new Interrupt();
        var parsed = CreateRoot(host).Parse(args);
        if (Usage.Problems(parsed) is { Count: > 0 } problems)
            return Usage.Report(parsed, problems, host.Error);
        try
        {
            var configuration = new InvocationConfiguration
            {
                Output = host.Output,
                Error = host.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            };
            var status = await parsed.InvokeAsync(configuration, interrupt.Token).ConfigureAwait(false);
            await host.Output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
            return status;
        }
        catch (IOException e) when (Failures.IsReaderGone(e))
        {
            return ExitCode.Done;
        }
        catch (Exception e)
        {
            await FlushAsync(host.Output).ConfigureAwait(false);
            var failure = Failures.Describe(e, interrupt.Token);
            Failures.Write(host.Error, failure);
            return failure.ExitCode;
        }
    }

    /// <summary>What was written before a failure is shown, if that is still possible.</summary>
    private static async Task FlushAsync(TextWriter output)
    {
        try
        {
            await output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
        }
        catch (IOException)
        {
            // The failure that is about to be told may be just this one.
        }
    }

    private static RootCommand CreateRoot(CommandHost host)
    {
        var common = new CommonOptions();
        var composition = new Composition(host);
        var root = new RootCommand("Builds a knowledge graph from Chinese texts and keeps it true.")
        {
            BuildCommand.Create(composition, common),
            PlanCommand.Create(composition, common),
            ExtractCommand.Create(composition, common),
            ShowCommand.Create(composition, common),
            QueryCommand.Create(composition, common),
            QueriesCommand.Create(host),
            ReportCommand.Create(composition, common),
            StatsCommand.Create(composition, common),
            RemoveCommand.Create(composition, common),
            VerifyCommand.Create(composition, common),
            ExportCommand.Create(composition, common),
            EvalCommand.Create(composition, common),
            SchemaCommand.Create(composition, common),
            PipelineCommand.Create(host),
            ShellCommand.Create(composition, common),
            ServeCommand.Create(composition, common),
            CompletionCommand.Create(host),
        };
        foreach (var option in common.All)
            root.Add(option);
        root.Options.OfType<VersionOption>().Single().Action = new VersionAction(composition);
        return root;
    }
}
