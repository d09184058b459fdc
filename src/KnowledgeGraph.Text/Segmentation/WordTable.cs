using System.Collections.Immutable;

namespace KnowledgeGraph.Text.Segmentation;

/// <summary>Words with a frequency and a tag each: a trie whose values number the two.</summary>
/// <param name="Frequencies">The different frequencies. Number 0 stands for none and is not used by any word.</param>
/// <param name="LogFrequencies">Natural logarithms of <paramref name="Frequencies"/>; negative infinity for 0.</param>
internal sealed record WordTable(
    DoubleArrayTrie Trie,
    ImmutableArray<long> Frequencies,
    ImmutableArray<double> LogFrequencies,
    ImmutableArray<string> Tags)
{
    private const int TagBits = 9;

    /// <summary>A trie's value.</summary>
    public static int Value(int frequencyNumber, int tagNumber) => (frequencyNumber << TagBits) | tagNumber;

    public static int FrequencyNumber(int value) => value >> TagBits;

    public static int TagNumber(int value) => value & ((1 << TagBits) - 1);

    public long Frequency(int value) => Frequencies[FrequencyNumber(value)];

    public string Tag(int value) => Tags[TagNumber(value)];

    /// <exception cref="ArgumentException">A word stands twice, or there is more than the format holds.</exception>
    public static WordTable Build(IReadOnlyDictionary<string, (long Frequency, string Tag)> words)
    {
        var frequencies = words.Values.Select(word => word.Frequency).Distinct().Order().Prepend(0).ToImmutableArray();
        var tags = words.Values.Select(word => word.Tag).Distinct().Order(StringComparer.Ordinal).ToImmutableArray();
        if (tags.Length > 1 << TagBits)
            throw new ArgumentException($"{tags.Length} different tags are more than the format holds.");
        var numberOf = new Dictionary<long, int>();
        for (var i = 1; i < frequencies.Length; i++)
            numberOf[frequencies[i]] = i;
        var trie = DoubleArrayTrieBuilder.Build(words.Select(word => KeyValuePair.Create(
            word.Key, Value(numberOf[word.Value.Frequency], tags.IndexOf(word.Value.Tag)))));
        return new WordTable(trie, frequencies, [.. frequencies.Select(frequency => Math.Log(frequency))], tags);
    }
}
