namespace KnowledgeGraph.Text.Cleaning.Rules;

/// <summary>The controls that a WeChat page leaves behind when it is copied: everything from the first of them on, where no running text follows.</summary>
internal sealed class PageControlsRule : IBoilerplateRule
{
    private const string Reason = "page-controls";

    /// <summary>Lines of the client's own interface.</summary>
    private static readonly string[] Controls =
    [
        "预览时标签不可点", "继续滑动看下一个", "轻触阅读原文", "向上滑动看下一个", "微信扫一扫可打开此内容", "轻点两下取消赞", "轻点两下取消在看",
        "微信扫一扫关注该公众号", "关注该公众号", "使用完整服务", "阅读原文", "微信扫一扫", "使用小程序", "长按识别二维码",
    ];

    public void Apply(Page page)
    {
        var bodyEnd = page.BodyEnd;
        var first = -1;
        var found = 0;
        for (var i = Math.Max(bodyEnd, page.TitleLine + 1); i < page.Lines.Count; i++)
        {
            if (!IsControl(page.Lines[i].Text))
                continue;
            first = first < 0 ? i : first;
            found++;
        }

        if (found >= 3)
            page.Mark(first, page.Lines.Count, Reason);
    }

    private static bool IsControl(string text)
    {
        if (text.Length > 24)
            return false;
        foreach (var control in Controls)
        {
            if (text.Contains(control, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
