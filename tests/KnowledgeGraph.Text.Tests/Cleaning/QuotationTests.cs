using FsCheck;
using FsCheck.Fluent;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Text.Cleaning;
using KnowledgeGraph.Text.Reading;

namespace KnowledgeGraph.Text.Tests.Cleaning;

/// <summary>The contract between quotes and source ranges, over the samples and over documents made of whatever pages are made of.</summary>
public sealed class QuotationTests
{
    private static readonly string[] Pieces =
    [
        "大会在云泽开幕。", "张三出席并致辞，", "**", "*", "\n", "\n\n", "　　", "  ", "# ", "- ", "1. ", "（一）", "一、", "[链接](http://a.cn/b_c)", "![图](x.png)", "| ", " |", "\t",
        "主办单位：", "时间：2024年", "9:00—9:20 ", "\n---\n", "&amp;", "&nbsp;", "<p>", "</p>", "<b>", "</b>", "<td>", "<tr>", "<table>", "</table>", "<li>", "<br>", "𠮷", "“", "”", "\\_", "`码`", "> ", "\r\n",
        "相关阅读", "来源：某报", "携携手手并并进进同同行行", "首页", "Latin words here. ", "\u200B", "\uD842", "<http://a.cn>", "```\n",
    ];

    public static IEnumerable<SourceDocument> Samples()
    {
        using var reader = new DocumentReader();
        foreach (var location in reader.Locate(SampleFolder.Path))
        {
            foreach (var outcome in reader.Load(location))
                yield return ((ReadDocument)outcome).Document;
        }
    }

    [TestCaseSource(nameof(Samples))]
    public void FromSource_EverySentenceOfSamples_ComesBack(SourceDocument document) => AssertContract(new ArticleBuilder().Build(document));

    [TestCase(DocumentFormat.PlainText)]
    [TestCase(DocumentFormat.Markdown)]
    [TestCase(DocumentFormat.Html)]
    public void FromSource_AnyDocument_ComesBack(DocumentFormat format)
    {
        var documents = Gen.Elements(Pieces).ListOf().Select(string.Concat).Resize(60).ToArbitrary();
        var builder = new ArticleBuilder();

        Prop.ForAll(documents, text => AssertContract(builder.Build(Documents.Of(text, format)))).Check(Config.QuickThrowOnFailure.WithMaxTest(600).WithReplay(1986, 1));
    }

    [Test]
    public void FromSource_RangeOfMarkup_IsNull()
    {
        var article = new ArticleBuilder().Build(Documents.Of("大会在**云泽**开幕。"));

        Assert.That(Quotation.FromSource(article, new TextSpan(3, 5)), Is.Null);
        Assert.That(Quotation.FromSource(article, new TextSpan(2, 7)), Is.EqualTo("在云泽"));
    }

    private static void AssertContract(Article article)
    {
        var source = article.Source.Text;
        var last = -1;
        foreach (var block in article.Blocks)
        {
            var content = block.Content;
            foreach (var segment in content.Segments)
            {
                Assert.That(segment.Source, Is.GreaterThan(last), "Blocks and their pieces are in the order of the source.");
                last = segment.Source + segment.Length - 1;
                if (article.Source.Format != DocumentFormat.Html && !source.Contains('&'))
                    Assert.That(source.Substring(segment.Source, segment.Length), Is.EqualTo(content.Text.Substring(segment.Clean, segment.Length)));
            }

            foreach (var range in block.Sentences.Concat(block.Cells).Where(range => !range.IsEmpty && !BeginsOrEndsPutIn(content, range)))
                Assert.That(Quotation.FromSource(article, content.ToSource(range)), Is.EqualTo(range.Of(content.Text)));
            Assert.That(Covered(block), Is.EqualTo(new string([.. content.Text.Where(c => !Characters.IsBlank(c))])), "Sentences cover all but white space.");
        }

        foreach (var boilerplate in article.Boilerplate)
            Assert.That(boilerplate.Span.Start >= 0 && boilerplate.Span.End <= source.Length && !boilerplate.Span.IsEmpty);
    }

    private static string Covered(Block block) =>
        new([.. block.Sentences.SelectMany(sentence => sentence.Of(block.Content.Text)).Where(c => !Characters.IsBlank(c))]);

    private static bool BeginsOrEndsPutIn(CleanText content, TextSpan range) =>
        !content.Segments.Any(s => s.Clean <= range.Start && range.Start < s.Clean + s.Length) || !content.Segments.Any(s => s.Clean <= range.End - 1 && range.End - 1 < s.Clean + s.Length);
}
