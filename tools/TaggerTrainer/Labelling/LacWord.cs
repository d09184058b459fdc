namespace TaggerTrainer.Labelling;

/// <summary>A word as LAC cut and tagged it.</summary>
/// <param name="Start">Index of the first character, a code point.</param>
/// <param name="Tag">LAC's: n, v, PER, ORG …</param>
internal readonly record struct LacWord(int Start, int End, string Tag)
{
    /// <summary>A word begins at any column that does not end in <c>-I</c>.</summary>
    public static List<LacWord> FromColumns(byte[] path, string[] columns)
    {
        var words = new List<LacWord>();
        for (var start = 0; start < path.Length;)
        {
            var end = start + 1;
            while (end < path.Length && columns[path[end]].EndsWith("-I", StringComparison.Ordinal))
                end++;
            words.Add(new LacWord(start, end, columns[path[start]].Split('-')[0]));
            start = end;
        }

        return words;
    }
}
