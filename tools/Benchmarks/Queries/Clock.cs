using System.Diagnostics;

namespace Benchmarks.Queries;

internal static class Clock
{
    /// <returns>Milliseconds, and what the action returns.</returns>
    public static async Task<(double Time, T Result)> MeasureAsync<T>(Func<Task<T>> action)
    {
        var started = Stopwatch.GetTimestamp();
        var result = await action().ConfigureAwait(false);
        return (Stopwatch.GetElapsedTime(started).TotalMilliseconds, result);
    }

    /// <summary>What the whole process has worked so far, in milliseconds: on a busy machine it says more than the wall.</summary>
    public static double Processor()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime.TotalMilliseconds;
    }

    public static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
