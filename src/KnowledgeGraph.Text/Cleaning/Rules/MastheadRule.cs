using System.Text.RegularExpressions;

namespace KnowledgeGraph.Text.Cleaning.Rules;

/// <summary>The head of a newspaper's page: its name, the date, the number of the page. Gives the page's date and source where nothing else did.</summary>
internal sealed partial class MastheadRule : IBoilerplateRule
{
    private const int HeadLines = 8;
    private const int Longest = 100;

    public void Apply(Page page)
    {
        for (var i = 0; i < Math.Min(page.Lines.Count, HeadLines); i++)
        {
            var text = page.Lines[i].Text;
            if (text.Length > Longest || page.IsBoilerplate(i) || !Masthead().IsMatch(text))
                continue;
            page.Mark(i, "masthead");
            var paper = Paper().Match(text);
            page.Metadata = page.Metadata with
            {
                Date = page.Metadata.Date ?? DateText.FindFirst(text),
                Source = page.Metadata.Source ?? (paper.Success ? paper.Value : null),
            };
        }
    }

    [GeneratedRegex(@"^(?=.*(?:第\s?[0-9A-Z一二三四五六七八九十]{1,3}\s?版|版次|[0-9]{2,3}\s?版|总第\s?\d+\s?期))(?=.*(?:\d{4}\s?年\s?\d{1,2}\s?月|\d{4}-\d{1,2}-\d{1,2}|星期[一二三四五六日天]))[^。，]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Masthead();

    [GeneratedRegex(@"[\u4E00-\u9FFF]{2,10}(?:报|周刊|时报|导报|杂志)", RegexOptions.CultureInvariant)]
    private static partial Regex Paper();
}
