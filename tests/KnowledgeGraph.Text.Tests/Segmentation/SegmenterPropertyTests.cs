using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Text.Segmentation;

namespace KnowledgeGraph.Text.Tests.Segmentation;

public sealed class SegmenterPropertyTests
{
    [Test]
    public void Cut_AccurateMode_CoversTheTextWithoutGapOrOverlap([Values] bool useHmm) =>
        RandomTexts.Check(text => Covers(text, Shipped.Segmenter.Cut(text, useHmm: useHmm)));

    [Test]
    public void Tag_AnyText_CoversTheTextWithoutGapOrOverlap([Values] bool useHmm) =>
        RandomTexts.Check(text => Covers(text, Shipped.Segmenter.Tag(text, useHmm).Select(token => token.Span)));

    [Test]
    public void Cut_AnyMode_NeverSplitsASurrogatePair([Values] SegmentationMode mode) =>
        RandomTexts.Check(text => Shipped.Segmenter.Cut(text, mode).All(token => !IsWithinPair(text, token.Start) && !IsWithinPair(text, token.End)));

    [Test]
    public void Cut_SearchMode_HasTheTokensOfAccurateModeInOrder() =>
        RandomTexts.Check(text => IsSubsequence(Shipped.Segmenter.Cut(text), Shipped.Segmenter.Cut(text, SegmentationMode.Search)));

    [Test]
    public void Cut_FullMode_HasEveryWordOfTheDictionaryLongerThanOneCharacter() =>
        RandomTexts.Check(text =>
        {
            var tokens = Shipped.Segmenter.Cut(text, SegmentationMode.Full).ToHashSet();
            return WordsOf(text).All(word => word.Length == 1 || tokens.Contains(word) || char.IsAsciiLetterOrDigit(text[word.Start]));
        });

    [Test]
    public void Cut_ManyThreads_AnswersAsOne()
    {
        var texts = Enumerable.Range(0, 400).Select(i => $"第{i}届数字经济大会{(char)('一' + i)}{(char)('丁' + (3 * i))}在武汉市长江大桥旁举行").ToArray();
        var expected = Array.ConvertAll(texts, Answers);

        var actual = new string[texts.Length];
        Parallel.For(0, texts.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => actual[i] = Answers(texts[i]));

        Assert.That(actual, Is.EqualTo(expected));
    }

    [Test]
    public void Cut_RunLongerThanABlock_StillCoversTheText()
    {
        var text = string.Concat(Enumerable.Repeat("互联网大会研究生命起源", 15_000));

        Assert.That(Covers(text, Shipped.Segmenter.Cut(text)), Is.True);
        Assert.That(Covers(text, Shipped.Segmenter.Tag(text).Select(token => token.Span)), Is.True);
    }

    [Test]
    public void Cut_CallersList_IsAppendedTo()
    {
        var tokens = new List<TextSpan> { new(7, 9) };

        Shipped.Segmenter.Cut("互联网", tokens);

        Assert.That(tokens, Is.EqualTo(new TextSpan[] { new(7, 9), new(0, 3) }));
    }

    private static string Answers(string text) =>
        $"{Shipped.Segmenter.Words(text)} {Shipped.Segmenter.Words(text, SegmentationMode.Search)} {Shipped.Segmenter.TaggedWords(text)}";

    private static bool Covers(string text, IEnumerable<TextSpan> tokens)
    {
        var end = 0;
        foreach (var token in tokens)
        {
            if (token.Start != end || token.IsEmpty)
                return false;
            end = token.End;
        }

        return end == text.Length;
    }

    private static bool IsWithinPair(string text, int offset) =>
        offset > 0 && offset < text.Length && char.IsSurrogatePair(text[offset - 1], text[offset]);

    private static bool IsSubsequence(IReadOnlyList<TextSpan> part, IReadOnlyList<TextSpan> whole)
    {
        var found = 0;
        foreach (var token in whole)
        {
            if (found < part.Count && part[found] == token)
                found++;
        }

        return found == part.Count;
    }

    private static List<TextSpan> WordsOf(string text)
    {
        var words = new List<TextSpan>();
        for (var start = 0; start < text.Length; start++)
        {
            foreach (var word in Shipped.Model.Words.WordsAt(text.AsSpan(start)))
                words.Add(new TextSpan(start, start + word.Length));
        }

        return words;
    }
}
