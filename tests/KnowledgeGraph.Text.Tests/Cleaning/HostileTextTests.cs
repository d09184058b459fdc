using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Text.Cleaning;

namespace KnowledgeGraph.Text.Tests.Cleaning;

/// <summary>Texts that nobody wrote: each would take minutes, or the stack, if any step were more than linear or recursed.</summary>
public sealed class HostileTextTests
{
    [TestCase("![a](", DocumentFormat.Markdown)]
    [TestCase("[", DocumentFormat.Markdown)]
    [TestCase("**a ", DocumentFormat.Markdown)]
    [TestCase("> ", DocumentFormat.Markdown)]
    [TestCase("|a", DocumentFormat.Markdown)]
    [TestCase("长", DocumentFormat.PlainText)]
    [TestCase("（“", DocumentFormat.PlainText)]
    [TestCase("时间：一 ", DocumentFormat.PlainText)]
    [TestCase("张三，李四，\n", DocumentFormat.PlainText)]
    [TestCase("&", DocumentFormat.Html)]
    [TestCase("<", DocumentFormat.Html)]
    [TestCase("<!--", DocumentFormat.Html)]
    public void Build_EndlessRepetition_Ends(string piece, DocumentFormat format)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 600_000 / piece.Length));

        Assert.That(new ArticleBuilder().Build(Documents.Of(text, format)).Source.Text, Has.Length.EqualTo(text.Length));
    }
}
