using System.Text.RegularExpressions;

namespace KnowledgeGraph.Text.Cleaning.Rules;

/// <summary>The way through a site to the page: <c>首页> 网安频道> 要闻 > 正文</c>, <c>当前位置：…</c>.</summary>
internal sealed partial class BreadcrumbRule : IBoilerplateRule
{
    public const string Reason = "breadcrumb";

    public void Apply(Page page)
    {
        var end = Math.Min(page.BodyStart, page.Lines.Count);
        for (var i = 0; i < end; i++)
        {
            var text = page.Lines[i].Text;
            if (text.Length <= 80 && (Path().IsMatch(text) || Place().IsMatch(text)))
                page.Mark(i, Reason);
        }
    }

    [GeneratedRegex(@"^(?:\S{0,6}首页|主页|Home)\s*[>›»＞/→|]|(?:[>›»＞]\s*(?:正文|详情|内容|文章))$|^[^>›»＞。，]{1,12}(?:\s*[>›»＞]\s*[^>›»＞。，]{1,12}){2,}$", RegexOptions.CultureInvariant)]
    private static partial Regex Path();

    [GeneratedRegex(@"^(?:您?(?:的|所在)?(?:当前|现在|所在)?(?:的)?位置)\s*[：:是]", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
