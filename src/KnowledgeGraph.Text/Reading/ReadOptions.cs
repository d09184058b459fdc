using System.Collections.Immutable;

namespace KnowledgeGraph.Text.Reading;

/// <summary>What to read and how.</summary>
/// <param name="Collection">The collection of all documents; null: the name of the folder or archive.</param>
/// <param name="Include">Globs over the path below the folder (<c>2024/**/*.md</c>); empty: every file in a format that can be read.</param>
/// <param name="Exclude">Globs; stronger than <paramref name="Include"/>.</param>
public sealed record ReadOptions(
    string? Collection = null,
    ImmutableArray<string> Include = default,
    ImmutableArray<string> Exclude = default,
    RowColumns? Columns = null,
    ReadLimits? Limits = null)
{
    public static ReadOptions Default { get; } = new();
}

/// <summary>The columns (JSON members, .csv headings) of a file of articles. Names are compared ordinally.</summary>
public sealed record RowColumns(
    string Id = "id",
    string Text = "text",
    string Title = "title",
    string Date = "date",
    string Source = "source",
    string Url = "url")
{
    public static RowColumns Default { get; } = new();
}

/// <summary>Bounds on what one document or archive may take, so that no input exhausts memory.</summary>
/// <param name="MaxDocumentBytes">Bytes of one file, archive member or row, unpacked.</param>
/// <param name="MaxArchiveBytes">Bytes of all members of one archive together, unpacked.</param>
/// <param name="MaxCompressionRatio">Unpacked to packed bytes of a member of more than one MiB; text packs to between 2 and 20.</param>
public sealed record ReadLimits(
    int MaxDocumentBytes = 32 << 20,
    long MaxArchiveBytes = 8L << 30,
    int MaxCompressionRatio = 200)
{
    public static ReadLimits Default { get; } = new();
}
