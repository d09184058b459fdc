using System.Collections.Immutable;
using KnowledgeGraph.Text.Segmentation;

namespace KnowledgeGraph.Extraction.Passages;

/// <summary>The words of a passage: the most probable path through the dictionary, without guessing at unknown words, which stay single characters.</summary>
internal sealed class PassageTokenizer(WordDictionary dictionary)
{
    private readonly double logTotal = Math.Log(dictionary.Total);

    public ImmutableArray<PassageToken> Tokenize(string text)
    {
        var best = new double[text.Length + 1];
        var lengths = new int[text.Length];
        var tags = new string[text.Length];
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (char.IsAsciiLetterOrDigit(text[i]))
            {
                Run(text, i, best, lengths, tags);
                continue;
            }

            best[i] = best[i + 1] - logTotal;
            lengths[i] = 1;
            tags[i] = "x";
            foreach (var word in dictionary.WordsAt(text.AsSpan(i)))
            {
                if (word.Frequency <= 0)
                    continue;
                var score = best[i + word.Length] + Math.Log(word.Frequency) - logTotal;
                if (score <= best[i] && !(word.Length == 1 && lengths[i] == 1))
                    continue;
                best[i] = score;
                lengths[i] = word.Length;
                tags[i] = word.Tag;
            }
        }

        var tokens = ImmutableArray.CreateBuilder<PassageToken>();
        for (var i = 0; i < text.Length; i += lengths[i])
            tokens.Add(new PassageToken(i, i + lengths[i], tags[i]));
        return tokens.ToImmutable();
    }

    /// <summary>A run of Latin letters, or of digits, is one word.</summary>
    private static void Run(string text, int start, double[] best, int[] lengths, string[] tags)
    {
        var isDigit = char.IsAsciiDigit(text[start]);
        var continues = start + 1 < text.Length && char.IsAsciiLetterOrDigit(text[start + 1]) && char.IsAsciiDigit(text[start + 1]) == isDigit;
        lengths[start] = continues ? lengths[start + 1] + 1 : 1;
        tags[start] = isDigit ? "m" : "eng";
        best[start] = best[start + lengths[start]] - 10;
    }
}
