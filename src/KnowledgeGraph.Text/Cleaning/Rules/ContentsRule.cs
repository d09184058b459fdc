namespace KnowledgeGraph.Text.Cleaning.Rules;

/// <summary>A table of contents: 目录 and the lines after it that stand elsewhere on the page too, as headings.</summary>
internal sealed class ContentsRule : IBoilerplateRule
{
    private const string Reason = "contents";

    public void Apply(Page page)
    {
        Dictionary<string, int>? counts = null;
        for (var i = page.TitleLine + 1; i < page.Lines.Count; i++)
        {
            if (page.Lines[i].Text is not ("目录" or "目 录" or "目　录" or "Contents"))
                continue;
            counts ??= page.Lines.Select(line => line.Text).Where(text => text.Length <= LineShape.Short).CountBy(text => text).ToDictionary(StringComparer.Ordinal);
            var end = i + 1;
            while (end < page.Lines.Count && counts.GetValueOrDefault(page.Lines[end].Text) > 1)
                end++;
            if (end > i + 1)
                page.Mark(i, end, Reason);
            i = end - 1;
        }
    }
}
