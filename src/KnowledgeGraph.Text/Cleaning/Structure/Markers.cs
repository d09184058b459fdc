using System.Text.RegularExpressions;

namespace KnowledgeGraph.Text.Cleaning.Structure;

/// <summary>Marks at the head of a line that count or point and are no words.</summary>
internal static partial class Markers
{
    /// <summary>The length of a bullet and the space after it, or 0.</summary>
    public static int Bullet(string text)
    {
        var match = BulletMark().Match(text);
        return match.Success ? match.Length : 0;
    }

    /// <summary>The length of <c>1.</c>, <c>（1）</c>, <c>①</c> and the space after it, or 0. Decimals and dates are none.</summary>
    public static int Number(string text)
    {
        var match = NumberMark().Match(text);
        return match.Success ? match.Length : 0;
    }

    /// <summary>The length of <c>一、</c>, <c>（一）</c>, <c>第一章</c> and the space after it, or 0; the level is 1 or 2.</summary>
    public static int Section(string text, out int level)
    {
        var match = SectionMark().Match(text);
        level = match.Success && text[0] is '（' or '(' ? 2 : 1;
        return match.Success ? match.Length : 0;
    }

    [GeneratedRegex(@"^(?:[•·●■◆▶►➢➤★☆◎○▪▫◇□▲△※➣]|[-*+–](?=\s))\s*(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex BulletMark();

    [GeneratedRegex(@"^(?:\d{1,2}\s?[.．](?!\d)|\d{1,2}\s?[、)）]|[（(]\s?\d{1,2}\s?[)）]|[①-⑳])\s*(?=[^\s\d])", RegexOptions.CultureInvariant)]
    private static partial Regex NumberMark();

    [GeneratedRegex(@"^(?:[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十]、?)|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十百]{1,3}(?:章|节|部分)[\s：:、]*)\s*(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex SectionMark();
}
