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

    /// <summary>Whether the line opens a part of a programme: 下午, 主论坛, 分论坛二：某论坛.</summary>
    public static bool IsSession(string text) => SessionMark().IsMatch(text);

    [GeneratedRegex(@"^(?:上午|下午|晚上|晚间|(?:(?:上午|下午|晚上|晚间)\s*)?(?:主|分|平行|专题)(?:论坛|会场)\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2}|[A-Z])?(?:[\s：:｜|—-]*[^\s。，、；]{2,28}(?:论坛|专场|会场|分会|研讨会|沙龙|峰会|大会))?)$", RegexOptions.CultureInvariant)]
    private static partial Regex SessionMark();

    [GeneratedRegex(@"^(?:[•·●■◆▶►➢➤★☆◎○▪▫◇□▲△※➣]|[-*+–](?=\s))\s*(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex BulletMark();

    [GeneratedRegex(@"^(?:\d{1,2}\s?[.．](?!\d)|\d{1,2}\s?[、)）]|[（(]\s?\d{1,2}\s?[)）]|[①-⑳])\s*(?=[^\s\d])", RegexOptions.CultureInvariant)]
    private static partial Regex NumberMark();

    [GeneratedRegex(@"^(?:[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十]、?)|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十百]{1,3}(?:章|节|部分)[\s：:、]*)\s*(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex SectionMark();
}
