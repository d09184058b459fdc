using KnowledgeGraph.Text.Lexicons;
using KnowledgeGraph.Text.Segmentation;

namespace KnowledgeGraph.Text.Tests.Segmentation;

/// <summary>The model that ships with the program.</summary>
internal static class Shipped
{
    public static SegmentationModel Model { get; } = SegmentationModel.Load(LexiconDirectory.Installed.SegmentationModel);

    public static Segmenter Segmenter { get; } = new(Model);

    /// <summary>The words in their order, <c>|</c> between them.</summary>
    public static string Words(this Segmenter segmenter, string text, SegmentationMode mode = SegmentationMode.Accurate, bool useHmm = true) =>
        string.Join('|', segmenter.Cut(text, mode, useHmm).Select(token => token.Of(text)));

    /// <summary>Likewise, with <c>/</c> and its tag after each.</summary>
    public static string TaggedWords(this Segmenter segmenter, string text, bool useHmm = true) =>
        string.Join('|', segmenter.Tag(text, useHmm).Select(token => $"{token.Span.Of(text)}/{token.Tag}"));
}
