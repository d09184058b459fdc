using System.Collections.Frozen;

namespace KnowledgeGraph.Text.Cleaning.Rules;

/// <summary>Menus at the head of a page: what stands between the page's title and its repetition, and runs of labels with words of navigation among them.</summary>
internal sealed class MenuRule : IBoilerplateRule
{
    private const string Reason = "menu";

    /// <summary>Lines. Fewer labels in a row may be a heading, a name and a post.</summary>
    private const int ShortestRun = 4;

    /// <summary>Words of a site's navigation, whatever the site is about.</summary>
    private static readonly FrozenSet<string> Navigation = new[]
    {
        "首页", "主页", "主站", "网站首页", "返回首页", "登录", "注册", "登录注册", "登录/注册", "立即登录", "退出", "搜索", "导航", "网站导航", "投稿", "我要投稿", "关于我们", "联系我们",
        "关于", "联系", "新闻", "资讯", "要闻", "快讯", "专题", "专栏", "视频", "图片", "直播", "论坛", "社区", "博客", "下载", "招聘", "活动", "会员", "会员中心", "个人中心",
        "我的收藏", "创作中心", "分类", "标签", "归档", "更多", "全部", "菜单", "客户端", "手机版", "繁體", "English", "EN", "无障碍", "长者模式", "黑夜模式", "订阅", "RSS", "小程序",
        "Search", "Menu", "Login", "企业服务", "用户服务", "帮助中心", "服务", "产品", "解决方案", "文章", "热点", "头条", "推荐", "公众号文章", "今日热榜", "分类阅读", "安全资讯",
    }.ToFrozenSet(StringComparer.Ordinal);

    public void Apply(Page page)
    {
        MarkBetweenTitles(page);
        var bodyStart = page.BodyStart;
        if (bodyStart < page.Lines.Count)
            MarkRuns(page, 0, bodyStart);
        if (page.HasBody)
            MarkRuns(page, page.BodyEnd, page.Lines.Count);
    }

    private static void MarkBetweenTitles(Page page)
    {
        var last = -1;
        for (var i = page.TitleLine + 1; page.TitleLine >= 0 && i < page.Lines.Count && i < TitleFinder.HeadLines; i++)
        {
            if (page.Reason(i) == TitleFinder.Repetition && IsMenu(page, page.TitleLine + 1, i))
                last = i;
        }

        if (last > 0)
            page.Mark(page.TitleLine + 1, last, Reason);
    }

    /// <summary>A menu is many labels and hardly a sentence.</summary>
    private static bool IsMenu(Page page, int first, int end)
    {
        int prose = 0, labels = 0;
        for (var i = first; i < end; i++)
        {
            prose += page.IsProse(i) ? 1 : 0;
            labels += page.IsBoilerplate(i) || LineShape.IsLabel(page.Lines[i].Text) ? 1 : 0;
        }

        return labels >= ShortestRun && labels * 10 >= (end - first) * 6 && prose * 8 <= end - first;
    }

    private static void MarkRuns(Page page, int first, int end)
    {
        for (var i = first; i < end;)
        {
            var last = i;
            var navigation = 0;
            while (last < end && (LineShape.IsLabel(page.Lines[last].Text) || page.IsBoilerplate(last)) && last != page.TitleLine)
                navigation += Navigation.Contains(page.Lines[last++].Text.TrimStart('*', '•', '·', '-', ' ')) ? 1 : 0;
            if (last - i >= ShortestRun && navigation >= 2 || last - i > 0 && navigation == last - i)
                page.Mark(i, last, Reason);
            i = last + 1;
        }
    }
}
