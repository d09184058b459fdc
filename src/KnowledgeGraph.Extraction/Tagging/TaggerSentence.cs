using KnowledgeGraph.Text.Segmentation;

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>A text as the features see it: characters (surrogate pairs are one), classes, and the dictionary words around each. Buffers are reused from text to text; not thread-safe.</summary>
internal sealed class TaggerSentence
{
    /// <summary>Boundary codes kept before the first and after the last character, so that features need no range checks.</summary>
    public const int Margin = 4;

    private const uint WordHashFactor = 0x9E3779B1;

    private readonly CharacterTable characters;
    private readonly WordDictionary dictionary;
    private int[] indexOfUnit = [];

    public TaggerSentence(CharacterTable characters, WordDictionary dictionary)
    {
        this.characters = characters;
        this.dictionary = dictionary;
    }

    /// <summary>Characters in the text.</summary>
    public int Length { get; private set; }

    /// <summary>Codes by index + <see cref="Margin"/>.</summary>
    public ushort[] Codes { get; private set; } = [];

    /// <summary>Classes by index + <see cref="Margin"/>.</summary>
    public byte[] Classes { get; private set; } = [];

    /// <summary>UTF-16 offset of each character, and of the text's end.</summary>
    public int[] Offsets { get; private set; } = [];

    /// <summary>By index + <see cref="Margin"/>: the longest dictionary word of two or more characters that begins here.</summary>
    public NearbyWord[] Beginning { get; private set; } = [];

    /// <summary>By index + <see cref="Margin"/>: the longest that ends here (at this character, inclusive).</summary>
    public NearbyWord[] Ending { get; private set; } = [];

    /// <summary>By index + <see cref="Margin"/>: the longest that covers this character, the earliest of equals.</summary>
    public NearbyWord[] Covering { get; private set; } = [];

    public void Read(ReadOnlySpan<char> text)
    {
        Reserve(text.Length);
        var length = 0;
        for (var unit = 0; unit < text.Length; unit++, length++)
        {
            var c = text[unit];
            Offsets[length] = unit;
            indexOfUnit[unit] = length;
            if (char.IsHighSurrogate(c) && unit + 1 < text.Length && char.IsLowSurrogate(text[unit + 1]))
            {
                unit++;
                indexOfUnit[unit] = length;
                Codes[length + Margin] = CharacterTable.CodeOf(c, text[unit]);
                Classes[length + Margin] = CharacterTable.SupplementaryClass;
            }
            else
            {
                Codes[length + Margin] = characters.CodeOf(c);
                Classes[length + Margin] = characters.ClassOf(c);
            }
        }

        Length = length;
        Offsets[length] = text.Length;
        indexOfUnit[text.Length] = length;
        Codes.AsSpan(length + Margin, Margin).Clear();
        Classes.AsSpan(length + Margin, Margin).Clear();
        FindWords(text);
    }

    private void FindWords(ReadOnlySpan<char> text)
    {
        Beginning.AsSpan(0, Length + 2 * Margin).Clear();
        Ending.AsSpan(0, Length + 2 * Margin).Clear();
        Covering.AsSpan(0, Length + 2 * Margin).Clear();
        for (var start = 0; start < Length; start++)
        {
            var hash = 0u;
            var end = start;
            var longest = NearbyWord.None;
            foreach (var word in dictionary.WordsAt(text[Offsets[start]..]))
            {
                var wordEnd = indexOfUnit[Offsets[start] + word.Length];
                for (; end < wordEnd; end++)
                    hash = (hash + Codes[end + Margin]) * WordHashFactor;
                if (end - start < 2)
                    continue;
                longest = new NearbyWord(hash, start, (ushort)(end - start), PartOfSpeech(word.Tag));
                ref var ending = ref Ending[end - 1 + Margin];
                if (ending.Length < longest.Length)
                    ending = longest;
            }

            Beginning[start + Margin] = longest;
            for (var i = start; i < start + longest.Length; i++)
            {
                if (Covering[i + Margin].Length < longest.Length)
                    Covering[i + Margin] = longest;
            }
        }
    }

    /// <summary>A number from the first two letters of a tag, so that it does not depend on how a dictionary numbers its tags.</summary>
    private static ushort PartOfSpeech(string tag) =>
        tag.Length == 0 ? (ushort)0 : (ushort)((tag[0] & 31) << 5 | (tag.Length > 1 ? tag[1] & 31 : 0));

    private void Reserve(int units)
    {
        var size = units + 1 + 2 * Margin;
        if (Codes.Length >= size)
            return;
        size = Math.Max(size, 2 * Codes.Length);
        Codes = new ushort[size];
        Classes = new byte[size];
        Offsets = new int[size];
        indexOfUnit = new int[size];
        Beginning = new NearbyWord[size];
        Ending = new NearbyWord[size];
        Covering = new NearbyWord[size];
    }
}
