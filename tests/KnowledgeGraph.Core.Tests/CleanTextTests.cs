using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Core.Tests;

public sealed class CleanTextTests
{
    // Source "中国**互联网**\n大会", cleaned to "中原互联网大会".
    private static readonly CleanText Sample = new("中原互联网大会", [new(0, 0, 2), new(2, 4, 3), new(5, 10, 2)]);

    [TestCase(0, 2, 0, 2)]
    [TestCase(2, 5, 4, 7)]
    [TestCase(0, 7, 0, 12)]
    [TestCase(4, 6, 6, 11)]
    public void ToSource_RangeOverRemovedMarkup_CoversWhatItWasMadeFrom(int start, int end, int sourceStart, int sourceEnd) =>
        Assert.That(Sample.ToSource(new TextSpan(start, end)), Is.EqualTo(new TextSpan(sourceStart, sourceEnd)));

    [Test]
    public void ToSource_EmptyRange_IsRefused() =>
        Assert.That(() => Sample.ToSource(new TextSpan(3, 3)), Throws.InstanceOf<ArgumentOutOfRangeException>());
}
