using System.ComponentModel;
using System.Diagnostics;

namespace KnowledgeGraph.Graph.Stores;

/// <summary>A process that holds a lease, so that nobody waits for a build that was killed.</summary>
/// <remarks>Should the process live after all (in another container of the same name), the fencing token still keeps it from writing.</remarks>
/// <param name="Started">Milliseconds since 1970-01-01 UTC; a process number alone is used again sooner or later. 0 where it is not to be known.</param>
public sealed record LeaseHolder(string Host, int Process, long Started)
{
    /// <summary>Linux derives the start from the boot time, which is only good to about a second.</summary>
    private const int Tolerance = 2000;

    public static LeaseHolder Current()
    {
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        return new LeaseHolder(Environment.MachineName, process.Id, StartOf(process));
    }

    /// <summary>Whether the process ran on this machine and does no longer; false for a process of another machine.</summary>
    public bool IsKnownDead()
    {
        if (Host != Environment.MachineName)
            return false;
        try
        {
            using var process = System.Diagnostics.Process.GetProcessById(Process);
            return process.HasExited || Math.Abs(StartOf(process) - Started) > Tolerance;
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
