using KnowledgeGraph.Core.Errors;

namespace KnowledgeGraph.Text.Segmentation;

/// <summary>The compiled form of a <see cref="SegmentationModel"/>: arrays that are read as they stand.</summary>
/// <remarks>Layout, little-endian: magic (uint64), format number (int32), the model's values and arrays, CRC-32C of everything before it (uint32).</remarks>
internal static class SegmentationModelFile
{
    /// <summary>Goes up whenever the content changes its meaning.</summary>
    public const int Format = 1;

    /// <summary><c>KGWORDS</c> and a line break.</summary>
    private const ulong Magic = 0x0A_53_44_52_4F_57_47_4B;

    public static byte[] ToBytes(SegmentationModel model)
    {
        var writer = new ModelWriter();
        writer.WriteValue(Magic);
        writer.WriteValue(Format);
        WriteWords(writer, model.Words);
        WriteWordHmm(writer, model.WordHmm);
        WriteTagHmm(writer, model.TagHmm.Data);
        writer.WriteValue(writer.Checksum);
        return writer.ToArray();
    }

    /// <exception cref="KgException">KG2001 missing, KG2002 unreadable, KG2003 damaged, KG2004 of another format.</exception>
    public static SegmentationModel Read(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            return Read(stream, path);
        }
        catch (InvalidDataException exception)
        {
            throw new KgException(KgErrors.DictionaryCorrupt(path, exception.Message), exception);
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

    private static SegmentationModel Read(FileStream stream, string path)
    {
        var reader = new ModelReader(stream);
        if (reader.ReadValue<ulong>() != Magic)
            throw new InvalidDataException("it does not begin as a compiled dictionary does");
        var format = reader.ReadValue<int>();
        if (format != Format)
            throw new KgException(KgErrors.DictionaryVersion(path, format, Format));
        var model = new SegmentationModel(ReadWords(reader), ReadWordHmm(reader), ReadTagHmm(reader));
        var checksum = reader.Checksum;
        if (reader.ReadValue<uint>() != checksum || stream.Position != stream.Length)
            throw new InvalidDataException("its checksum does not fit its content");
        return model;
    }

    private static void WriteWords(ModelWriter writer, WordDictionary words)
    {
        writer.WriteValue(words.Total);
        writer.WriteArray(words.Words.Trie.Units);
        writer.WriteArray(words.Words.Trie.Codes);
        writer.WriteArray<long>(words.Words.Frequencies);
        writer.WriteArray<double>(words.Words.LogFrequencies);
        writer.WriteStrings(words.Words.Tags);
    }

    private static WordDictionary ReadWords(ModelReader reader)
    {
        var total = reader.ReadValue<long>();
        var trie = new DoubleArrayTrie(reader.ReadArray<ulong>(), reader.ReadArray<ushort>());
        return new WordDictionary(new WordTable(trie, null, reader.ReadArray<long>(), reader.ReadArray<double>(), reader.ReadStrings()), total);
    }

    private static void WriteWordHmm(ModelWriter writer, WordHmm hmm)
    {
        writer.WriteArray(hmm.Start);
        writer.WriteArray(hmm.Transitions);
        writer.WriteArray(hmm.Emissions);
    }

    private static WordHmm ReadWordHmm(ModelReader reader) =>
        new(reader.ReadArray<double>(), reader.ReadArray<double>(), reader.ReadArray<double>());

    private static void WriteTagHmm(ModelWriter writer, TagHmmData data)
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

    private static TagHmm ReadTagHmm(ModelReader reader) =>
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
