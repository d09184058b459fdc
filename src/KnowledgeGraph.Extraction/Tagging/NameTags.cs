namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>The tags of a character: O, or begin, middle, end or single of a name of one kind.</summary>
internal static class NameTags
{
    public const int Outside = 0;

    /// <summary>O and four tags for each <see cref="NameKind"/>.</summary>
    public const int Count = 1 + 4 * 3;

    public const int Begin = 1;
    public const int Middle = 2;
    public const int End = 3;
    public const int Single = 4;

    public static int Of(NameKind kind, int part) => 4 * (int)kind + part;

    public static NameKind KindOf(int tag) => (NameKind)((tag - 1) / 4);

    /// <summary>0 for O, else <see cref="Begin"/> to <see cref="Single"/>.</summary>
    public static int PartOf(int tag) => tag == Outside ? 0 : (tag - 1) % 4 + 1;

    /// <summary>Whether a name may go on after the tag.</summary>
    public static bool IsOpen(int tag) => PartOf(tag) is Begin or Middle;

    /// <summary>Whether <paramref name="next"/> may follow <paramref name="tag"/>: an open name goes on with its own kind, a closed one is followed by O or a new name.</summary>
    public static bool MayFollow(int tag, int next) =>
        IsOpen(tag) ? PartOf(next) is Middle or End && KindOf(tag) == KindOf(next) : PartOf(next) is 0 or Begin or Single;

    /// <summary>The tags of a whole name of the kind.</summary>
    public static void Write(Span<byte> tags, NameKind kind)
    {
        tags.Fill((byte)Of(kind, Middle));
        tags[^1] = (byte)Of(kind, End);
        tags[0] = (byte)Of(kind, tags.Length == 1 ? Single : Begin);
    }
}
