using System.Runtime.InteropServices;

namespace KnowledgeGraph.Cli.Shell;

/// <summary>Turns Ctrl-C into the end of the running query; where none runs, it means nothing. A request to end ends the shell at once.</summary>
/// <remarks>The program's own handler sees the same signals and would end the program at the second: this one says that each was dealt with.</remarks>
internal sealed class QueryInterrupt : IDisposable
{
    private readonly Lock gate = new();
    private readonly PosixSignalRegistration interrupt;
    private readonly PosixSignalRegistration end;
    private CancellationTokenSource? running;

    public QueryInterrupt()
    {
        interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, OnInterrupt);
        end = PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => Environment.Exit(ExitCode.Error));
    }

    /// <summary>Runs something that Ctrl-C cancels.</summary>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> action)
    {
        using var source = new CancellationTokenSource();
        Set(source);
        try
        {
            return await action(source.Token).ConfigureAwait(false);
        }
        finally
        {
            Set(null);
        }
    }

    public void Dispose()
    {
        interrupt.Dispose();
        end.Dispose();
    }

    private void Set(CancellationTokenSource? source)
    {
        lock (gate)
            running = source;
    }

    private void OnInterrupt(PosixSignalContext context)
    {
        context.Cancel = true;
        lock (gate)
            running?.Cancel();
    }
}
