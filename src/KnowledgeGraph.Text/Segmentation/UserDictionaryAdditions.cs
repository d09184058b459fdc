namespace KnowledgeGraph.Text.Segmentation;

/// <summary>Adds words one by one as jieba's <c>add_word</c> does. Not thread-safe.</summary>
internal sealed class UserDictionaryAdditions(WordDictionary dictionary)
{
    private readonly Dictionary<string, WordEntry> words = new(dictionary.UserWords ?? new Dictionary<string, WordEntry>());
    private readonly HashSet<string> prefixes = [.. (dictionary.UserWords?.Keys ?? []).SelectMany(PrefixesOf)];
    private long total = dictionary.Total;

    public void Add(UserWord word)
    {
        var frequency = word.Frequency ?? SuggestFrequency(word.Word);
        words[word.Word] = new WordEntry(frequency, word.Tag ?? TagOf(word.Word));
        prefixes.UnionWith(PrefixesOf(word.Word));
        total += frequency;
    }

    public WordDictionary ToDictionary() => new(dictionary.Words.WithUserWords(words), total, words);

    /// <summary>The lowest frequency with which the word is cut as one: jieba's <c>suggest_freq</c>.</summary>
    private long SuggestFrequency(string word)
    {
        var probability = 1.0;
        foreach (var part in MostProbableParts(word))
            probability *= (FrequencyOf(part) ?? 1) / (double)total;
        return Math.Max((long)(probability * total) + 1, FrequencyOf(word) ?? 1);
    }

    /// <summary>Accurate mode without HMM, over the words added so far.</summary>
    private List<string> MostProbableParts(string word)
    {
        var logTotal = Math.Log(total);
        var scores = new double[word.Length + 1];
        var ends = new int[word.Length];
        for (var start = word.Length - 1; start >= 0; start--)
        {
            scores[start] = double.NegativeInfinity;
            for (var end = start + 1; end <= word.Length; end++)
            {
                if (FrequencyOf(word[start..end]) is not (not null and not 0 and var frequency))
                    continue;
                var score = Math.Log(frequency.Value) - logTotal + scores[end];
                if (score >= scores[start])
                    (scores[start], ends[start]) = (score, end);
            }

            if (ends[start] == 0)
                (scores[start], ends[start]) = (-logTotal + scores[start + 1], start + 1);
        }

        var parts = new List<string>();
        for (var start = 0; start < word.Length;)
        {
            var end = ends[start];
            if (end == start + 1 && Characters.IsAlphanumeric(word[start]))
            {
                while (end < word.Length && ends[end] == end + 1 && Characters.IsAlphanumeric(word[end]))
                    end++;
            }

            parts.Add(word[start..end]);
            start = end;
        }

        return parts;
    }

    /// <summary>0 for what only begins a word; null for what does not even do that.</summary>
    private long? FrequencyOf(string word)
    {
        if (words.TryGetValue(word, out var entry))
            return entry.Frequency;
        var walk = new WordWalk(dictionary.Words);
        var value = 0;
        foreach (var character in word)
        {
            if (!walk.TryStep(character, out value))
                return prefixes.Contains(word) ? 0 : null;
        }

        return value == 0 ? 0 : dictionary.Words.Frequency(value);
    }

    private string TagOf(string word) =>
        words.TryGetValue(word, out var entry) ? entry.Tag : dictionary.Words.Tag(dictionary.Words.Find(word));

    private static IEnumerable<string> PrefixesOf(string word) => Enumerable.Range(1, word.Length).Select(length => word[..length]);
}
