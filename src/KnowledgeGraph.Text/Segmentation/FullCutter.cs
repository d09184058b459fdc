using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Text.Segmentation;

/// <summary>Finds every word of the dictionary in a block; a character that is in none is a word of its own, Latin ones in a row are one.</summary>
internal sealed class FullCutter(WordTable words)
{
    /// <summary>In jieba's order: a Latin run comes after the words that begin at its end.</summary>
    public void Cut(ReadOnlySpan<char> text, CharacterBlock block, List<TextSpan> tokens)
    {
        var covered = block.Start;
        TextSpan? latin = null;
        for (var at = block.Start; at < block.End; at++)
        {
            var isLatin = Characters.IsAlphanumeric(text[at]);
            if (!isLatin)
                Flush(ref latin, tokens);
            var (count, end) = WordsAt(text, at, block.End);
            if (count > 1 || at < covered)
            {
                if (end == at + 1)
                    continue;
                AddLongWordsAt(text, at, block.End, tokens);
            }
            else if (isLatin)
            {
                // Over a gap jieba would join what does not stand together.
                if (latin?.End != at)
                    Flush(ref latin, tokens);
                latin = new TextSpan(latin?.Start ?? at, end);
            }
            else
            {
                tokens.Add(new TextSpan(at, end));
            }

            covered = end;
        }

        Flush(ref latin, tokens);
    }

    private static void Flush(ref TextSpan? latin, List<TextSpan> tokens)
    {
        if (latin is { } run)
            tokens.Add(run);
        latin = null;
    }

    /// <summary>How many words begin here and where the longest ends; where none does, the character counts as one.</summary>
    private (int Count, int End) WordsAt(ReadOnlySpan<char> text, int start, int limit)
    {
        var (count, end) = (0, start + 1);
        foreach (var word in new DictionaryWordsAt(words, text[start..limit]))
            (count, end) = (count + 1, start + word.Length);
        return (Math.Max(count, 1), end);
    }

    private void AddLongWordsAt(ReadOnlySpan<char> text, int start, int limit, List<TextSpan> tokens)
    {
        foreach (var word in new DictionaryWordsAt(words, text[start..limit]))
        {
            if (word.Length > 1)
                tokens.Add(new TextSpan(start, start + word.Length));
        }
    }
}
