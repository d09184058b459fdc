namespace KnowledgeGraph.Pipeline;

/// <summary>What became of the documents of a build.</summary>
/// <param name="Read">Documents found and decoded: the sum of the next four and of <paramref name="Removed"/>.</param>
/// <param name="Unchanged">Same text, same extractor: not extracted again.</param>
/// <param name="Changed">Known by id, with another text.</param>
/// <param name="Reextracted">Same text, extracted again because extractor or lexicons changed or it was asked for.</param>
/// <param name="Removed">Passed over because they were removed by hand.</param>
/// <param name="Retracted">No longer among the files of their collection.</param>
/// <param name="Unreadable">Problems: files, members and rows that could not be read.</param>
public sealed record DocumentCounts(
    int Read = 0,
    int Unchanged = 0,
    int New = 0,
    int Changed = 0,
    int Reextracted = 0,
    int Removed = 0,
    int Retracted = 0,
    int Unreadable = 0);
