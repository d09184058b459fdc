using System.ComponentModel;
using System.Diagnostics;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>A process that holds the lease.</summary>
/// <param name="Started">Milliseconds since 1970-01-01 UTC; a process number alone is used again sooner or later. 0 where it is not to be known.</param>
internal sealed record LeaseHolder(string Host, int Process, long Started)
{
    /// <summary>Linux derives the start from the boot time, which is only good to about a second.</summary>
    private const int Tolerance = 2000;

    public static LeaseHolder Current()
    {
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        return new LeaseHolder(Environment.MachineName, process.Id, StartOf(process));
    }

    /// <summary>Whether the process ran on this machine and does no longer.</summary>
    public static bool IsKnownDead(string host, int processId, long started)
    {
        if (host != Environment.MachineName)
            return false;
        try
        {
            using var process = System.Diagnostics.Process.GetProcessById(processId);
            return process.HasExited || Math.Abs(StartOf(process) - started) > Tolerance;
        }
        catch (ArgumentException)
        {
            return true;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static long StartOf(Process process)
    {
        try
        {
            return new DateTimeOffset(process.StartTime).ToUnixTimeMilliseconds();
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            return 0;
        }
    }
}
