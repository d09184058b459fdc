using System.Collections.Immutable;
using KnowledgeGraph.Text.Segmentation;

namespace KnowledgeGraph.Extraction.Passages;

/// <summary>The words of a passage, without guessing at unknown words: those stay single characters, so that a name's parts are seen.</summary>
internal sealed class PassageTokenizer(Segmenter segmenter)
{
    public ImmutableArray<PassageToken> Tokenize(string text)
    {
        var words = new List<TaggedToken>(text.Length);
        segmenter.Tag(text, words, useHmm: false);
        var tokens = ImmutableArray.CreateBuilder<PassageToken>(words.Count);
        foreach (var word in words)
            tokens.Add(new PassageToken(word.Span.Start, word.Span.End, char.IsAsciiDigit(text[word.Span.Start]) ? "m" : word.Tag));
        return tokens.MoveToImmutable();
    }
}
