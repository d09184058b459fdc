using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using KnowledgeGraph.Core.Errors;

namespace KnowledgeGraph.Text.Segmentation;

/// <summary>The compiled form of a <see cref="SegmentationModel"/>: one read, a checksum, and arrays that are copied as they stand.</summary>
/// <remarks>Layout: magic (8 bytes), format number (int32, little-endian), SHA-256 of the payload (32 bytes), payload.</remarks>
internal static class SegmentationModelFile
{
    private const int FormatOffset = 8;
    private const int ChecksumOffset = FormatOffset + sizeof(int);
    private const int PayloadOffset = ChecksumOffset + SHA256.HashSizeInBytes;

    /// <summary>Goes up whenever the payload changes its meaning.</summary>
    public const int Format = 1;

    private static ReadOnlySpan<byte> Magic => "KGWORDS\n"u8;

    public static byte[] ToBytes(SegmentationModel model)
    {
        var writer = new PayloadWriter();
        WriteWords(writer, model.Words);
        WriteWordHmm(writer, model.WordHmm);
        WriteTagHmm(writer, model.TagHmm.Data);
        var payload = writer.ToArray();

        var file = new byte[PayloadOffset + payload.Length];
        Magic.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(FormatOffset), Format);
        SHA256.HashData(payload, file.AsSpan(ChecksumOffset));
        payload.CopyTo(file, PayloadOffset);
        return file;
    }

    /// <exception cref="KgException">KG2001 missing, KG2002 unreadable, KG2003 damaged, KG2004 of another format.</exception>
    public static SegmentationModel Read(string path)
    {
        var file = ReadAllBytes(path);
        if (file.Length < PayloadOffset || !file.AsSpan().StartsWith(Magic))
            throw new KgException(KgErrors.DictionaryCorrupt(path, "it does not begin as a compiled dictionary does"));
        var format = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(FormatOffset));
        if (format != Format)
            throw new KgException(KgErrors.DictionaryVersion(path, format, Format));
        var payload = file.AsSpan(PayloadOffset);
        if (!SHA256.HashData(payload).AsSpan().SequenceEqual(file.AsSpan(ChecksumOffset, SHA256.HashSizeInBytes)))
            throw new KgException(KgErrors.DictionaryCorrupt(path, "its checksum does not fit its content"));

        try
        {
            var reader = new PayloadReader(payload);
            var model = new SegmentationModel(ReadWords(ref reader), ReadWordHmm(ref reader), ReadTagHmm(ref reader));
            return reader.AtEnd ? model : throw new InvalidDataException("it goes on after its end");
        }
        catch (InvalidDataException exception)
        {
            throw new KgException(KgErrors.DictionaryCorrupt(path, exception.Message), exception);
        }
    }

    private static byte[] ReadAllBytes(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new KgException(KgErrors.LexiconMissing(path), exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new KgException(KgErrors.LexiconUnreadable(path, exception.Message), exception);
        }
    }

    private static void WriteWords(PayloadWriter writer, WordDictionary words)
    {
        writer.WriteArray<long>([words.Total]);
        writer.WriteArray(words.Words.Trie.Units);
        writer.WriteArray(words.Words.Trie.Codes);
        writer.WriteArray(words.Words.Frequencies.AsSpan());
        writer.WriteArray(words.Words.LogFrequencies.AsSpan());
        writer.WriteStrings(words.Words.Tags);
    }

    private static WordDictionary ReadWords(ref PayloadReader reader)
    {
        var total = reader.ReadArray<long>();
        var trie = new DoubleArrayTrie(reader.ReadArray<ulong>(), reader.ReadArray<ushort>());
        var frequencies = reader.ReadArray<long>();
        var logarithms = reader.ReadArray<double>();
        var table = new WordTable(
            trie, null, ImmutableCollectionsMarshal.AsImmutableArray(frequencies), ImmutableCollectionsMarshal.AsImmutableArray(logarithms), [.. reader.ReadStrings()]);
        return new WordDictionary(table, total[0]);
    }

    private static void WriteWordHmm(PayloadWriter writer, WordHmm hmm)
    {
        writer.WriteArray(hmm.Start);
        writer.WriteArray(hmm.Transitions);
        writer.WriteArray(hmm.Emissions);
    }

    private static WordHmm ReadWordHmm(ref PayloadReader reader) =>
        new(reader.ReadArray<double>(), reader.ReadArray<double>(), reader.ReadArray<double>());

    private static void WriteTagHmm(PayloadWriter writer, TagHmmData data)
    {
        writer.WriteStrings(data.Tags);
        writer.WriteArray<double>(data.Start);
        writer.WriteArray<byte>(data.From);
        writer.WriteArray<byte>(data.To);
        writer.WriteArray<double>(data.Transitions);
        writer.WriteArray<int>(data.RowStarts);
        writer.WriteArray<byte>(data.KnownCounts);
        writer.WriteArray<byte>(data.States);
        writer.WriteArray<double>(data.Emissions);
    }

    private static TagHmm ReadTagHmm(ref PayloadReader reader) =>
        new(new TagHmmData(
            reader.ReadStrings(),
            reader.ReadArray<double>(),
            reader.ReadArray<byte>(),
            reader.ReadArray<byte>(),
            reader.ReadArray<double>(),
            reader.ReadArray<int>(),
            reader.ReadArray<byte>(),
            reader.ReadArray<byte>(),
            reader.ReadArray<double>()));
}
