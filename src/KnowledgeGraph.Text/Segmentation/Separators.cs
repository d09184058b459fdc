using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Text.Segmentation;

/// <summary>Cuts blocks of punctuation, white space and other characters that are in no word.</summary>
internal static class Separators
{
    /// <summary>Each character is a token, and CR LF is one. In full mode what stands between white space is one token, empty between two.</summary>
    public static void Cut(ReadOnlySpan<char> text, CharacterBlock block, List<TextSpan> tokens, bool full)
    {
        var runStart = block.Start;
        for (var at = block.Start; at < block.End;)
        {
            var end = at + LengthAt(text, at, block.End);
            if (!full || Characters.IsWhiteSpace(text[at]))
            {
                if (full)
                    tokens.Add(new TextSpan(runStart, at));
                tokens.Add(new TextSpan(at, end));
                runStart = end;
            }

            at = end;
        }

        if (full)
            tokens.Add(new TextSpan(runStart, block.End));
    }

    public static void Tag(ReadOnlySpan<char> text, CharacterBlock block, List<TaggedToken> tokens)
    {
        for (var at = block.Start; at < block.End;)
        {
            var end = at + LengthAt(text, at, block.End);
            tokens.Add(new TaggedToken(new TextSpan(at, end), WordTable.UnknownTag));
            at = end;
        }
    }

    /// <summary>1, or 2 for CR LF and for a surrogate pair.</summary>
    private static int LengthAt(ReadOnlySpan<char> text, int at, int limit)
    {
        if (at + 1 == limit)
            return 1;
        var (first, second) = (text[at], text[at + 1]);
        return (first == '\r' && second == '\n') || char.IsSurrogatePair(first, second) ? 2 : 1;
    }
}
