using System.Text;
using KnowledgeGraph.Core.Errors;

namespace KnowledgeGraph.Text.Reading;

/// <summary>Tells encodings apart and decodes strictly: no replacement characters. Thread-safe.</summary>
/// <remarks>Order: byte-order mark; a declared charset, if any; valid UTF-8; UTF-16 by the place of its zero bytes; binary by its head or control bytes;
/// GB18030, unless the bytes are almost UTF-8, which is then reported as damaged rather than read as something else.</remarks>
internal static class TextDecoder
{
    /// <summary>Bytes looked at for zero and control bytes.</summary>
    private const int SampleLength = 64 << 10;

    private static readonly Encoding Utf16Le = new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly Encoding Utf16Be = new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Gb18030 = Strict(54936)!;

    /// <param name="path">For the message.</param>
    /// <exception cref="KgException">KG1004 binary; KG1005 bytes that cannot be decoded.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes, string path, string? declaredCharset = null)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return Decode(Utf8, "UTF-8", bytes[3..], path);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Decode(Utf16Le, "UTF-16", bytes[2..], path);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Decode(Utf16Be, "UTF-16", bytes[2..], path);
        if (HasBinaryHead(bytes))
            throw new KgException(KgErrors.BinaryFile(path));
        var sample = bytes[..Math.Min(bytes.Length, SampleLength)];
        var zeros = sample.Count((byte)0);
        if (zeros > 0)
        {
            if (TryGuessUtf16(sample, out var utf16))
                return Decode(utf16, "UTF-16", bytes, path);
            throw new KgException(KgErrors.BinaryFile(path));
        }

        if (TooManyControls(sample))
            throw new KgException(KgErrors.BinaryFile(path));
        if (System.Text.Unicode.Utf8.IsValid(bytes))
            return Encoding.UTF8.GetString(bytes);
        if (declaredCharset is not null && Declared(declaredCharset) is { } declared)
            return Decode(declared, declaredCharset, bytes, path);
        return IsDamagedUtf8(bytes) ? Decode(Utf8, "UTF-8", bytes, path) : Decode(Gb18030, "UTF-8 or GB18030", bytes, path);
    }

    private static string Decode(Encoding encoding, string name, ReadOnlySpan<byte> bytes, string path)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException exception)
        {
            throw new KgException(KgErrors.Undecodable(path, name, Math.Max(0, exception.Index)), exception);
        }
    }

    private static Encoding? Declared(string charset)
    {
        try
        {
            var encoding = CodePagesEncodingProvider.Instance.GetEncoding(charset);
            // GB2312 and GBK are subsets of GB18030, and pages that declare them use it.
            return encoding is null ? null : encoding.CodePage is 936 or 20936 or 54936 ? Gb18030 : Strict(encoding.CodePage);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static Encoding? Strict(int codePage) =>
        CodePagesEncodingProvider.Instance.GetEncoding(codePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    private static bool HasBinaryHead(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("%PDF-"u8) || bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("GIF8"u8) || bytes.StartsWith("{\\rtf"u8)
        || bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
        || bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])
        || bytes.StartsWith((ReadOnlySpan<byte>)[0x7F, (byte)'E', (byte)'L', (byte)'F']);

    private static bool TooManyControls(ReadOnlySpan<byte> sample)
    {
        var controls = 0;
        foreach (var b in sample)
        {
            if (b is < 0x20 and not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C or 0x1B or 0x0B))
                controls++;
        }

        return controls * 50 > sample.Length;
    }

    /// <summary>Every line break and space of Chinese text in UTF-16 has its zero byte on one and the same side.</summary>
    private static bool TryGuessUtf16(ReadOnlySpan<byte> sample, out Encoding encoding)
    {
        int even = 0, odd = 0, breaks = 0;
        for (var i = 0; i + 1 < sample.Length; i += 2)
        {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
            var unit = sample[i] == 0 ? sample[i + 1] : sample[i + 1] == 0 ? sample[i] : (byte)0;
            breaks += unit is (byte)'\n' or (byte)'\r' or (byte)' ' ? 1 : 0;
            if (sample[i] == 0 && sample[i + 1] == 0)
                breaks = int.MinValue / 2;
        }

        encoding = odd >= even ? Utf16Le : Utf16Be;
        return breaks > 0 && Math.Min(even, odd) * 20 <= Math.Max(even, odd);
    }

    /// <summary>Whether at least 99 of 100 sequences of bytes outside ASCII are valid UTF-8.</summary>
    private static bool IsDamagedUtf8(ReadOnlySpan<byte> bytes)
    {
        long good = 0, bad = 0;
        while (!bytes.IsEmpty)
        {
            var ascii = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (ascii < 0)
                break;
            bytes = bytes[ascii..];
            if (Rune.DecodeFromUtf8(bytes, out _, out var length) == System.Buffers.OperationStatus.Done)
                good++;
            else
                bad++;
            bytes = bytes[Math.Max(1, length)..];
        }

        return good >= 99 * bad;
    }
}
