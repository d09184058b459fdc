using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Cli.Shell;

/// <summary>Completes what stands before the cursor by where it stands: after a colon labels or types, after a point properties, after a dollar sign parameters,
/// at the beginning names of the catalogue, anywhere keywords, functions and procedures.</summary>
/// <param name="graph">Asked once a completion; cheap where the graph did not change.</param>
/// <param name="parameters">As set in the shell.</param>
internal sealed partial class ShellCompleter(
    Func<Task<GraphWords>> graph, Func<IEnumerable<string>> parameters, ImmutableArray<string> functions, ImmutableArray<string> catalogue, ImmutableArray<string> commands)
    : ICompleter
{
    public async Task<Completion> CompleteAsync(string text, int cursor)
    {
        var before = text[..cursor];
        var word = Word().Match(before).Value;
        var start = cursor - word.Length;
        var lead = before[..start];
        var words = lead.TrimStart() == ":" ? commands.Select(command => command[1..]) : await WordsAsync(lead).ConfigureAwait(false);
        return Matching(start, word, words);
    }

    private async Task<IEnumerable<string>> WordsAsync(string lead)
    {
        if (Command().Match(lead) is { Success: true } command)
            return command.Groups["name"].Value is "queries" ? catalogue : command.Groups["name"].Value is "explain" or "profile" ? [.. CypherWords.Keywords, .. functions] : [];
        switch (lead)
        {
            case [.., '$']:
                return parameters();
            case [.., '.']:
                return (await graph().ConfigureAwait(false)).Properties.Concat(CypherWords.Procedures.Where(p => p.StartsWith("db.", StringComparison.Ordinal)));
            case [.., ':' or '|' or '&' or '!']:
                var names = await graph().ConfigureAwait(false);
                return Enclosing(lead) switch { '[' => names.Types, '(' => names.Labels, _ => names.Labels.Concat(names.Types) };
            case "":
                return [.. CypherWords.Keywords, .. catalogue];
            default:
                return [.. CypherWords.Keywords, .. functions, .. CypherWords.Procedures];
        }
    }

    private static Completion Matching(int start, string word, IEnumerable<string> words) => new(
        start,
        [.. words.Where(w => w.StartsWith(word, StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)]);

    /// <summary>The bracket that is open where the text ends; NUL where none is.</summary>
    private static char Enclosing(string text)
    {
        var depth = 0;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            depth += text[i] is ')' or ']' or '}' ? 1 : text[i] is '(' or '[' or '{' ? -1 : 0;
            if (depth < 0)
                return text[i];
        }

        return '\0';
    }

    [GeneratedRegex(@"[\p{L}\p{N}_]*\z")]
    private static partial Regex Word();

    [GeneratedRegex(@"\A\s*:(?<name>[a-z]+)\s", RegexOptions.ExplicitCapture)]
    private static partial Regex Command();
}
