namespace KnowledgeGraph.Sqlite;

/// <param name="BatchSize">Elements and records that one transaction writes at most, 1 or more. A change that fits into one transaction is
/// applied in full or not at all; SQLite keeps a large one on disk, not in memory.</param>
public sealed record SqliteStoreOptions(int BatchSize = 2_000_000)
{
    /// <summary>Pages that the file may have; 0 for no limit. For tests of a full disk.</summary>
    internal int MaxPages { get; init; }
}
