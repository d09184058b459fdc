using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Text.Segmentation;

/// <summary>Cuts a run of characters, none of which the dictionary joined, into words: jieba's <c>finalseg</c>.</summary>
internal sealed class UnknownWords(WordHmm hmm, WordTable words)
{
    /// <summary>Appends the words of <c>text[start..end]</c>.</summary>
    public void Cut(ReadOnlySpan<char> text, int start, int end, List<TextSpan> tokens)
    {
        while (start < end)
        {
            var isHan = Characters.IsHan(text[start]);
            var stop = start + 1;
            while (stop < end && Characters.IsHan(text[stop]) == isHan)
                stop++;
            if (isHan)
                CutHan(text, start, stop, tokens);
            else
                CutLatin(text, start, stop, tokens);
            start = stop;
        }
    }

    private void CutHan(ReadOnlySpan<char> text, int start, int end, List<TextSpan> tokens)
    {
        var first = tokens.Count;
        hmm.Cut(text[start..end], start, tokens);
        if (words.UserTrie is not null)
            SplitForbidden(text, first, tokens);
    }

    /// <summary>A user's frequency of 0 says that a word is none, so that the model must not make it either.</summary>
    private void SplitForbidden(ReadOnlySpan<char> text, int first, List<TextSpan> tokens)
    {
        for (var i = tokens.Count - 1; i >= first; i--)
        {
            var token = tokens[i];
            var value = words.Find(text[token.Start..token.End]);
            if (value == 0 || words.Frequency(value) != 0)
                continue;
            tokens.RemoveAt(i);
            tokens.InsertRange(i, Enumerable.Range(token.Start, token.Length).Select(at => new TextSpan(at, at + 1)));
        }
    }

    /// <summary>Letters and digits, with a decimal fraction and a per cent sign, are a word; so is what stands between two of them.</summary>
    private static void CutLatin(ReadOnlySpan<char> text, int start, int end, List<TextSpan> tokens)
    {
        while (start < end)
        {
            var stop = EndOfNumber(text, start, end);
            if (stop == start)
            {
                while (stop < end && !Characters.IsAlphanumeric(text[stop]))
                    stop++;
            }

            tokens.Add(new TextSpan(start, stop));
            start = stop;
        }
    }

    /// <summary><c>[a-zA-Z0-9]+(\.\d+)?%?</c> from <paramref name="start"/>, or <paramref name="start"/> where nothing such stands.</summary>
    private static int EndOfNumber(ReadOnlySpan<char> text, int start, int end)
    {
        var stop = start;
        while (stop < end && Characters.IsAlphanumeric(text[stop]))
            stop++;
        if (stop == start)
            return start;
        if (stop + 1 < end && text[stop] == '.' && char.IsAsciiDigit(text[stop + 1]))
        {
            stop += 2;
            while (stop < end && char.IsAsciiDigit(text[stop]))
                stop++;
        }

        return stop < end && text[stop] == '%' ? stop + 1 : stop;
    }
}
