using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace KnowledgeGraph.Cli;

/// <summary>What is wrong with a command line.</summary>
internal static class Usage
{
    public static IReadOnlyList<string> Problems(ParseResult parsed)
    {
        if (parsed.Action is ParseErrorAction)
            return [.. parsed.Errors.Select(e => e.Message)];
        return [.. UnknownOptions(parsed).Select(option => $"There is no option {option}.")];
    }

    public static int Report(ParseResult parsed, IReadOnlyList<string> problems, TextWriter error)
    {
        foreach (var problem in problems)
            error.WriteLine($"error: {problem}");
        var command = parsed.CommandResult.Command;
        error.WriteLine($"Run `{(command is RootCommand ? "kg" : $"kg {command.Name}")} --help` for how it is used.");
        return ExitCode.Error;
    }

    /// <summary>The parser takes a mistyped option of a command with paths for one more path.</summary>
    private static IEnumerable<string> UnknownOptions(ParseResult parsed) => parsed.Tokens
        .TakeWhile(t => t.Type != TokenType.DoubleDash)
        .Where(t => t.Type == TokenType.Argument && t.Value.StartsWith("--", StringComparison.Ordinal))
        .Select(t => t.Value);
}
