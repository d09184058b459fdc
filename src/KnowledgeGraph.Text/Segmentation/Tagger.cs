namespace KnowledgeGraph.Text.Segmentation;

/// <summary>Cuts blocks of word characters into words with their parts of speech: jieba's <c>posseg</c>.</summary>
internal sealed class Tagger(WordTable words, BestPath path, TagHmm hmm)
{
    private const string NumberTag = "m";
    private const string LatinTag = "eng";

    /// <summary>With the model for unknown words.</summary>
    public void Cut(ReadOnlySpan<char> text, CharacterBlock block, ref PathBuffer buffer, List<TaggedToken> tokens)
    {
        foreach (var piece in new PathPieces(block, path.Find(text, block, ref buffer)))
        {
            if (piece.IsRun)
                CutRun(text, piece.Start, piece.End, tokens);
            else
                Add(piece.Start, piece.End, words.Tag(piece.Value), tokens);
        }
    }

    /// <summary>Without the model.</summary>
    public void CutKnown(ReadOnlySpan<char> text, CharacterBlock block, ref PathBuffer buffer, List<TaggedToken> tokens)
    {
        var steps = path.Find(text, block, ref buffer);
        for (var at = block.Start; at < block.End;)
        {
            var end = BestPath.EndOfKnown(text, block, steps, at);
            var isLatin = steps[at - block.Start].Length == 1 && Characters.IsAlphanumeric(text[at]);
            Add(at, end, isLatin ? LatinTag : TagOf(text[at..end]), tokens);
            at = end;
        }
    }

    private void CutRun(ReadOnlySpan<char> text, int start, int end, List<TaggedToken> tokens)
    {
        if (end - start > 1 && !words.IsWord(text[start..end]))
        {
            CutUnknown(text, start, end, tokens);
            return;
        }

        for (var at = start; at < end; at++)
            Add(at, at + 1, TagOf(text.Slice(at, 1)), tokens);
    }

    private void CutUnknown(ReadOnlySpan<char> text, int start, int end, List<TaggedToken> tokens)
    {
        while (start < end)
        {
            var stop = start + 1;
            if (Characters.IsHan(text[start]))
            {
                while (stop < end && Characters.IsHan(text[stop]))
                    stop++;
                hmm.Cut(text[start..stop], start, tokens);
            }
            else
            {
                stop = EndOfLatin(text, start, end, out var tag);
                Add(start, stop, tag, tokens);
            }

            start = stop;
        }
    }

    /// <summary>A number (<c>[.0-9]+</c>), or letters and digits, or a run of anything else that is not Chinese.</summary>
    private static int EndOfLatin(ReadOnlySpan<char> text, int start, int end, out string tag)
    {
        var rest = text[start..end];
        Func<char, bool> belongs = IsOfNumber(rest[0]) ? IsOfNumber : Characters.IsAlphanumeric(rest[0]) ? Characters.IsAlphanumeric : IsOther;
        tag = IsOfNumber(rest[0]) ? NumberTag : Characters.IsAlphanumeric(rest[0]) ? LatinTag : WordTable.UnknownTag;
        var length = 1;
        while (length < rest.Length && belongs(rest[length]))
            length++;
        return start + length;
    }

    private static bool IsOfNumber(char c) => c == '.' || char.IsAsciiDigit(c);

    private static bool IsOther(char c) => !IsOfNumber(c) && !Characters.IsAlphanumeric(c) && !Characters.IsHan(c);

    private string TagOf(ReadOnlySpan<char> word) => words.Tag(words.Find(word));

    private static void Add(int start, int end, string tag, List<TaggedToken> tokens) => tokens.Add(new TaggedToken(new(start, end), tag));
}
