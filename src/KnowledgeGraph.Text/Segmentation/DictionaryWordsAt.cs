namespace KnowledgeGraph.Text.Segmentation;

/// <summary>Enumerates the words of a dictionary that begin at a position, shorter ones first, without allocating.</summary>
/// <remarks><c>foreach (var word in dictionary.WordsAt(text.AsSpan(start)))</c>. A word that a user's dictionary forbids (frequency 0) is left out.</remarks>
public ref struct DictionaryWordsAt
{
    private readonly WordDictionary dictionary;
    private readonly ReadOnlySpan<char> text;
    private int node;
    private int length;

    internal DictionaryWordsAt(WordDictionary dictionary, ReadOnlySpan<char> text)
    {
        this.dictionary = dictionary;
        this.text = text;
        node = DoubleArrayTrie.Root;
    }

    public DictionaryWord Current { get; private set; }

    public readonly DictionaryWordsAt GetEnumerator() => this;

    public bool MoveNext()
    {
        while (length < text.Length && dictionary.Words.Trie.TryStep(ref node, text[length], out var value))
        {
            length++;
            if (value == 0)
                continue;
            Current = dictionary.WordOf(value, length);
            return true;
        }

        return false;
    }
}
