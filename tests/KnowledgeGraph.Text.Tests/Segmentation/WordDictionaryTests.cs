using KnowledgeGraph.Text.Segmentation;

namespace KnowledgeGraph.Text.Tests.Segmentation;

public sealed class WordDictionaryTests
{
    [Test]
    public void WordsAt_PositionInText_GivesEveryWordThatBeginsThereShortestFirst()
    {
        var words = new List<string>();
        const string text = "在北京大学生活动";
        foreach (var word in Shipped.Model.Words.WordsAt(text.AsSpan(1)))
            words.Add(text.Substring(1, word.Length));

        Assert.That(words, Is.EqualTo(new[] { "北", "北京", "北京大学" }));
    }

    [Test]
    public void WordsAt_EmptyTextOrUnknownCharacter_GivesNone()
    {
        Assert.That(Shipped.Model.Words.WordsAt("").MoveNext(), Is.False);
        Assert.That(Shipped.Model.Words.WordsAt("☃").MoveNext(), Is.False);
    }

    [TestCase("北京", 34488, "ns")]
    [TestCase("C++", 3, "nz")]
    public void TryFind_Word_GivesFrequencyAndTag(string word, long frequency, string tag)
    {
        Assert.That(Shipped.Model.Words.TryFind(word, out var found), Is.True);
        Assert.That(found, Is.EqualTo(new DictionaryWord(word.Length, frequency, tag)));
    }

    [TestCase("伸手不见五")]
    [TestCase("北京☃")]
    [TestCase("")]
    public void TryFind_PrefixOrUnknown_FindsNothing(string word) =>
        Assert.That(Shipped.Model.Words.TryFind(word, out _), Is.False);
}
