using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Graph.Queries;

/// <summary>The parameters that a query's text uses.</summary>
public static partial class ParameterNames
{
    /// <summary>Names without <c>$</c>; those in texts, comments and quoted names do not count.</summary>
    public static ImmutableHashSet<string> In(string cypher) =>
        [.. Part().Matches(cypher).Select(m => m.Groups["name"]).Where(g => g.Success).Select(g => g.Value)];

    [GeneratedRegex("""'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`|//[^\n]*|/\*.*?\*/|\$(?<name>\w+)|\$`(?<name>[^`]+)`""", RegexOptions.Singleline)]
    private static partial Regex Part();
}
