using KnowledgeGraph.Cli.Configuration;
using KnowledgeGraph.Pipeline;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace KnowledgeGraph.Cli.Output;

/// <summary>Shows on a terminal how far a build is; elsewhere shows nothing. Where the user wants it verbose, the times of the stages follow.</summary>
internal static class ProgressDisplay
{
    /// <param name="work">Gets null where nobody watches.</param>
    public static async Task<T> RunAsync<T>(CommandHost host, KgSettings settings, Func<IProgress<BuildProgress>?, Task<T>> work)
    {
        StageClock? clock = null;
        var result = await ShowAsync(host, settings, progress => work(settings.Verbose ? clock = new StageClock(host.Time, progress) : progress)).ConfigureAwait(false);
        clock?.Write(host.Error);
        return result;
    }

    private static Task<T> ShowAsync<T>(CommandHost host, KgSettings settings, Func<IProgress<BuildProgress>?, Task<T>> work) =>
        host.ErrorIsTerminal && !settings.Quiet ? RunOnTerminalAsync(host.Error, work) : work(null);

    private static Task<T> RunOnTerminalAsync<T>(TextWriter error, Func<IProgress<BuildProgress>, Task<T>> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
        return console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RateColumn(), new RemainingTimeColumn())
            .StartAsync(context => work(new Tasks(context)));
    }

    private static string Describe(BuildStage stage) => stage switch
    {
        BuildStage.Documents => "Reading documents",
        BuildStage.Resolution => "Resolving names",
        BuildStage.Comparison => "Comparing",
        _ => "Writing",
    };

    /// <summary>One line a stage; a stage ends when the next begins.</summary>
    private sealed class Tasks(ProgressContext context) : IProgress<BuildProgress>
    {
        private readonly Lock gate = new();
        private BuildStage? stage;
        private ProgressTask? task;

        public void Report(BuildProgress value)
        {
            lock (gate)
            {
                if (stage != value.Stage)
                {
                    task?.StopTask();
                    stage = value.Stage;
                    task = context.AddTask(Describe(value.Stage), maxValue: Math.Max(1, value.Total));
                }

                task!.IsIndeterminate = value.Total == 0;
                task.MaxValue = Math.Max(1, value.Total);
                task.Value = value.Done;
            }
        }
    }

    /// <summary>Documents or changes a second.</summary>
    private sealed class RateColumn : ProgressColumn
    {
        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Spectre.Console.Text(task.Speed is { } speed ? $"{speed:N0}/s" : "", new Style(Color.Grey));
    }
}
