using System.Text.RegularExpressions;

namespace KnowledgeGraph.Text.Cleaning.Structure;

/// <summary>Lines under pictures that say so by their words: <c>图为…</c>, <c>▲…</c>, <c>… 张三/摄</c>.</summary>
internal static partial class Captions
{
    private const int Longest = 120;

    public static bool IsCaption(string text) => text.Length <= Longest && Caption().IsMatch(text);

    [GeneratedRegex(@"^(?:[▲△]\s*|图(?:为|：|\s?\d{1,2}(?!\d)))|(?:[/／\s](?:摄|供图|图)|摄影?|供图)[）)]?。?$", RegexOptions.CultureInvariant)]
    private static partial Regex Caption();
}
