using KnowledgeGraph.Text.Segmentation;

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>A text as the features see it: characters (surrogate pairs are one), classes, and the dictionary words around each. Buffers are reused from text to text; not thread-safe.</summary>
internal sealed class TaggerSentence
{
    /// <summary>Boundary codes kept before the first and after the last character, so that features need no range checks.</summary>
    public const int Margin = 4;

    private const int MaxDistance = 15;

    private const uint WordHashFactor = 0x9E3779B1;

    private readonly CharacterTable characters;
    private readonly WordDictionary dictionary;
    private readonly OrganisationEndings endings;
    private int[] indexOfUnit = [];

    public TaggerSentence(CharacterTable characters, WordDictionary dictionary, OrganisationEndings endings)
    {
        this.characters = characters;
        this.dictionary = dictionary;
        this.endings = endings;
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

    /// <summary>By index + <see cref="Margin"/>: characters from here to the end of the next organisation ending in the same clause, itself counted; 0 where there is none within <see cref="MaxDistance"/>.</summary>
    public byte[] EndingAhead { get; private set; } = [];

    /// <summary>By index + <see cref="Margin"/>: characters since the last organisation ending in the same clause; 0 where there is none within <see cref="MaxDistance"/>.</summary>
    public byte[] EndingBehind { get; private set; } = [];

    /// <summary>By index + <see cref="Margin"/>: characters since the last stop, list mark, blank, quotation mark or the text's start, at most <see cref="MaxDistance"/>.</summary>
    public byte[] SinceBreak { get; private set; } = [];

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
        MeasureDistances();
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

    private void MeasureDistances()
    {
        int distance = 0, sinceBreak = 0;
        for (var at = Margin; at < Length + Margin; at++)
        {
            EndingBehind[at] = (byte)distance;
            SinceBreak[at] = (byte)sinceBreak;
            var isBreak = CharacterTable.IsBreak(Codes[at], Classes[at]);
            distance = IsEnding(at) ? 1 : distance == 0 || distance == MaxDistance || isBreak ? 0 : distance + 1;
            sinceBreak = isBreak ? 0 : Math.Min(sinceBreak + 1, MaxDistance);
        }

        distance = 0;
        for (var at = Length + Margin - 1; at >= Margin; at--)
        {
            distance = IsEnding(at) ? 1 : distance == 0 || distance == MaxDistance || CharacterTable.IsBreak(Codes[at], Classes[at]) ? 0 : distance + 1;
            EndingAhead[at] = (byte)distance;
        }
    }

    private bool IsEnding(int at) => endings.Contains(Codes[at - 1], Codes[at]);

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
        EndingAhead = new byte[size];
        EndingBehind = new byte[size];
        SinceBreak = new byte[size];
    }
}
