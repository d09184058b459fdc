using System.Text;
using KnowledgeGraph.Text.Cleaning.Lines;
using KnowledgeGraph.Text.Cleaning.Rules;

namespace KnowledgeGraph.Text.Cleaning;

/// <summary>Finds the title's line and marks its repetitions.</summary>
internal static class TitleFinder
{
    /// <summary>How many lines of the page may stand before the title or repeat it.</summary>
    public const int HeadLines = 150;

    /// <summary>The reason given to the title's repetitions.</summary>
    public const string Repetition = "repeated-title";

    /// <summary>In UTF-16 code units.</summary>
    private const int LongestTitle = 100;

    /// <summary>A line that is part of another one is its title only if it is at least so long.</summary>
    private const int ShortestPart = 8;

    /// <summary>The name of a column (华文视角) is no longer.</summary>
    private const int LongestColumnName = 5;

    /// <param name="mayGuess">False where the container states a title: the text then need not repeat it.</param>
    public static void Apply(Page page, bool mayGuess)
    {
        var title = page.Metadata.Title is { } stated ? FindRepetition(page, 0, Key(stated)) : -1;
        if (title < 0 && mayGuess)
            title = Find(page);
        if (title < 0)
            return;
        page.TitleLine = title;
        page.Metadata = page.Metadata with { Title = page.Metadata.Title ?? page.Lines[title].Text };
        var key = Key(page.Lines[title].Text);
        for (var i = FindRepetition(page, title + 1, key); i >= 0; i = FindRepetition(page, i + 1, key))
            page.Mark(i, Repetition);
    }

    private static int Find(Page page)
    {
        var first = NextCandidate(page, AfterBreadcrumb(page));
        if (first < 0 || !LooksLikeTitle(page.Lines[first]))
            return -1;
        if (FindRepetition(page, first + 1, Key(page.Lines[first].Text)) < 0 && FindPart(page, first) is var part and >= 0)
        {
            page.Mark(first, "menu");
            return part;
        }

        var second = NextCandidate(page, first + 1);
        return page.Lines[first].Text.Length <= LongestColumnName && second >= 0 && LooksLikeTitle(page.Lines[second]) && page.Lines[second].Text.Length >= 2 * ShortestPart
            ? second
            : first;
    }

    /// <summary>The way through the site stands right above the title, if it is there.</summary>
    private static int AfterBreadcrumb(Page page)
    {
        for (var i = Math.Min(page.Lines.Count, HeadLines) - 1; i >= 0; i--)
        {
            if (page.Reason(i) == BreadcrumbRule.Reason && NextCandidate(page, i + 1) is var next and >= 0 && page.Lines[next].Text.Length >= ShortestPart && LooksLikeTitle(page.Lines[next]))
                return i + 1;
        }

        return 0;
    }

    private static int NextCandidate(Page page, int from)
    {
        for (var i = from; i < Math.Min(page.Lines.Count, HeadLines); i++)
        {
            if (!page.IsBoilerplate(i) && !LinePatterns.Button().IsMatch(page.Lines[i].Text))
                return i;
        }

        return -1;
    }

    /// <summary>A line of the head that the first line has with the site's name (<c>标题 - 某网</c>) or the way to the page (<c>首页资讯标题</c>) beside it.</summary>
    private static int FindPart(Page page, int first)
    {
        var whole = page.Lines[first].Text;
        for (var i = first + 1; i < Math.Min(page.Lines.Count, HeadLines) && !page.IsBody(i); i++)
        {
            var part = page.Lines[i].Text;
            if (!page.IsBoilerplate(i) && part.Length >= ShortestPart && part.Length < whole.Length && IsWithSite(whole, part))
                return i;
        }

        return -1;
    }

    private static bool IsWithSite(string whole, string part)
    {
        if (whole.StartsWith(part, StringComparison.Ordinal))
            return whole.AsSpan(part.Length).TrimStart()[0] is '-' or '_' or '|' or '–' or '—' or '｜';
        return whole.EndsWith(part, StringComparison.Ordinal) && (whole.StartsWith("首页", StringComparison.Ordinal) || whole.AsSpan(0, whole.Length - part.Length).TrimEnd()[^1] is '>' or '›' or '»' or '|' or '_' or '-');
    }

    private static int FindRepetition(Page page, int from, string key)
    {
        for (var i = from; i < Math.Min(page.Lines.Count, HeadLines); i++)
        {
            if (page.Reason(i) is null or "menu" && page.Lines[i].Text.Length <= 3 * LongestTitle && Key(page.Lines[i].Text) == key)
                return i;
        }

        return -1;
    }

    private static bool LooksLikeTitle(Line line) =>
        line.Kind is LineKind.Heading
        || line.Kind is LineKind.Text && line.Text.Length <= LongestTitle && line.Text[^1] is not ('。' or '；' or '，' or '：' or ';' or ',');

    /// <summary>Letters and digits only: repetitions differ in spaces and quotation marks.</summary>
    private static string Key(string title)
    {
        var key = new StringBuilder(title.Length);
        foreach (var c in title)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                key.Append(char.ToLowerInvariant(c));
        }

        return key.ToString();
    }
}
