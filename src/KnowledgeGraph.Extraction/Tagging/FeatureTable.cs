using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>Weights of features by the hash of their key. Immutable and thread-safe.</summary>
/// <remarks>Lines of 64 bytes, one cache line each, hold four features: four 16-bit fingerprints (0 where a slot is empty),
/// then for each slot <see cref="NameTags.Count"/> signed bytes, one weight a tag. A hash's high bits choose the line, its low 16 bits are the
/// fingerprint; a feature that the table does not have is taken for another one in about 4 of 65,536 cases.</remarks>
internal sealed class FeatureTable
{
    public const int LineBytes = 64;
    public const int SlotsPerLine = 4;

    /// <summary>Offset of the first slot's weights in a line. The last slot's end, read as 16 bytes, is the line's end.</summary>
    public const int WeightsOffset = SlotsPerLine * sizeof(ushort);

    private const ulong EachLane = 0x0001_0001_0001_0001;

    private readonly byte[] lines;
    private readonly int start;
    private readonly int shift;

    /// <param name="lines">The lines, from <paramref name="start"/> on: a power of two of them.</param>
    public FeatureTable(byte[] lines, int start, int lineBits)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lines.Length, start + (LineBytes << lineBits));
        this.lines = lines;
        this.start = start;
        shift = 64 - lineBits;
    }

    public static ushort FingerprintOf(ulong hash) => (ushort)hash == 0 ? (ushort)1 : (ushort)hash;

    /// <summary>Adds up the weights of features: <see cref="NameTags.Count"/> numbers in the first of sixteen lanes, the rest without meaning.</summary>
    public void Sum(ReadOnlySpan<ulong> keys, Span<float> sums)
    {
        ref var first = ref lines[start];
        var low = Vector128<short>.Zero;
        var high = Vector128<short>.Zero;
        foreach (var key in keys)
        {
            var hash = TaggerFeatures.Hash(key);
            ref var line = ref Unsafe.Add(ref first, (nint)(hash >> shift) * LineBytes);
            var difference = Unsafe.ReadUnaligned<ulong>(ref line) ^ FingerprintOf(hash) * EachLane;
            // The lowest marked lane is the first whose difference is zero.
            var equal = (difference - EachLane) & ~difference & EachLane << 15;
            if (equal == 0)
                continue;
            var slot = BitOperations.TrailingZeroCount(equal) >> 4;
            var (lowWeights, highWeights) = Vector128.Widen(Vector128.LoadUnsafe(ref line, (nuint)(WeightsOffset + slot * NameTags.Count)).AsSByte());
            low += lowWeights;
            high += highWeights;
        }

        Store(low, sums);
        Store(high, sums[8..]);
    }

    private static void Store(Vector128<short> weights, Span<float> sums)
    {
        ref var target = ref MemoryMarshal.GetReference(sums[..8]);
        var (low, high) = Vector128.Widen(weights);
        Vector128.ConvertToSingle(low).StoreUnsafe(ref target);
        Vector128.ConvertToSingle(high).StoreUnsafe(ref target, 4);
    }
}
