using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Text.Lexicons;
using KnowledgeGraph.Text.Segmentation;

namespace Benchmarks.Segmentation;

/// <summary>How long a fresh process needs until its segmenter works; hidden, because only <see cref="SegmentationCommand"/> calls it.</summary>
internal static class ReadyCommand
{
    private const string Name = "segmenter-ready";

    public static Command Create()
    {
        var command = new Command(Name) { Hidden = true };
        command.SetAction(_ => Console.WriteLine(Load().ToString(CultureInfo.InvariantCulture)));
        return command;
    }

    /// <summary>Milliseconds in a process of its own, runtime start-up left out.</summary>
    public static double MeasureFresh()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Benchmarks.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, Name]) { RedirectStandardOutput = true })!;
        var answer = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return double.Parse(answer, CultureInfo.InvariantCulture);
    }

    private static double Load()
    {
        var start = Stopwatch.GetTimestamp();
        new Segmenter(SegmentationModel.Load(LexiconDirectory.Installed.SegmentationModel)).Cut("准备");
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
