using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Extraction.Passages;

namespace KnowledgeGraph.Extraction.Coreference;

/// <summary>The name that a mention's text gives: without title marks, outer quotation marks and stray spaces.</summary>
internal static class MentionName
{
    public static string Of(string text, EntityLabel label)
    {
        var name = text.Trim();
        if (name.Length > 2 && name[0] is '《' or '“' && Brackets.ClosingOf(name[0]) == name[^1] && name.IndexOf(name[^1]) == name.Length - 1)
            name = name[1..^1];
        return label is EntityLabel.Person && !name.Any(char.IsAsciiLetter) ? name.Replace(" ", "", StringComparison.Ordinal) : name;
    }

    /// <summary>Letters and digits in lower case: two spellings with one key are one name.</summary>
    public static string Key(string name) =>
        string.Concat(name.Where(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c)).Select(char.ToLowerInvariant));
}
