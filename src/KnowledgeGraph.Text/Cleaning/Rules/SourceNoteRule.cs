using System.Text.RegularExpressions;

namespace KnowledgeGraph.Text.Cleaning.Rules;

/// <summary>Where the page came from, said at its end: gives source, date and address where nothing else did.</summary>
internal sealed partial class SourceNoteRule : IBoilerplateRule
{
    public void Apply(Page page)
    {
        for (var i = page.BodyEnd; i < page.Lines.Count; i++)
        {
            var text = page.Lines[i].Text;
            if (page.Reason(i) is not (null or "editor-line") || text.Length > 300)
                continue;
            if (Note().Match(text) is not { Success: true } note)
                continue;
            page.Mark(i, "editor-line");
            var value = note.Groups[2].Value.Trim(' ', '）', ')', '】', ']');
            page.Metadata = note.Groups[1].Value switch
            {
                var label when label.EndsWith("来源", StringComparison.Ordinal) && value.Length is > 1 and < 30 => page.Metadata with { Source = page.Metadata.Source ?? value },
                var label when label.EndsWith("时间", StringComparison.Ordinal) => page.Metadata with { Date = page.Metadata.Date ?? DateText.FindFirst(value) },
                var label when value.StartsWith("http", StringComparison.Ordinal) => page.Metadata with { Url = page.Metadata.Url ?? value },
                _ => page.Metadata,
            };
        }
    }

    [GeneratedRegex(@"^[（(【\[]?\s*((?:文章|稿件|信息)?来源|(?:发布|发稿|更新|最新修订|最近更新|最后更新|最后修改)时间|时间(?=[：:]\s*\d{4}-\d\d-\d\d\s+\d\d:\d\d)|(?:原文|本文)?链接|原文地址|网址)\s*[：:丨|｜]\s*(\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Note();
}
