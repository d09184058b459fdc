namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>Pairs of characters in which many different organisations' names end (协会, 公司, 究院), as training found them. Immutable and thread-safe.</summary>
internal sealed class OrganisationEndings
{
    private readonly HashSet<uint> pairs;

    /// <param name="pairs">The earlier character's code in the high half.</param>
    public OrganisationEndings(ReadOnlySpan<uint> pairs)
    {
        this.pairs = [.. pairs];
    }

    public bool Contains(ushort code, ushort nextCode) => pairs.Contains(PairOf(code, nextCode));

    public static uint PairOf(ushort code, ushort nextCode) => (uint)code << 16 | nextCode;
}
