using System.Text;
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
        return WithoutStraySpaces(name);
    }

    /// <summary>Spaces count between Latin words only: 2024 年 is 2024年.</summary>
    private static string WithoutStraySpaces(string name)
    {
        if (!name.Contains(' '))
            return name;
        var kept = new StringBuilder(name.Length);
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] != ' ' || (i > 0 && i + 1 < name.Length && char.IsAscii(name[i - 1]) && char.IsAscii(name[i + 1])))
                kept.Append(name[i]);
        }

        return kept.ToString();
    }

    /// <summary>Letters and digits in lower case: two spellings with one key are one name.</summary>
    public static string Key(string name) =>
        string.Concat(name.Where(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c)).Select(char.ToLowerInvariant));
}
