using KnowledgeGraph.Cli.Configuration;
using Spectre.Console;

namespace KnowledgeGraph.Cli.Reporting;

/// <summary>Shows on a terminal which query of a report is being asked; elsewhere shows nothing.</summary>
internal static class ReportProgress
{
    /// <param name="queries">How many will be asked.</param>
    /// <param name="work">Gets null where nobody watches.</param>
    public static Task<T> RunAsync<T>(CommandHost host, KgSettings settings, int queries, Func<IProgress<string>?, Task<T>> work)
    {
        if (!host.ErrorIsTerminal || settings.Quiet)
            return work(null);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(host.Error) });
        return console.Progress()
            .AutoClear(true)
            .Columns(new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
            .StartAsync(context => work(new Bar(context.AddTask("", maxValue: queries))));
    }

    private sealed class Bar(ProgressTask task) : IProgress<string>
    {
        private bool isFirst = true;

        public void Report(string value)
        {
            if (!isFirst)
                task.Increment(1);
            isFirst = false;
            task.Description = Markup.Escape(value);
        }
    }
}
