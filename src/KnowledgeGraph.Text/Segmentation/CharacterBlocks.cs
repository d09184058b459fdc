namespace KnowledgeGraph.Text.Segmentation;

/// <summary>Enumerates the blocks of a text in order, together all of it.</summary>
internal ref struct CharacterBlocks(ReadOnlySpan<char> text, bool forTagging)
{
    /// <summary>Longer blocks of word characters, which no language has, are cut here: it bounds the memory.</summary>
    public const int MaxLength = 65_536;

    private readonly ReadOnlySpan<char> text = text;

    public CharacterBlock Current { get; private set; }

    public readonly CharacterBlocks GetEnumerator() => this;

    public bool MoveNext()
    {
        var start = Current.End;
        if (start == text.Length)
            return false;
        var isOfWords = IsOfWord(text[start]);
        var limit = isOfWords ? Math.Min(text.Length, start + MaxLength) : text.Length;
        var end = start + 1;
        while (end < limit && IsOfWord(text[end]) == isOfWords)
            end++;
        Current = new CharacterBlock(start, end, isOfWords);
        return true;
    }

    private readonly bool IsOfWord(char c) => forTagging ? Characters.IsOfTaggedWord(c) : Characters.IsOfWord(c);
}
