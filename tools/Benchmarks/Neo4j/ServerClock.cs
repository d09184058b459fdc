using System.Diagnostics;

namespace Benchmarks.Neo4j;

/// <summary>The processor time that the server spends, which other programs on the machine disturb less than the time on the wall.</summary>
/// <param name="process">The server's number; null where it runs elsewhere, and no time is known.</param>
internal sealed class ServerClock(int? process)
{
    private TimeSpan start = Total(process);

    public TimeSpan Elapsed => Total(process) - start;

    public void Restart() => start = Total(process);

    private static TimeSpan Total(int? process)
    {
        if (process is not { } id)
            return TimeSpan.Zero;
        using var server = Process.GetProcessById(id);
        return server.TotalProcessorTime;
    }
}
