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
        var (encoding, markLength) = Detect(bytes, path, isWhole: true, declaredCharset);
        try
        {
            return encoding.GetString(bytes[markLength..]);
        }
        catch (DecoderFallbackException exception)
        {
            throw new KgException(KgErrors.Undecodable(path, encoding == Gb18030 ? "UTF-8 or GB18030" : encoding.WebName.ToUpperInvariant(), markLength + Math.Max(0, exception.Index)), exception);
        }
    }

    /// <summary>The encoding, which decodes strictly, and the length of the byte-order mark.</summary>
    /// <param name="bytes">The text or its head.</param>
    /// <param name="isWhole">False where the last character may be cut.</param>
    /// <exception cref="KgException">KG1004: binary.</exception>
    public static (Encoding Encoding, int MarkLength) Detect(ReadOnlySpan<byte> bytes, string path, bool isWhole, string? declaredCharset = null)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return (Utf8, 3);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return (Utf16Le, 2);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return (Utf16Be, 2);
        if (HasBinaryHead(bytes))
            throw new KgException(KgErrors.BinaryFile(path));
        var sample = bytes[..Math.Min(bytes.Length, SampleLength)];
        if (sample.Contains((byte)0))
            return TryGuessUtf16(sample, out var utf16) ? (utf16, 0) : throw new KgException(KgErrors.BinaryFile(path));
        if (TooManyControls(sample))
            throw new KgException(KgErrors.BinaryFile(path));
        if (System.Text.Unicode.Utf8.IsValid(isWhole ? bytes : WithoutCutEnd(bytes)))
            return (Utf8, 0);
        if (declaredCharset is not null && Declared(declaredCharset) is { } declared)
            return (declared, 0);
        return (IsDamagedUtf8(bytes) ? Utf8 : Gb18030, 0);
    }

    /// <summary>Without the beginning of a UTF-8 sequence at the end.</summary>
    private static ReadOnlySpan<byte> WithoutCutEnd(ReadOnlySpan<byte> bytes)
    {
        for (var i = bytes.Length - 1; i >= 0 && i >= bytes.Length - 4; i--)
        {
            if (bytes[i] < 0x80)
                return bytes;
            if (bytes[i] >= 0xC0)
                return bytes[..i];
        }

        return bytes;
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

    /// <summary>By the line breaks and spaces, which are no characters of Chinese text when their bytes are swapped. A zero unit is none of any text.</summary>
    private static bool TryGuessUtf16(ReadOnlySpan<byte> sample, out Encoding encoding)
    {
        int little = 0, big = 0, zero = 0;
        for (var i = 0; i + 1 < sample.Length; i += 2)
        {
            little += sample[i + 1] == 0 && IsSpace(sample[i]) ? 1 : 0;
            big += sample[i] == 0 && IsSpace(sample[i + 1]) ? 1 : 0;
            zero += sample[i] == 0 && sample[i + 1] == 0 ? 1 : 0;
        }

        encoding = little > big ? Utf16Le : Utf16Be;
        return zero == 0 && Math.Max(little, big) > 0 && Math.Min(little, big) * 20 <= Math.Max(little, big);
    }

    private static bool IsSpace(byte b) => b is (byte)'\n' or (byte)'\r' or (byte)' ';

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
