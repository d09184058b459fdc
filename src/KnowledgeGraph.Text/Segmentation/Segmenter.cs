using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Text.Segmentation;

/// <summary>Cuts Chinese text into words, and tags them, with the answers of jieba 0.42.1. Immutable and thread-safe.</summary>
/// <remarks>
/// In accurate mode and tagged, the tokens cover the text in order without gap or overlap; white space and punctuation are tokens too. No token
/// ends within a surrogate pair. Empty text: no tokens. A run of more than 65,536 word characters is cut in pieces of that length first.
/// </remarks>
public sealed class Segmenter
{
    private readonly WordTable words;
    private readonly AccurateCutter accurate;
    private readonly FullCutter full;
    private readonly Tagger tagger;

    public Segmenter(SegmentationModel model)
    {
        Model = model;
        words = model.Words.Words;
        var path = new BestPath(model.Words);
        accurate = new AccurateCutter(words, path, new UnknownWords(model.WordHmm, words));
        full = new FullCutter(words);
        tagger = new Tagger(words, path, model.TagHmm);
    }

    public SegmentationModel Model { get; }

    /// <inheritdoc cref="Cut(ReadOnlySpan{char}, List{TextSpan}, SegmentationMode, bool)"/>
    public IReadOnlyList<TextSpan> Cut(string text, SegmentationMode mode = SegmentationMode.Accurate, bool useHmm = true)
    {
        var tokens = new List<TextSpan>();
        Cut(text, tokens, mode, useHmm);
        return tokens;
    }

    /// <param name="tokens">To which the tokens are appended.</param>
    /// <param name="useHmm">Whether words that are in no dictionary are guessed; of no effect in full mode.</param>
    public void Cut(ReadOnlySpan<char> text, List<TextSpan> tokens, SegmentationMode mode = SegmentationMode.Accurate, bool useHmm = true)
    {
        var buffer = new PathBuffer();
        foreach (var block in new CharacterBlocks(text, forTagging: false))
        {
            var first = tokens.Count;
            if (!block.IsOfWords)
                Separators.Cut(text, block, tokens, mode == SegmentationMode.Full);
            else if (mode == SegmentationMode.Full)
                full.Cut(text, block, tokens);
            else if (useHmm)
                accurate.Cut(text, block, ref buffer, tokens);
            else
                accurate.CutKnown(text, block, ref buffer, tokens);
            if (block.IsOfWords && mode == SegmentationMode.Search)
                SearchWords.Insert(words, text, tokens, first);
        }

        buffer.Dispose();
    }

    /// <inheritdoc cref="Tag(ReadOnlySpan{char}, List{TaggedToken}, bool)"/>
    public IReadOnlyList<TaggedToken> Tag(string text, bool useHmm = true)
    {
        var tokens = new List<TaggedToken>();
        Tag(text, tokens, useHmm);
        return tokens;
    }

    /// <summary>Cuts and tags. As in jieba, unknown words come from another model than in <see cref="Cut(ReadOnlySpan{char}, List{TextSpan}, SegmentationMode, bool)"/>, so that the words may differ.</summary>
    /// <param name="tokens">To which the tokens are appended.</param>
    /// <param name="useHmm">Whether words that are in no dictionary are guessed.</param>
    public void Tag(ReadOnlySpan<char> text, List<TaggedToken> tokens, bool useHmm = true)
    {
        var buffer = new PathBuffer();
        foreach (var block in new CharacterBlocks(text, forTagging: true))
        {
            if (!block.IsOfWords)
                Separators.Tag(text, block, tokens);
            else if (useHmm)
                tagger.Cut(text, block, ref buffer, tokens);
            else
                tagger.CutKnown(text, block, ref buffer, tokens);
        }

        buffer.Dispose();
    }
}
