using System.Text;

namespace KnowledgeGraph.Text.Reading;

/// <summary>Opens files of rows as text: their encoding is told from their head.</summary>
internal static class RowText
{
    private const int HeadLength = 64 << 10;

    /// <exception cref="Core.Errors.KgException">KG1004: binary.</exception>
    public static StreamReader Open(Stream stream, string path, out string encodingName)
    {
        var head = new byte[HeadLength];
        var length = stream.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false);
        var (encoding, markLength) = TextDecoder.Detect(head.AsSpan(0, length), path, isWhole: length < HeadLength);
        encodingName = encoding.WebName;
        return new StreamReader(new PrefixedStream(head.AsMemory(markLength, length - markLength), stream), encoding, detectEncodingFromByteOrderMarks: false);
    }
}
