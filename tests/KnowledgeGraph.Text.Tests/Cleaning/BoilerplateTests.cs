using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Text.Cleaning;

namespace KnowledgeGraph.Text.Tests.Cleaning;

public sealed class BoilerplateTests
{
    private const string Body = "7月9日，由甲协会主办的乙大会在丙市国际会议中心开幕，丁部部长张三出席开幕式并致辞。";

    private static Article Build(string text, DocumentFormat format = DocumentFormat.PlainText) => new ArticleBuilder().Build(Documents.Of(text, format));

    private static string Reason(Article article, string line) =>
        article.Boilerplate.Where(b => b.Span.Of(article.Source.Text) == line).Select(b => b.Reason).SingleOrDefault("none");

    [TestCase("扫码关注《某刊》视频号", "subscription")]
    [TestCase("邮发代号 2-786", "subscription")]
    [TestCase("[ 责编：李某某 ]", "editor-line")]
    [TestCase("（来源：某某网）", "editor-line")]
    [TestCase("审核：张某 校对：李某", "editor-line")]
    [TestCase("免责声明：本文观点仅代表作者本人。", "disclaimer")]
    [TestCase("如若转载，请注明出处。", "disclaimer")]
    [TestCase("© 2024 某某网 京ICP备00000000号", "footer")]
    [TestCase("阅读 1234", "counter")]
    [TestCase("分享到：微信 微博", "share")]
    [TestCase("上一篇：别的新闻", "other-article")]
    [TestCase("查看原文", "editor-line")]
    [TestCase("，", "punctuation")]
    public void Build_LineAfterBody_IsMarked(string line, string reason) =>
        Assert.That(Reason(Build($"乙大会开幕\n{Body}\n{line}\n"), line), Is.EqualTo(reason));

    [TestCase("未经授权访问数据的行为将被追究责任，张三在会上说。")]
    [TestCase("会议由李四主持，王五作总结讲话。")]
    [TestCase("声明由与会各方共同签署，将在会后发布。")]
    [TestCase("记者：您如何看待这次会议？")]
    [TestCase("多国人士持续关注乙大会的成果")]
    [TestCase("甲委发布通知，扩大增值电信业务对外开放试点。")]
    [TestCase("应急预警小程序上线")]
    [TestCase("浙江省人民政府办公厅")]
    [TestCase("2024年7月9日")]
    public void Build_LineOfArticle_IsKept(string line) =>
        Assert.That(Build($"乙大会开幕\n{Body}\n{line}\n").Blocks.Select(b => b.Content.Text), Does.Contain(line));

    [Test]
    public void Build_Teasers_AreOtherArticles()
    {
        var article = Build($"乙大会开幕\n{Body}\n相关阅读\n别的会议在别处开幕，别人出席会议并讲话。\n2024-07-08 10:00\n又一个会议\n2024-07-07 09:00\n");

        Assert.That(article.Blocks.Select(b => b.Content.Text), Is.EqualTo(new[] { "乙大会开幕", Body }));
    }

    [Test]
    public void Build_HeadingLikeTeasersInTheMiddle_LosesNoParagraph()
    {
        var paragraphs = string.Join('\n', Enumerable.Range(1, 6).Select(i => $"第{i}段，{Body}"));

        var article = Build($"乙大会开幕\n{Body}\n推荐阅读\n别的新闻\n{paragraphs}\n");

        Assert.That(article.Blocks.Count(b => b.Content.Text.StartsWith('第')), Is.EqualTo(6));
        Assert.That(Reason(article, "别的新闻"), Is.EqualTo("other-article"));
    }

    [Test]
    public void Build_SiteHeaderBetweenTitles_IsMenu()
    {
        var article = Build($"乙大会开幕\n首页\n新闻\n漏洞\n招聘\n登录\n乙大会开幕\n某某网\n2024-07-09 10:22:40\n{Body}\n");

        Assert.That(article.Blocks.Select(b => b.Content.Text), Is.EqualTo(new[] { "乙大会开幕", Body }));
        Assert.That(Reason(article, "招聘"), Is.EqualTo("menu"));
        Assert.That(article.Metadata.Date, Is.EqualTo("2024-07-09"));
    }

    [Test]
    public void Build_BulletedMenu_IsMenu()
    {
        var article = Build($"乙大会开幕\n\n* 首页\n* 企业中心\n* 研究院\n\n投稿\n\n* 活动\n\n乙大会开幕\n{Body}\n");

        Assert.That(article.Blocks.Select(b => b.Content.Text), Is.EqualTo(new[] { "乙大会开幕", Body }));
    }

    [Test]
    public void Build_TableOfContents_IsLeftOut()
    {
        var article = Build($"乙大会开幕\n活动背景\n{Body}\n活动进程\n{Body}\n目录\n活动背景\n活动进程\n");

        Assert.That(article.Blocks.Count(b => b.Content.Text == "活动背景"), Is.EqualTo(1));
        Assert.That(Reason(article, "目录"), Is.EqualTo("contents"));
    }

    [Test]
    public void Build_Breadcrumb_PointsAtTitle()
    {
        var article = Build($"某某频道\n首页> 网安频道> 要闻 > 正文\n乙大会今日在丙市开幕\n来源:某某网2023-11-10 17:13\n{Body}\n");

        Assert.That(article.Metadata, Is.EqualTo(new DocumentMetadata("乙大会今日在丙市开幕", null, "某某网", "2023-11-10")));
        Assert.That(Reason(article, "首页> 网安频道> 要闻 > 正文"), Is.EqualTo("breadcrumb"));
    }

    [Test]
    public void Build_WeChatTail_IsPageControls()
    {
        var article = Build($"# 乙大会开幕\n\n某某周刊\n\n{Body}\n\n预览时标签不可点\n\n微信扫一扫\n关注该公众号\n\n继续滑动看下一个\n\n某某周刊\n\n知道了\n\n取消\n允许\n\n：\n，\n\n听过", DocumentFormat.Markdown);

        Assert.That(article.Blocks.Select(b => b.Content.Text), Is.EqualTo(new[] { "乙大会开幕", Body }));
        Assert.That(article.Metadata.Source, Is.EqualTo("某某周刊"));
    }

    [Test]
    public void Build_ListOfNamesAfterBody_IsKept()
    {
        var names = new[] { "获奖名单", "甲技术有限公司", "乙科技股份有限公司", "丙大学" };

        var article = Build($"乙大会开幕\n{Body}\n{string.Join('\n', names)}\n");

        Assert.That(article.Blocks.Select(b => b.Content.Text), Is.SupersetOf(names));
    }
}
