using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGraph.Core;

/// <summary>SHA-256 over length-prefixed fields, so that no two different lists of fields share their bytes. Not thread-safe.</summary>
/// <remarks>Format: each field is its UTF-8 length as a 32-bit little-endian number, then the bytes; null is the length -1.</remarks>
public sealed class ContentHash : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public ContentHash Add(string? field)
    {
        Span<byte> prefix = stackalloc byte[4];
        if (field is null)
        {
            BinaryPrimitives.WriteInt32LittleEndian(prefix, -1);
            hash.AppendData(prefix);
            return this;
        }

        var bytes = Encoding.UTF8.GetBytes(field);
        BinaryPrimitives.WriteInt32LittleEndian(prefix, bytes.Length);
        hash.AppendData(prefix);
        hash.AppendData(bytes);
        return this;
    }

    /// <summary>64 lower-case hexadecimal digits; the object is empty again afterwards.</summary>
    public string ToHex() => Convert.ToHexStringLower(hash.GetHashAndReset());

    public static string Of(params ReadOnlySpan<string?> fields)
    {
        using var hash = new ContentHash();
        foreach (var field in fields)
            hash.Add(field);
        return hash.ToHex();
    }

    public void Dispose() => hash.Dispose();
}
