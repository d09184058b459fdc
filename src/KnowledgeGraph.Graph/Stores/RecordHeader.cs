namespace KnowledgeGraph.Graph.Stores;

/// <summary>What tells whether a document must be read again.</summary>
/// <param name="Sha256">As <see cref="Core.Text.SourceDocument.Sha256"/>.</param>
/// <param name="IsTombstone">The document was removed by hand: builds pass it over, and there is no record.</param>
public sealed record RecordHeader(string DocumentId, string Collection, string Path, string Sha256, string ExtractorVersion, bool IsTombstone = false);
