using System.Text.RegularExpressions;

namespace KnowledgeGraph.Text.Cleaning.Rules;

/// <summary>What follows a mark such as — THE END — or （完）, where most of the text stands before it.</summary>
internal sealed partial class EndMarkRule : IBoilerplateRule
{
    private const string Reason = "promotion";

    public void Apply(Page page)
    {
        var total = 0;
        for (var i = 0; i < page.Lines.Count; i++)
            total += page.IsBody(i) ? page.Lines[i].Text.Length : 0;
        var before = 0;
        for (var i = 0; i < page.Lines.Count; i++)
        {
            if (page.IsBody(i))
                before += page.Lines[i].Text.Length;
            else if (before > 0 && before * 3 >= total * 2 && page.Lines[i].Text.Length <= LineShape.Label * 2 && EndMark().IsMatch(page.Lines[i].Text))
            {
                page.Mark(i, page.Lines.Count, Reason);
                return;
            }
        }
    }

    [GeneratedRegex(@"^[—\-–~\s【\[（(·•]*(?:THE\s?END|END|全文完|完|本文完)[】\]）)\s—\-–~·•]*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex EndMark();
}
