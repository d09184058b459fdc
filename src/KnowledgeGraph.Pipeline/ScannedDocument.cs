using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Graph.Stores;
using KnowledgeGraph.Text.Reading;

namespace KnowledgeGraph.Pipeline;

/// <summary>What came of one location or row.</summary>
internal abstract record ScannedDocument(DocumentLocation Location)
{
    internal sealed record Unchanged(DocumentLocation Location, RecordHeader Header) : ScannedDocument(Location);

    /// <summary>There is a tombstone.</summary>
    internal sealed record Removed(DocumentLocation Location, RecordHeader Header) : ScannedDocument(Location);

    /// <param name="Former">Null for a new document; a tombstone where one is brought back.</param>
    internal sealed record Extracted(DocumentLocation Location, DocumentRecord Record, EncodedRecord Encoded, RecordHeader? Former) : ScannedDocument(Location);

    internal sealed record Problem(DocumentLocation Location, ReadProblem What) : ScannedDocument(Location);

    /// <summary>Everything at the location has been handed over.</summary>
    internal sealed record End(DocumentLocation Location) : ScannedDocument(Location);
}
