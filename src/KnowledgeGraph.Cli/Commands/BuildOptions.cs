using System.CommandLine;
using KnowledgeGraph.Cli.Configuration;
using KnowledgeGraph.Pipeline;

namespace KnowledgeGraph.Cli.Commands;

/// <summary>The flags that <c>build</c> and <c>plan</c> share, so that a plan shows what the build with the same flags does.</summary>
internal sealed class BuildOptions
{
    public ReadingOptions Reading { get; } = new();

    private Option<bool> AllowRetraction { get; } = new("--allow-retraction")
    {
        Description = "Take documents away even where they are more than a tenth of a collection",
    };

    private Option<bool> Rebuild { get; } = new("--rebuild") { Description = "Extract every document anew, also the unchanged ones" };

    private Option<bool> Restore { get; } = new("--restore") { Description = "Bring back documents that `kg remove` took out" };

    /// <param name="compareContent">The command's own flag, whose name says what it does with the difference.</param>
    public void AddTo(Command command, Option<bool> compareContent)
    {
        Reading.AddTo(command);
        command.Add(AllowRetraction);
        command.Add(Rebuild);
        command.Add(Restore);
        command.Add(compareContent);
    }

    public BuildRequest ToRequest(ParseResult parsed, KgSettings settings, Option<bool> compareContent, string holder) => new(
        [.. parsed.GetValue(Reading.Paths)!],
        parsed.GetValue(Rebuild),
        parsed.GetValue(Restore),
        parsed.GetValue(AllowRetraction),
        parsed.GetValue(compareContent),
        settings.Threads,
        holder);
}
