namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>A dictionary word in a text; <see cref="None"/> where there is none.</summary>
/// <param name="Hash">Of the word's normalised characters.</param>
/// <param name="Start">Index of the first character.</param>
/// <param name="Length">Characters.</param>
/// <param name="PartOfSpeech">A number for the dictionary's part of speech, below 1,024; 0 for none.</param>
internal readonly record struct NearbyWord(uint Hash, int Start, ushort Length, ushort PartOfSpeech)
{
    public static NearbyWord None => default;

    /// <summary>Length (at most 7) and part of speech in 13 bits.</summary>
    public uint Shape => (uint)(Math.Min((int)Length, 7) << 10 | PartOfSpeech);
}
