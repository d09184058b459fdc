using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Text.Cleaning.Lines;

/// <summary>Undoes bold type that was made by printing twice: a text taken from such a page has every run of it twice (携携手手 or 携手携手).</summary>
internal static class Overprint
{
    private const int Shortest = 8;
    private const int Longest = 400;

    /// <summary>The line with each run once, or null where it is not wholly made of doubled runs.</summary>
    public static CleanText? Undo(string source, TextSpan line)
    {
        if (line.Length is < Shortest or > Longest)
            return null;
        CleanTextBuilder? once = null;
        for (var start = line.Start; start < line.End;)
        {
            var length = source.AsSpan(start, line.End - start).IndexOf(' ');
            var end = length < 0 ? line.End : start + length;
            if (!TrySplit(source.AsSpan(start, end - start), out var halves))
                return null;
            once ??= new CleanTextBuilder(source);
            foreach (var half in halves)
            {
                once.Copy(start, half);
                start += 2 * half;
            }

            for (; start < line.End && source[start] == ' '; start++)
                once.Copy(start, 1);
        }

        return once?.ToCleanText();
    }

    /// <summary>Splits a word into doubled runs, the shortest first; <paramref name="halves"/> are the lengths of their halves.</summary>
    private static bool TrySplit(ReadOnlySpan<char> word, out List<int> halves)
    {
        halves = [];
        if (word.Length % 2 != 0 || ShortestSquare(word, 0) == 0)
            return false;
        // halfFrom[i]: half of the doubled run at i from which on the rest can be split; 0 where it cannot.
        var halfFrom = new int[word.Length + 1];
        for (var i = word.Length - 2; i >= 0; i--)
        {
            for (var half = 1; i + 2 * half <= word.Length && halfFrom[i] == 0; half++)
            {
                if ((i + 2 * half == word.Length || halfFrom[i + 2 * half] > 0) && IsSquare(word, i, half))
                    halfFrom[i] = half;
            }
        }

        for (var i = 0; i < word.Length && halfFrom[i] > 0; i += 2 * halfFrom[i])
            halves.Add(halfFrom[i]);
        return halves.Count > 0;
    }

    private static int ShortestSquare(ReadOnlySpan<char> word, int start)
    {
        for (var half = 1; start + 2 * half <= word.Length; half++)
        {
            if (IsSquare(word, start, half))
                return half;
        }

        return 0;
    }

    private static bool IsSquare(ReadOnlySpan<char> word, int start, int half) =>
        word[start] == word[start + half] && word.Slice(start, half).SequenceEqual(word.Slice(start + half, half));
}
