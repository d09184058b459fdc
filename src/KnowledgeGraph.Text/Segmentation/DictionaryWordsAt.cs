namespace KnowledgeGraph.Text.Segmentation;

/// <summary>Enumerates the words of a dictionary that begin at a position, shorter ones first, without allocating.</summary>
/// <remarks><c>foreach (var word in dictionary.WordsAt(text.AsSpan(start)))</c>. A word that a user's dictionary forbids (frequency 0) is left out.</remarks>
public ref struct DictionaryWordsAt
{
    private readonly WordTable words;
    private readonly ReadOnlySpan<char> text;
    private WordWalk walk;
    private int length;

    internal DictionaryWordsAt(WordTable words, ReadOnlySpan<char> text)
    {
        this.words = words;
        this.text = text;
        walk = new WordWalk(words);
    }

    public DictionaryWord Current { get; private set; }

    public readonly DictionaryWordsAt GetEnumerator() => this;

    public bool MoveNext()
    {
        while (length < text.Length && walk.TryStep(text[length], out var value))
        {
            length++;
            if (value == 0)
                continue;
            Current = new DictionaryWord(length, words.Frequency(value), words.Tag(value));
            if (Current.Frequency != 0)
                return true;
        }

        return false;
    }
}
