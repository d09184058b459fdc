namespace TaggerTrainer.Labelling;

/// <summary>Lines, cut after 。！？ and, where they are still longer than <see cref="MaxLength"/>, at a comma or anywhere.</summary>
internal static class SentenceSplitter
{
    /// <summary>UTF-16 units.</summary>
    public const int MaxLength = 300;

    public static IEnumerable<string> Split(string text)
    {
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            for (var start = 0; start < line.Length;)
            {
                var end = EndOf(line, start);
                var sentence = line[start..end].Trim();
                if (sentence.Length > 0)
                    yield return sentence.Replace('\t', ' ');
                start = end;
            }
        }
    }

    private static int EndOf(string line, int start)
    {
        var limit = Math.Min(line.Length, start + MaxLength);
        var stop = line.AsSpan(start, limit - start).IndexOfAny('。', '！', '？');
        if (stop >= 0)
        {
            var end = start + stop + 1;
            while (end < line.Length && line[end] is '”' or '’' or '」' or '』' or '）')
                end++;
            return end;
        }

        if (limit == line.Length)
            return limit;
        var comma = line.AsSpan(start, limit - start).LastIndexOfAny('，', '；', '、');
        if (comma > 0)
            return start + comma + 1;
        return char.IsHighSurrogate(line[limit - 1]) ? limit - 1 : limit;
    }
}
