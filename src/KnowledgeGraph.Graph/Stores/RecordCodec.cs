using System.IO.Compression;
using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Errors;

namespace KnowledgeGraph.Graph.Stores;

/// <summary>Turns records into compressed bytes and back. Thread-safe.</summary>
/// <remarks>A format byte, then Brotli over the fields in the order of their declaration: counts and offsets as 7-bit integers,
/// strings in UTF-8 with their length in front, absent ones told by a flag.</remarks>
public static class RecordCodec
{
    private const byte Format = 1;

    public static byte[] Encode(DocumentRecord record)
    {
        using var bytes = new MemoryStream();
        bytes.WriteByte(Format);
        using (var brotli = new BrotliStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
        using (var buffered = new BufferedStream(brotli, 16 * 1024))
        using (var writer = new BinaryWriter(buffered))
            new RecordWriter(writer).Write(record);
        return bytes.ToArray();
    }

    /// <exception cref="KgException">KG4005: the bytes are no record.</exception>
    public static DocumentRecord Decode(RecordHeader header, byte[] data)
    {
        try
        {
            if (data.Length == 0 || data[0] != Format)
                throw new InvalidDataException("the format is unknown");
            using var brotli = new BrotliStream(new MemoryStream(data, 1, data.Length - 1, writable: false), CompressionMode.Decompress);
            using var plain = new MemoryStream(data.Length * 4);
            brotli.CopyTo(plain);
            plain.Position = 0;
            using var reader = new BinaryReader(plain);
            var record = new RecordReader(reader).Read(header);
            return plain.Position == plain.Length ? record : throw new InvalidDataException("there are bytes left over");
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or FormatException or ArgumentException or OverflowException or InvalidOperationException or IOException)
        {
            throw new KgException(KgErrors.RecordUnreadable(header.DocumentId, e.Message), e);
        }
    }
}
