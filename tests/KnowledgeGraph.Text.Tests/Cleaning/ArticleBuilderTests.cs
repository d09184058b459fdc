using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Text.Cleaning;

namespace KnowledgeGraph.Text.Tests.Cleaning;

public sealed class ArticleBuilderTests
{
    private static Article Build(string text, DocumentFormat format = DocumentFormat.PlainText) => new ArticleBuilder().Build(Documents.Of(text, format));

    [Test]
    public void Build_FrontMatter_GivesMetadataAndTitleOnce()
    {
        var article = Build("---\ntitle: 甲大会开幕\ndate: 2024-07-11\nsource: 某报\n---\n\n# 甲大会开幕\n\n![](a.png)\n\n# 甲大会开幕\n\n大会开幕。**张三**致辞。");

        Assert.That(article.Metadata, Is.EqualTo(new DocumentMetadata("甲大会开幕", null, "某报", "2024-07-11")));
        Assert.That(article.Blocks.Select(b => (b.Kind, b.Content.Text)), Is.EqualTo(new[] { (BlockKind.Title, "甲大会开幕"), (BlockKind.Paragraph, "大会开幕。张三致辞。") }));
        Assert.That(article.Boilerplate.Select(b => b.Reason), Is.EqualTo(new[] { "front-matter", "image", "repeated-title" }));
    }

    [Test]
    public void Build_BoldInParagraph_MapsBackToSource()
    {
        const string text = "在环节中，**张三，**围绕主题演讲，[李四](http://a.cn/x)出席。";

        var block = Build(text).Blocks.Single();
        var at = block.Content.Text.IndexOf("张三，围绕", StringComparison.Ordinal);

        Assert.That(block.Content.Text, Is.EqualTo("在环节中，张三，围绕主题演讲，李四出席。"));
        Assert.That(block.Content.ToSource(new TextSpan(at, at + 5)).Of(text), Is.EqualTo("张三，**围绕"));
    }
}
