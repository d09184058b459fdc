using KnowledgeGraph.Core.Claims;

namespace KnowledgeGraph.Graph.Stores;

/// <summary>Turns records into compressed bytes and back. Thread-safe.</summary>
public static class RecordCodec
{
    public static byte[] Encode(DocumentRecord record) => throw new NotImplementedException();

    /// <exception cref="Core.Errors.KgException">KG4005: the bytes are no record.</exception>
    public static DocumentRecord Decode(RecordHeader header, byte[] data) => throw new NotImplementedException();
}
