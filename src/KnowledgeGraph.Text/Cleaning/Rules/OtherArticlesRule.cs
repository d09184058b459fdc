using System.Text.RegularExpressions;

namespace KnowledgeGraph.Text.Cleaning.Rules;

/// <summary>Other articles on the page: a heading such as 相关阅读 and the teasers after it, and dated teasers without one.</summary>
internal sealed partial class OtherArticlesRule : IBoilerplateRule
{
    private const string Reason = "other-article";

    /// <summary>In lines: so many paragraphs of running text in a row are no teasers, the article goes on.</summary>
    private const int ArticleGoesOn = 3;

    public void Apply(Page page)
    {
        var body = 0;
        for (var i = 0; i < page.Lines.Count; i++)
            body += page.IsBody(i) ? page.Lines[i].Text.Length : 0;
        var before = 0;
        for (var i = page.TitleLine + 1; i < page.Lines.Count; i++)
        {
            if (!page.IsBoilerplate(i) && page.Lines[i].Text.Length <= LineShape.Short && Neighbour().IsMatch(page.Lines[i].Text))
            {
                page.Mark(i, Reason);
                if (i + 1 < page.Lines.Count && page.Lines[i].Text.Length <= 5 && !page.IsProse(i + 1))
                    page.Mark(i + 1, Reason);
            }
            else if (!page.IsBoilerplate(i) && page.Lines[i].Text.Length <= LineShape.Short && Heading().IsMatch(page.Lines[i].Text))
            {
                var end = EndOfTeasers(page, i + 1, before * 4 >= body * 3);
                page.Mark(i, end, Reason);
                i = end - 1;
            }
            else if (page.IsBody(i))
            {
                before += page.Lines[i].Text.Length;
            }
        }

        MarkDatedTeasers(page);
    }

    /// <summary>Up to the end of the page where most of the text stands before the heading; else up to where the article goes on.</summary>
    private static int EndOfTeasers(Page page, int first, bool inTail)
    {
        if (inTail)
            return page.Lines.Count;
        var run = 0;
        for (var i = first; i < page.Lines.Count; i++)
        {
            run = IsParagraph(page, i) ? run + 1 : 0;
            if (run == ArticleGoesOn)
                return i - ArticleGoesOn + 1;
        }

        return run > 0 ? page.Lines.Count - run : page.Lines.Count;
    }

    /// <summary>Longer than a teaser, and whole sentences.</summary>
    private static bool IsParagraph(Page page, int line) =>
        page.IsBody(line) && page.Lines[line].Text.Length >= LineShape.Short && page.Lines[line].Text.Contains('。') && LineShape.EndsSentence(page.Lines[line].Text);

    /// <summary>After the body: three or more dates on lines of their own, each with a line of text before it.</summary>
    private static void MarkDatedTeasers(Page page)
    {
        if (!page.HasBody)
            return;
        var first = -1;
        var dates = 0;
        for (var i = page.BodyEnd; i < page.Lines.Count; i++)
        {
            if (!DateOnly().IsMatch(page.Lines[i].Text))
                continue;
            first = first < 0 ? i : first;
            dates++;
        }

        if (dates >= 3)
            page.Mark(Math.Max(page.BodyEnd, first - 1), page.Lines.Count, Reason);
    }

    [GeneratedRegex(@"^[【\[■●▶◆★→\s]*(?:相关|推荐|延伸|拓展|扩展|更多|热门|最新|精彩|往期|近期|编辑|猜你|你可能|大家|其他|热点|今日|本周|历史|同类|关联)(?:的?(?:阅读|文章|推荐|新闻|链接|资讯|报道|内容|热文|回顾|精选|喜欢|感兴趣的?|还?在看|都在看|动态|专题|话题|发布|评论|排行|更新|活动|公告|稿件|要闻|头条|精彩|视频|图集))+(?:\s*[（(>》】\]：:…+].*)?\s*$|^(?:TA的文章|(?:阅读|文章|好文|内容|精彩|专题)推荐|点击排行|阅读排行|排行榜|热榜|猜你喜欢|友情链接|发表评论|最新评论|网友评论|全部评论|文章评论|用户评论|评论列表|评论|精选留言|Related (?:posts|articles)|Read more|Recommended)\s*[：:]?(?:\s*[（(]\d+[)）])?$", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(?:上一[篇条章]|下一[篇条章]|前一篇|后一篇|Previous|Next)\s*[：:>]?.*$", RegexOptions.CultureInvariant)]
    private static partial Regex Neighbour();

    [GeneratedRegex(@"^(?:20\d\d\s?[-/.年]\s?)?\d{1,2}\s?[-/.月]\s?\d{1,2}日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex DateOnly();
}
