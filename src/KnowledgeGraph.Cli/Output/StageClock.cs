using KnowledgeGraph.Pipeline;

namespace KnowledgeGraph.Cli.Output;

/// <summary>Notes how long each stage of a build took, and passes progress on.</summary>
internal sealed class StageClock(TimeProvider time, IProgress<BuildProgress>? next) : IProgress<BuildProgress>
{
    private readonly long started = time.GetTimestamp();
    private readonly List<(BuildStage Stage, long Began)> stages = [];

    public void Report(BuildProgress value)
    {
        if (stages.Count == 0 || stages[^1].Stage != value.Stage)
            stages.Add((value.Stage, time.GetTimestamp()));
        next?.Report(value);
    }

    public void Write(TextWriter error)
    {
        var end = time.GetTimestamp();
        for (var i = 0; i < stages.Count; i++)
        {
            var stop = i + 1 < stages.Count ? stages[i + 1].Began : end;
            error.WriteLine($"{stages[i].Stage,-14} {time.GetElapsedTime(stages[i].Began, stop).TotalSeconds:F2} s");
        }

        error.WriteLine($"{"All",-14} {time.GetElapsedTime(started, end).TotalSeconds:F2} s");
    }
}
