using KnowledgeGraph.Text.Sentences;

namespace KnowledgeGraph.Text.Tests.Sentences;

public sealed class SentenceSplitterTests
{
    [TestCase("大会开幕。张三致辞！李四呢？", "大会开幕。|张三致辞！|李四呢？")]
    [TestCase("他说：“今天很好。我们走吧。”随后会议结束。", "他说：“今天很好。我们走吧。”|随后会议结束。")]
    [TestCase("他喊出“加油！”的口号。", "他喊出“加油！”的口号。")]
    [TestCase("增长3.5%，见http://a.cn/b?c=d&e=1。完", "增长3.5%，见http://a.cn/b?c=d&e=1。|完")]
    [TestCase("《你好！李焕英》上映。观众很多", "《你好！李焕英》上映。|观众很多")]
    [TestCase("（会议在京举行。）次日闭幕。", "（会议在京举行。）|次日闭幕。")]
    [TestCase("The summit opened. Dr. Smith spoke. 会议结束。", "The summit opened.|Dr. Smith spoke.|会议结束。")]
    [TestCase("他说：“今天很好。我们走吧。”", "他说：“今天很好。我们走吧。”")]
    [TestCase("未闭合的“引号。第二句。", "未闭合的“引号。|第二句。")]
    [TestCase("𠮷田在北京创办公司。  他说：好！", "𠮷田在北京创办公司。|他说：好！")]
    [TestCase("真的吗？！真的。", "真的吗？！|真的。")]
    [TestCase("", "")]
    public void Split_Text_GivesSentences(string text, string expected) =>
        Assert.That(string.Join('|', SentenceSplitter.Split(text).Select(s => s.Of(text))), Is.EqualTo(expected));

    [Test]
    public void Split_ManyOpenBrackets_CoversAllText()
    {
        var text = string.Concat(Enumerable.Repeat("（“开始。", 20_000));

        var sentences = SentenceSplitter.Split(text);

        Assert.That(sentences.Sum(s => s.Length), Is.EqualTo(text.Length));
    }
}
