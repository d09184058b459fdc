using System.Collections.Immutable;
using System.Text;

namespace KnowledgeGraph.Cli;

/// <summary>What the program takes from the process it runs in.</summary>
/// <param name="Output">Results only.</param>
/// <param name="Error">Messages, warnings, progress and summaries.</param>
/// <param name="ErrorIsTerminal">Whether somebody watches <paramref name="Error"/>: progress is shown there only.</param>
/// <param name="Environment">Variables whose names begin with <c>KG_</c> or <c>NEO4J_</c>.</param>
internal sealed record CommandHost(
    TextWriter Output,
    TextWriter Error,
    Func<Stream> OpenInput,
    bool ErrorIsTerminal,
    string WorkingDirectory,
    ImmutableSortedDictionary<string, string> Environment,
    TimeProvider Time)
{
    private const int BufferSize = 1 << 16;

    /// <summary>The output is buffered: it is for the caller to flush.</summary>
    public static CommandHost ForProcess() => new(
        new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferSize),
        Console.Error,
        Console.OpenStandardInput,
        !Console.IsErrorRedirected,
        Directory.GetCurrentDirectory(),
        Variables(),
        TimeProvider.System);

    private static ImmutableSortedDictionary<string, string> Variables() =>
        System.Environment.GetEnvironmentVariables()
            .Cast<System.Collections.DictionaryEntry>()
            .Where(v => v.Key is string name && (name.StartsWith("KG_", StringComparison.Ordinal) || name.StartsWith("NEO4J_", StringComparison.Ordinal)))
            .ToImmutableSortedDictionary(v => (string)v.Key, v => (string?)v.Value ?? "", StringComparer.Ordinal);
}
