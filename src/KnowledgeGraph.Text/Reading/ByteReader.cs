using KnowledgeGraph.Core.Errors;

namespace KnowledgeGraph.Text.Reading;

/// <summary>Reads whole streams within a limit.</summary>
internal static class ByteReader
{
    /// <param name="announced">How long the stream says it is, in bytes; negative where it does not say.</param>
    /// <exception cref="KgException">KG1006: longer than the limit.</exception>
    public static byte[] ReadAll(Stream stream, long announced, int limit, string display)
    {
        if (announced > limit)
            throw new KgException(KgErrors.TooLarge(display, announced, limit));
        var buffer = new byte[announced > 0 ? announced : 64 << 10];
        var length = 0;
        Span<byte> one = stackalloc byte[1];
        while (true)
        {
            if (length == buffer.Length)
            {
                if (stream.Read(one) == 0)
                    break;
                if (length >= limit)
                    throw new KgException(KgErrors.TooLarge(display, length + 1L, limit));
                Array.Resize(ref buffer, (int)Math.Min((long)limit + 1, 2L * buffer.Length));
                buffer[length++] = one[0];
            }

            var read = stream.Read(buffer, length, buffer.Length - length);
            if (read == 0)
                break;
            length += read;
        }

        return length == buffer.Length ? buffer : buffer[..length];
    }
}
