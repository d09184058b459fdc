namespace KnowledgeGraph.Text.Segmentation;

/// <summary>The words that a segmenter knows, with frequency and part of speech. Immutable and thread-safe; look-ups allocate nothing.</summary>
public sealed class WordDictionary
{
    internal WordDictionary(WordTable words, long total)
    {
        Words = words;
        Total = total;
    }

    internal WordTable Words { get; }

    /// <summary>The sum of all frequencies.</summary>
    public long Total { get; }

    /// <summary>All words that begin at the first character of <paramref name="text"/>, shorter ones first.</summary>
    public DictionaryWordsAt WordsAt(ReadOnlySpan<char> text) => new(this, text);

    /// <summary>Looks up exactly this word.</summary>
    public bool TryFind(ReadOnlySpan<char> word, out DictionaryWord found)
    {
        var value = Words.Trie.Find(word);
        found = value == 0 ? default : WordOf(value, word.Length);
        return value != 0;
    }

    internal DictionaryWord WordOf(int value, int length) => new(length, Words.Frequency(value), Words.Tag(value));
}
