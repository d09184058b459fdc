using System.Text.RegularExpressions;

namespace KnowledgeGraph.Text.Cleaning.Rules;

/// <summary>Where on the page a pattern counts.</summary>
internal enum PageZone
{
    Anywhere,

    /// <summary>Before the body.</summary>
    Head,

    /// <summary>After the body.</summary>
    Tail,

    /// <summary>Before or after the body.</summary>
    Margin,

    /// <summary>Right after a counter or a button.</summary>
    BesideMarked,
}

/// <summary>Marks lines up to a length that match a pattern.</summary>
/// <param name="longest">UTF-16 code units.</param>
internal sealed class LinePatternRule(string reason, Regex pattern, PageZone zone, int longest) : IBoilerplateRule
{
    public void Apply(Page page)
    {
        var (bodyStart, bodyEnd) = (page.BodyStart, page.BodyEnd);
        for (var i = 0; i < page.Lines.Count; i++)
        {
            var text = page.Lines[i].Text;
            if (!page.IsBoilerplate(i) && text.Length <= longest && IsInZone(page, i, bodyStart, bodyEnd) && pattern.IsMatch(text))
                page.Mark(i, reason);
        }
    }

    private bool IsInZone(Page page, int line, int bodyStart, int bodyEnd) => zone switch
    {
        PageZone.Head => line < bodyStart,
        PageZone.Tail => line >= bodyEnd,
        PageZone.Margin => line < bodyStart || line >= bodyEnd,
        PageZone.BesideMarked => line > 0 && page.Reason(line - 1) is "counter" or "share",
        _ => true,
    };
}
