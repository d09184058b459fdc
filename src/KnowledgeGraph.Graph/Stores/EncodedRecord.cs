using KnowledgeGraph.Core.Claims;

namespace KnowledgeGraph.Graph.Stores;

/// <summary>A document's record, compressed as stores keep it.</summary>
/// <param name="Data">By <see cref="RecordCodec"/>.</param>
public sealed record EncodedRecord(RecordHeader Header, byte[] Data)
{
    /// <summary>Compresses; call it on the thread that extracted.</summary>
    public static EncodedRecord Of(DocumentRecord record) => new(
        new RecordHeader(record.Document.Id, record.Document.Collection, record.Document.Path, record.Document.Sha256, record.ExtractorVersion),
        RecordCodec.Encode(record));

    /// <exception cref="Core.Errors.KgException">KG4005: the bytes are no record.</exception>
    public DocumentRecord Decode() => RecordCodec.Decode(Header, Data);
}
