using KnowledgeGraph.Core.Errors;

namespace KnowledgeGraph.Text.Segmentation;

/// <summary>Words with a frequency and a tag each: tries whose values number the two.</summary>
/// <param name="UserTrie">Words that go before those of <paramref name="Trie"/>, or null.</param>
/// <param name="Frequencies">The different frequencies. Number 0 is not used by any word.</param>
/// <param name="LogFrequencies">Natural logarithms of <paramref name="Frequencies"/>; negative infinity for 0, which a user gives to a word that is none.</param>
internal sealed record WordTable(
    DoubleArrayTrie Trie,
    DoubleArrayTrie? UserTrie,
    long[] Frequencies,
    double[] LogFrequencies,
    string[] Tags)
{
    /// <summary>The tag of what has none.</summary>
    public const string UnknownTag = "x";

    private const int TagBits = 9;

    public static int FrequencyNumber(int value) => value >> TagBits;

    public static int TagNumber(int value) => value & ((1 << TagBits) - 1);

    public long Frequency(int value) => Frequencies[FrequencyNumber(value)];

    /// <param name="value">0 for a word that is not known.</param>
    public string Tag(int value) => value == 0 ? UnknownTag : Tags[TagNumber(value)];

    /// <summary>The value of exactly this word, or 0.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        var value = UserTrie is null ? 0 : UserTrie.Find(word);
        return value != 0 ? value : Trie.Find(word);
    }

    /// <summary>False also for a word that a user forbids.</summary>
    public bool IsWord(ReadOnlySpan<char> word) => Find(word) is not 0 and var value && Frequency(value) != 0;

    /// <exception cref="KgException">KG2008: there is more than the format holds.</exception>
    public static WordTable Build(IReadOnlyDictionary<string, WordEntry> words)
    {
        var empty = new WordTable(DoubleArrayTrieBuilder.Build([]), null, [0], [double.NegativeInfinity], []);
        return empty.Number(words, (table, trie) => table with { Trie = trie });
    }

    /// <summary>The same words with these before them, instead of an earlier user's.</summary>
    /// <exception cref="KgException">KG2008: there is more than the format holds.</exception>
    public WordTable WithUserWords(IReadOnlyDictionary<string, WordEntry> words) =>
        Number(words, (table, trie) => table with { UserTrie = trie });

    private WordTable Number(IReadOnlyDictionary<string, WordEntry> words, Func<WordTable, DoubleArrayTrie, WordTable> place)
    {
        var frequencies = words.Values.Select(word => word.Frequency).Distinct().Order().ToList();
        string[] tags = [.. Tags, .. words.Values.Select(word => word.Tag).Distinct().Except(Tags).Order(StringComparer.Ordinal)];
        if (tags.Length > 1 << TagBits)
            throw new KgException(KgErrors.DictionaryTooLarge($"{tags.Length} different tags"));
        var numberOf = new Dictionary<long, int>();
        foreach (var frequency in frequencies)
            numberOf[frequency] = Frequencies.Length + numberOf.Count;
        var trie = DoubleArrayTrieBuilder.Build(words.Select(word => KeyValuePair.Create(
            word.Key, (numberOf[word.Value.Frequency] << TagBits) | Array.IndexOf(tags, word.Value.Tag))));
        var table = this with
        {
            Frequencies = [.. Frequencies, .. frequencies],
            LogFrequencies = [.. LogFrequencies, .. frequencies.Select(frequency => Math.Log(frequency))],
            Tags = tags,
        };
        return place(table, trie);
    }
}
