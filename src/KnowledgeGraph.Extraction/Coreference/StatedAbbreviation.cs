using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Coreference;

/// <summary>Short names that the text itself gives in brackets behind a name: 国际标准化组织(ISO), （以下简称“协会”）, (简称：工信部).</summary>
internal static class StatedAbbreviation
{
    private static readonly string[] Introductions = ["以下简称为", "以下简称", "下称", "简称为", "简称", "英文简称", "又称", "英文名", "英文名称"];

    public static IEnumerable<string> Behind(Mention mention)
    {
        var text = mention.Passage.Text;
        var open = mention.Span.End;
        if (open >= text.Length || text[open] is not ('(' or '（'))
            yield break;
        var close = text.IndexOfAny([')', '）'], open);
        if (close < 0 || close - open is < 3 or > 40)
            yield break;
        var inside = text[(open + 1)..close].Trim();
        foreach (var introduction in Introductions)
        {
            if (!inside.StartsWith(introduction, StringComparison.Ordinal))
                continue;
            var name = inside[introduction.Length..].Trim(' ', ':', '：', '“', '”', '"', '‘', '’', '《', '》');
            if (name.Length is >= 2 and <= 20)
                yield return name;
            yield break;
        }

        if (inside.Length <= 20 && char.IsAsciiLetterUpper(inside[0]) | char.IsAsciiLetterLower(inside[0]) && inside.All(c => char.IsAscii(c)) && inside.Any(char.IsAsciiLetterUpper))
            yield return inside;
    }
}
