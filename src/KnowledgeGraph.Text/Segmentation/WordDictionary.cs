namespace KnowledgeGraph.Text.Segmentation;

/// <summary>The words that a segmenter knows, with frequency and part of speech. Immutable and thread-safe; look-ups allocate nothing.</summary>
public sealed class WordDictionary
{
    internal WordDictionary(WordTable words, long total, IReadOnlyDictionary<string, WordEntry>? userWords = null)
    {
        Words = words;
        Total = total;
        UserWords = userWords;
    }

    internal WordTable Words { get; }

    /// <summary>Null where no user added any.</summary>
    internal IReadOnlyDictionary<string, WordEntry>? UserWords { get; }

    /// <summary>The sum of all frequencies.</summary>
    public long Total { get; }

    /// <summary>All words that begin at the first character of <paramref name="text"/>, shorter ones first.</summary>
    public DictionaryWordsAt WordsAt(ReadOnlySpan<char> text) => new(Words, text);

    /// <summary>Looks up exactly this word. A word that a user's dictionary forbids (frequency 0) is not found.</summary>
    public bool TryFind(ReadOnlySpan<char> word, out DictionaryWord found)
    {
        var value = Words.Find(word);
        found = value == 0 ? default : new DictionaryWord(word.Length, Words.Frequency(value), Words.Tag(value));
        return found.Frequency != 0;
    }

    /// <summary>This dictionary with a user's words before its own, as jieba's <c>load_userdict</c> adds them.</summary>
    internal WordDictionary With(UserDictionary dictionary)
    {
        var additions = new UserDictionaryAdditions(this);
        foreach (var word in dictionary.Words)
            additions.Add(word);
        return additions.ToDictionary();
    }
}
