using System.Collections.Immutable;
using System.Text;
using KnowledgeGraph.Cli.Shell;
using Microsoft.Win32.SafeHandles;

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

    /// <summary>Where somebody types and reads; null where input or output is a file or another program.</summary>
    public ITerminal? Terminal { get; init; }

    /// <summary>Where the shell keeps what was entered; null: nowhere.</summary>
    public string? HistoryFile { get; init; }

    /// <summary>The output is buffered: it is for the caller to flush.</summary>
    public static CommandHost ForProcess()
    {
        var output = new StreamWriter(StandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferSize);
        return new(
            output,
            Console.Error,
            Console.OpenStandardInput,
            !Console.IsErrorRedirected,
            Directory.GetCurrentDirectory(),
            Variables(),
            TimeProvider.System)
        {
            Terminal = Console.IsInputRedirected || Console.IsOutputRedirected ? null : new SystemTerminal(output),
            HistoryFile = HistoryPath(),
        };
    }

    /// <summary>The console's own stream says nothing where nobody reads on (<c>kg query … | head</c>); this one fails, so that the run ends.</summary>
    /// <remarks>Only for pipes on Unix: a file may be shared with other programs, whose place in it only the console's stream keeps.</remarks>
    private static Stream StandardOutput()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
            return Console.OpenStandardOutput();
        var stream = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return stream.CanSeek ? Console.OpenStandardOutput() : stream;
    }

    /// <summary>In the folder that the system has for what a program remembers; <c>KG_HISTORY</c> names another file, empty for none.</summary>
    private static string? HistoryPath()
    {
        if (System.Environment.GetEnvironmentVariable("KG_HISTORY") is { } path)
            return path.Length > 0 ? Path.GetFullPath(path) : null;
        var home = System.Environment.GetFolderPath(System.Environment.SpecialFolder.UserProfile);
        var state = OperatingSystem.IsWindows() ? System.Environment.GetFolderPath(System.Environment.SpecialFolder.LocalApplicationData)
            : System.Environment.GetEnvironmentVariable("XDG_STATE_HOME") is { Length: > 0 } folder ? folder
            : home.Length > 0 ? Path.Combine(home, ".local", "state") : "";
        return state.Length > 0 ? Path.Combine(state, "kg", "history") : null;
    }

    private static ImmutableSortedDictionary<string, string> Variables() =>
        System.Environment.GetEnvironmentVariables()
            .Cast<System.Collections.DictionaryEntry>()
            .Where(v => v.Key is string name && (name.StartsWith("KG_", StringComparison.Ordinal) || name.StartsWith("NEO4J_", StringComparison.Ordinal)))
            .ToImmutableSortedDictionary(v => (string)v.Key, v => (string?)v.Value ?? "", StringComparer.Ordinal);
}
