using KnowledgeGraph.Text.Segmentation;

namespace KnowledgeGraph.Text.Tests.Segmentation;

public sealed class SegmenterGoldenTests
{
    private static readonly string GoldenFile = Path.Combine(AppContext.BaseDirectory, "golden", "segmentation", "answers.tsv");

    [TestCaseSource(nameof(Lines))]
    public void Answers_SentenceOfGoldenFile_AreAsRecorded(string[] columns)
    {
        var segmenter = Shipped.Segmenter;
        var text = columns[0];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(segmenter.Words(text), Is.EqualTo(columns[1]), "accurate");
            Assert.That(segmenter.Words(text, useHmm: false), Is.EqualTo(columns[2]), "accurate without HMM");
            Assert.That(segmenter.Words(text, SegmentationMode.Full), Is.EqualTo(columns[3]), "full");
            Assert.That(segmenter.Words(text, SegmentationMode.Search), Is.EqualTo(columns[4]), "search");
            Assert.That(segmenter.TaggedWords(text), Is.EqualTo(columns[5]), "tagged");
            Assert.That(segmenter.TaggedWords(text, useHmm: false), Is.EqualTo(columns[6]), "tagged without HMM");
        }
    }

    private static IEnumerable<TestCaseData> Lines() => File.ReadLines(GoldenFile).Skip(1)
        .Select(line => Array.ConvertAll(line.Split('\t'), Unescape))
        .Select(columns => new TestCaseData([columns]).SetArgDisplayNames(columns[0].ReplaceLineEndings(" ")));

    private static string Unescape(string column) =>
        column.Replace(@"\t", "\t", StringComparison.Ordinal).Replace(@"\r", "\r", StringComparison.Ordinal).Replace(@"\n", "\n", StringComparison.Ordinal);
}
