using System.Text.RegularExpressions;

namespace KnowledgeGraph.Text.Cleaning.Rules;

/// <summary>What stands after the body between lines that were marked: slogans and names of campaigns among subscription notices.</summary>
internal sealed partial class TailPromotionRule : IBoilerplateRule
{
    public void Apply(Page page)
    {
        if (!page.HasBody)
            return;
        var bodyEnd = page.BodyEnd;
        var first = bodyEnd;
        while (first < page.Lines.Count && page.Reason(first) is not ("subscription" or "footer" or "share"))
            first++;
        if (first == page.Lines.Count)
            return;
        for (var i = first; i < page.Lines.Count; i++)
        {
            if (LineShape.IsShort(page.Lines[i].Text))
                page.Mark(i, page.Reason(first)!);
        }

        // A short line or two that head nothing but what was marked, right after the last paragraph.
        var open = 0;
        for (var i = bodyEnd; i < first; i++)
            open += page.IsBoilerplate(i) ? 0 : 1;
        for (var i = bodyEnd; open <= 2 && i < first; i++)
        {
            if (LineShape.IsShort(page.Lines[i].Text) && !SaysWhoOrWhen(page.Lines[i].Text) && page.Lines[i].Text.Length <= 24)
                page.Mark(i, page.Reason(first)!);
        }
    }

    /// <summary>The signature of a notice is text: the body that issues it, and a date.</summary>
    private static bool SaysWhoOrWhen(string text) => Signature().IsMatch(text);

    [GeneratedRegex("[0-9：:]|(?:会|公司|部|局|院|学|厅|中心|办公室|社|馆|处)$", RegexOptions.CultureInvariant)]
    private static partial Regex Signature();
}
