using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Text.Lexicons;
using KnowledgeGraph.Text.Segmentation;
using Newtonsoft.Json;

namespace KnowledgeGraph.Conformance.Tests.Segmentation;

/// <summary>Compares every answer with those of jieba 0.42.1 (Python).</summary>
/// <remarks>There is no deliberate difference: jieba's Python counts a supplementary-plane character as one, so that it never splits a surrogate pair either.</remarks>
public sealed class JiebaConformanceTests
{
    private static readonly Segmenter Segmenter = new(SegmentationModel.Load(LexiconDirectory.Installed.SegmentationModel));

    private static readonly JiebaAnswer[] Answers = [.. File.ReadLines(ReferenceMaterial.PathOf("segmentation/jieba-0.42.1.jsonl"))
        .Select(line => JsonConvert.DeserializeObject<JiebaAnswer>(line)!)];

    [Test]
    public void Answers_WholeFile_HasAllTexts() => Assert.That(Answers, Has.Length.EqualTo(560));

    [Test]
    public void Cut_Accurate_EqualsJieba() =>
        AssertEqual(answer => answer.Cut, text => Words(text, SegmentationMode.Accurate));

    [Test]
    public void Cut_AccurateWithoutHmm_EqualsJieba() =>
        AssertEqual(answer => answer.CutNoHmm, text => Words(text, SegmentationMode.Accurate, useHmm: false));

    [Test]
    public void Cut_Full_EqualsJieba() =>
        AssertEqual(answer => answer.CutAll, text => Words(text, SegmentationMode.Full));

    [Test]
    public void Cut_Search_EqualsJieba() =>
        AssertEqual(answer => answer.CutForSearch, text => Words(text, SegmentationMode.Search));

    [Test]
    public void Tag_WithHmm_EqualsJieba() =>
        AssertEqual(answer => answer.Tag.Select(Join), text => Tags(text));

    [Test]
    public void Tag_WithoutHmm_EqualsJieba() =>
        AssertEqual(answer => answer.TagNoHmm.Select(Join), text => Tags(text, useHmm: false));

    private static void AssertEqual(Func<JiebaAnswer, IEnumerable<string>> expected, Func<string, IEnumerable<string>> actual)
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var answer in Answers)
                Assert.That(string.Join('|', actual(answer.Text)), Is.EqualTo(string.Join('|', expected(answer))));
        }
    }

    private static IEnumerable<string> Words(string text, SegmentationMode mode, bool useHmm = true) =>
        Segmenter.Cut(text, mode, useHmm).Select(token => token.Of(text));

    private static IEnumerable<string> Tags(string text, bool useHmm = true) =>
        Segmenter.Tag(text, useHmm).Select(token => $"{token.Span.Of(text)}/{token.Tag}");

    private static string Join(string[] wordAndTag) => string.Join('/', wordAndTag);

    private sealed record JiebaAnswer(string Text, string[] Cut, string[] CutNoHmm, string[] CutAll, string[] CutForSearch, string[][] Tag, string[][] TagNoHmm);
}
