using System.Diagnostics;
using System.Globalization;

namespace Benchmarks.Build;

/// <summary>One run of a published kg in a process of its own.</summary>
/// <param name="PeakMegabytes">Peak resident memory in MiB; 0 where the system does not tell (only Linux does).</param>
internal sealed record KgRun(double Milliseconds, double PeakMegabytes, string Output)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    /// <exception cref="InvalidOperationException">kg ended with another status than 0.</exception>
    public static KgRun Of(FileInfo kg, params string[] args)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(kg.FullName, args) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var peak = 0.0;
        while (!process.WaitForExit(Interval))
            peak = Math.Max(peak, PeakOf(process.Id));
        var elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return process.ExitCode == 0
            ? new KgRun(elapsed, peak, output.GetAwaiter().GetResult())
            : throw new InvalidOperationException($"kg {string.Join(' ', args)} ended with status {process.ExitCode}.");
    }

    private static double PeakOf(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line["VmHWM:".Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            // It has ended, or the system has no such file.
            return 0;
        }
    }
}
