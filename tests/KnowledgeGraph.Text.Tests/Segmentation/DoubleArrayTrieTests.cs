using KnowledgeGraph.Text.Segmentation;

namespace KnowledgeGraph.Text.Tests.Segmentation;

public sealed class DoubleArrayTrieTests
{
    [Test]
    public void Find_RandomWords_AgreesWithDictionary([Values(1, 2, 3, 4, 5)] int seed)
    {
        var random = new Random(seed);
        var words = new Dictionary<string, int>();
        while (words.Count < 3000)
            words[RandomWord(random)] = words.Count + 1;
        var trie = DoubleArrayTrieBuilder.Build(words);

        Assert.That(words, Has.All.Matches<KeyValuePair<string, int>>(word => trie.Find(word.Key) == word.Value));
        for (var i = 0; i < 3000; i++)
        {
            var word = RandomWord(random);
            Assert.That(trie.Find(word), Is.EqualTo(words.GetValueOrDefault(word)), word);
        }
    }

    [Test]
    public void Build_SameWordsInAnotherOrder_GivesTheSameUnits()
    {
        var words = new Dictionary<string, int> { ["峰会"] = 3, ["大会"] = 1, ["大"] = 2, ["𠮷野家"] = 4 };

        var forward = DoubleArrayTrieBuilder.Build(words);
        var backward = DoubleArrayTrieBuilder.Build(words.Reverse());

        Assert.That(backward.Units.ToArray(), Is.EqualTo(forward.Units.ToArray()));
    }

    [Test]
    public void Build_NoWords_FindsNothing() =>
        Assert.That(DoubleArrayTrieBuilder.Build([]).Find("大会"), Is.Zero);

    [Test]
    public void Build_WordTwiceOrWithoutValue_IsRefused()
    {
        Assert.That(() => DoubleArrayTrieBuilder.Build([new("大会", 1), new("大会", 2)]), Throws.ArgumentException);
        Assert.That(() => DoubleArrayTrieBuilder.Build([new("大会", 0)]), Throws.ArgumentException);
        Assert.That(() => DoubleArrayTrieBuilder.Build([new("", 1)]), Throws.ArgumentException);
    }

    private static string RandomWord(Random random)
    {
        var word = new char[random.Next(1, 6)];
        for (var i = 0; i < word.Length; i++)
            word[i] = (char)('一' + (int)(Math.Pow(random.NextDouble(), 4) * 5000));
        return new string(word);
    }
}
