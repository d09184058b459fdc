using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Text.Segmentation;

/// <summary>Cuts blocks of word characters into their most probable words.</summary>
internal sealed class AccurateCutter(WordTable words, BestPath path, UnknownWords unknownWords)
{
    /// <summary>With the model for unknown words: single characters in a row are joined where it says so.</summary>
    public void Cut(ReadOnlySpan<char> text, CharacterBlock block, ref PathBuffer buffer, List<TextSpan> tokens)
    {
        foreach (var piece in new PathPieces(block, path.Find(text, block, ref buffer)))
        {
            if (piece.IsRun)
                CutRun(text, piece.Start, piece.End, tokens);
            else
                tokens.Add(new TextSpan(piece.Start, piece.End));
        }
    }

    /// <summary>Without the model: only single letters and digits in a row are joined.</summary>
    public void CutKnown(ReadOnlySpan<char> text, CharacterBlock block, ref PathBuffer buffer, List<TextSpan> tokens)
    {
        var steps = path.Find(text, block, ref buffer);
        for (var at = block.Start; at < block.End;)
        {
            var end = BestPath.EndOfKnown(text, block, steps, at);
            tokens.Add(new TextSpan(at, end));
            at = end;
        }
    }

    /// <summary>A run that is a word, and was yet less probable than its characters, stays apart.</summary>
    private void CutRun(ReadOnlySpan<char> text, int start, int end, List<TextSpan> tokens)
    {
        if (end - start > 1 && !words.IsWord(text[start..end]))
        {
            unknownWords.Cut(text, start, end, tokens);
            return;
        }

        for (var at = start; at < end; at++)
            tokens.Add(new TextSpan(at, at + 1));
    }
}
