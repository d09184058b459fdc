using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Text.Cleaning;

namespace KnowledgeGraph.Text.Tests.Cleaning;

public sealed class HtmlTests
{
    private const string Body = "7月9日，由甲协会主办的乙大会在丙市开幕，丁部部长张三出席开幕式并致辞。";

    private static Article Build(string text) => new ArticleBuilder().Build(Documents.Of(text, DocumentFormat.Html));

    [Test]
    public void Build_Page_KeepsTheArticleOnly()
    {
        var article = Build($"<html><head><title>乙大会开幕_某某网</title><meta property='og:url' content='http://a.cn/1'><script>var x = '<p>不</p>';</script></head><body><nav><a>首页</a></nav>"
            + $"<h1>乙大会开幕</h1><p>{Body}</p><div class='share-box'>分享</div><aside><p>别的会议在别处开幕，别人出席会议。</p></aside><footer>某某网</footer></body></html>");

        Assert.That(article.Blocks.Select(b => b.Content.Text), Is.EqualTo(new[] { "乙大会开幕", Body }));
        Assert.That(article.Metadata, Is.EqualTo(new DocumentMetadata("乙大会开幕", "http://a.cn/1")));
        Assert.That(article.Boilerplate.Select(b => b.Reason), Is.EqualTo(new[] { "menu", "share", "other-article", "footer" }));
    }

    [Test]
    public void Build_EntitiesAndTags_KeepOffsets()
    {
        const string text = "<p>玛丽亚&middot;科斯塔<b>出席</b>会议，\r\n并与&#26446;四&lt;甲&gt;会谈。</p>";

        var content = Build(text).Blocks.Single().Content;

        Assert.That(content.Text, Is.EqualTo("玛丽亚·科斯塔出席会议，并与李四<甲>会谈。"));
        Assert.That(content.ToSource(new TextSpan(4, 9)).Of(text), Is.EqualTo("科斯塔<b>出席"));
    }

    [Test]
    public void Build_TableOfData_IsRowsAndTableOfLayoutIsNot()
    {
        var article = Build($"<table><tr><td>9:00</td><td>致辞</td><td>张三</td></tr></table><table><tr><td><a>栏目</a></td><td><p>{Body}</p><p>{Body}</p><p>{Body}</p><p>{Body}</p><p>{Body}</p></td></tr></table>");

        Assert.That(article.Blocks.Count(b => b.Kind == BlockKind.Row), Is.EqualTo(1));
        Assert.That(article.Blocks.Count(b => b.Content.Text == Body), Is.EqualTo(5));
    }

    [Test]
    public void Build_ArticleInMisnamedElement_IsKept() =>
        Assert.That(Build($"<div class='hot-news'><p>{Body}</p></div>").Blocks.Select(b => b.Content.Text), Does.Contain(Body));

    [TestCase("<div>")]
    [TestCase("<b><i>")]
    [TestCase("<table><tr><td>")]
    [TestCase("<ul><li>")]
    public void Build_DeeplyNested_ReadsText(string open) =>
        Assert.That(Build(string.Concat(Enumerable.Repeat(open, 50_000)) + Body).Blocks.Select(b => b.Content.Text), Is.EqualTo(new[] { Body }));
}
