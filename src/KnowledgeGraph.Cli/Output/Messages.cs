using System.Collections.Immutable;
using KnowledgeGraph.Cli.Configuration;
using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Text.Reading;
using Newtonsoft.Json.Linq;

namespace KnowledgeGraph.Cli.Output;

/// <summary>Writes what went wrong with single documents.</summary>
internal static class Messages
{
    private const int Shown = 20;

    /// <summary>One warning a problem with its remedy; all of them where the user wants it verbose.</summary>
    public static void WriteProblems(TextWriter error, ImmutableArray<ReadProblem> problems, KgSettings settings)
    {
        if (settings.Quiet)
            return;
        foreach (var problem in settings.Verbose ? problems : problems.Take(Shown))
            WriteWarning(error, problem.Error);
        if (!settings.Verbose && problems.Length > Shown)
            error.WriteLine($"… and {problems.Length - Shown} more; --verbose lists all.");
    }

    public static JArray ToJson(ImmutableArray<ReadProblem> problems) => new(problems.Select(p => new JObject
    {
        ["path"] = p.Path,
        ["line"] = p.Line,
        ["code"] = p.Error.Code,
        ["message"] = p.Error.Message,
        ["remedy"] = p.Error.Remedy,
    }));

    private static void WriteWarning(TextWriter error, KgError problem)
    {
        error.WriteLine($"warning {problem.Code}: {problem.Message}");
        if (problem.Remedy.Length > 0)
            error.WriteLine($"  {problem.Remedy}");
    }
}
