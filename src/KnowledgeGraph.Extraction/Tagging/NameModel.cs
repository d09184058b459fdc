using System.Buffers.Binary;
using System.Runtime.InteropServices;
using KnowledgeGraph.Core.Errors;

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>The compiled name model: feature weights, transitions and the way from margin to score. Immutable and thread-safe.</summary>
/// <remarks>
/// File, little-endian: <c>KGNM</c>; int32 <see cref="Version"/>; int32 line bits of the table; int32 number of organisation endings; uint64 checksum of all that follows;
/// float32 slope and offset of the score's logistic; 169 float32 transitions [tag, next]; zeros up to <see cref="TableOffset"/>;
/// the lines of the <see cref="FeatureTable"/>; a uint32 for each of the <see cref="OrganisationEndings"/>, and zeros up to a multiple of 8 bytes.
/// </remarks>
internal sealed class NameModel
{
    /// <summary>Format and features together: either's change makes an older program refuse the file.</summary>
    public const int Version = 2;

    private const int ChecksumOffset = 16;
    private const int BodyOffset = 24;
    private const int TransitionsOffset = 32;
    private const int TableOffset = 1024;
    private const int MaxLineBits = 20;
    private const int MaxEndings = 1 << 16;

    private NameModel(FeatureTable table, OrganisationEndings endings, float[] transitions, float slope, float offset)
    {
        Table = table;
        Endings = endings;
        Transitions = transitions;
        Slope = slope;
        Offset = offset;
    }

    public FeatureTable Table { get; }

    public OrganisationEndings Endings { get; }

    public float[] Transitions { get; }

    public float Slope { get; }

    public float Offset { get; }

    /// <summary>Score of a name: the logistic function of slope × margin + offset.</summary>
    public float ScoreOf(float margin) => 1 / (1 + MathF.Exp(-(Slope * margin + Offset)));

    /// <exception cref="KgException">KG2001 missing, KG2002 unreadable, KG2101 damaged, KG2102 of another version.</exception>
    public static NameModel Load(string path)
    {
        var file = ReadAllBytes(path);
        if (file.Length < TableOffset || !file.AsSpan(0, 4).SequenceEqual("KGNM"u8))
            throw new KgException(KgErrors.NameModelCorrupt(path, "it does not begin like one"));
        var version = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(4));
        if (version != Version)
            throw new KgException(KgErrors.NameModelVersion(path, version, Version));
        var lineBits = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(8));
        var endings = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(12));
        if (lineBits is < 1 or > MaxLineBits || endings is < 0 or > MaxEndings || file.Length != LengthOf(lineBits, endings))
            throw new KgException(KgErrors.NameModelCorrupt(path, "its length is wrong"));
        if (BinaryPrimitives.ReadUInt64LittleEndian(file.AsSpan(ChecksumOffset)) != Checksum(file.AsSpan(BodyOffset)))
            throw new KgException(KgErrors.NameModelCorrupt(path, "its checksum is wrong"));

        return new NameModel(
            new FeatureTable(file, TableOffset, lineBits),
            new OrganisationEndings(MemoryMarshal.Cast<byte, uint>(file.AsSpan(EndingsOffset(lineBits), endings * sizeof(uint)))),
            MemoryMarshal.Cast<byte, float>(file.AsSpan(TransitionsOffset, NameTags.Count * NameTags.Count * sizeof(float))).ToArray(),
            BinaryPrimitives.ReadSingleLittleEndian(file.AsSpan(BodyOffset)),
            BinaryPrimitives.ReadSingleLittleEndian(file.AsSpan(BodyOffset + sizeof(float))));
    }

    /// <param name="lines">A power of two lines of a <see cref="FeatureTable"/>.</param>
    /// <param name="endings">As <see cref="OrganisationEndings"/> takes them.</param>
    public static void Save(string path, ReadOnlySpan<byte> lines, ReadOnlySpan<uint> endings, ReadOnlySpan<float> transitions, float slope, float offset)
    {
        var lineBits = int.Log2(lines.Length / FeatureTable.LineBytes);
        var file = new byte[LengthOf(lineBits, endings.Length)];
        "KGNM"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), Version);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(8), lineBits);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(12), endings.Length);
        BinaryPrimitives.WriteSingleLittleEndian(file.AsSpan(BodyOffset), slope);
        BinaryPrimitives.WriteSingleLittleEndian(file.AsSpan(BodyOffset + sizeof(float)), offset);
        MemoryMarshal.AsBytes(transitions).CopyTo(file.AsSpan(TransitionsOffset));
        lines.CopyTo(file.AsSpan(TableOffset));
        MemoryMarshal.AsBytes(endings).CopyTo(file.AsSpan(EndingsOffset(lineBits)));
        BinaryPrimitives.WriteUInt64LittleEndian(file.AsSpan(ChecksumOffset), Checksum(file.AsSpan(BodyOffset)));
        File.WriteAllBytes(path, file);
    }

    private static int EndingsOffset(int lineBits) => TableOffset + (FeatureTable.LineBytes << lineBits);

    private static int LengthOf(int lineBits, int endings) => EndingsOffset(lineBits) + (endings + 1) / 2 * sizeof(ulong);

    private static byte[] ReadAllBytes(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new KgException(KgErrors.LexiconMissing(path), e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new KgException(KgErrors.LexiconUnreadable(path, e.Message), e);
        }
    }

    private static ulong Checksum(ReadOnlySpan<byte> body)
    {
        var sum = 0UL;
        foreach (var word in MemoryMarshal.Cast<byte, ulong>(body))
            sum = (ulong.RotateLeft(sum, 5) ^ word) * 0x9E3779B97F4A7C15;
        return sum;
    }
}
