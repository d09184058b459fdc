using System.Text;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Text.Cleaning.Lines;

namespace KnowledgeGraph.Text.Cleaning;

/// <summary>Finds the title's line and marks its repetitions.</summary>
internal static class TitleFinder
{
    /// <summary>In UTF-16 code units.</summary>
    private const int LongestTitle = 100;

    /// <summary>How many lines of the page may repeat the title.</summary>
    private const int HeadLines = 150;

    public static void Apply(Page page)
    {
        var first = FirstWithWords(page);
        if (first < 0)
            return;
        var known = page.Metadata.Title is { } stated ? Key(stated) : null;
        if (known is not null)
        {
            first = FindRepetition(page, 0, known);
            if (first < 0)
                return;
        }
        else if (!LooksLikeTitle(page.Lines[first]))
        {
            return;
        }

        page.TitleLine = first;
        page.Metadata = page.Metadata with { Title = page.Metadata.Title ?? page.Lines[first].Text };
        known = Key(page.Lines[first].Text);
        for (var i = FindRepetition(page, first + 1, known); i >= 0; i = FindRepetition(page, i + 1, known))
            page.Mark(i, "repeated-title");
    }

    private static int FirstWithWords(Page page)
    {
        for (var i = 0; i < page.Lines.Count; i++)
        {
            if (!page.IsBoilerplate(i))
                return i;
        }

        return -1;
    }

    private static int FindRepetition(Page page, int from, string key)
    {
        for (var i = from; i < Math.Min(page.Lines.Count, HeadLines); i++)
        {
            if (!page.IsBoilerplate(i) && page.Lines[i].Text.Length <= 3 * LongestTitle && Key(page.Lines[i].Text) == key)
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
