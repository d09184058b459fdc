using KnowledgeGraph.Cli.Evaluation;
using KnowledgeGraph.Cli.Output;

namespace KnowledgeGraph.Cli.Tests;

[TestFixture]
public sealed class FiguresTests
{
    [TestCase(0.0625, 3, "0.062")]
    [TestCase(0.1875, 3, "0.188")]
    [TestCase(0.6666666, 3, "0.667")]
    [TestCase(0.03125, 4, "0.0312")]
    [TestCase(1, 3, "1.000")]
    public void Format_ExactHalf_GoesToTheEvenDigit(double ratio, int digits, string expected) =>
        Assert.That(Figures.Format(ratio, digits), Is.EqualTo(expected));

    [TestCase("ＡＢＣ（１２）", "ABC(12)")]
    [TestCase("ﾊﾟ㈱①", "パ(株)1")]
    [TestCase("e\u0301", "é")]
    [TestCase("𠮷田", "𠮷田")]
    public void CompatibilityForm_WidthAndMarks_AreFolded(string text, string expected) =>
        Assert.That(CompatibilityForm.Load().Of(text), Is.EqualTo(expected));

    [TestCase("abc", 3)]
    [TestCase("云泽峰会2024", 12)]
    [TestCase("𠮷田", 4)]
    [TestCase("“互联网之夜”", 12)]
    [TestCase("e\u0301", 1)]
    public void DisplayWidth_OfChinese_IsTwoColumnsACharacter(string text, int width) =>
        Assert.That(DisplayWidth.Of(text), Is.EqualTo(width));
}
