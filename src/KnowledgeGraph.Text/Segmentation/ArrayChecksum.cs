using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace KnowledgeGraph.Text.Segmentation;

/// <summary>CRC-32C, which processors compute: a cryptographic hash would take longer than all the rest of loading.</summary>
internal static class ArrayChecksum
{
    public const uint Start = uint.MaxValue;

    /// <remarks>Optimised at once: it runs rarely, a million steps long.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static uint Add(uint checksum, ReadOnlySpan<byte> bytes)
    {
        var eights = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var eight in eights)
            checksum = BitOperations.Crc32C(checksum, eight);
        foreach (var one in bytes[(eights.Length * sizeof(ulong))..])
            checksum = BitOperations.Crc32C(checksum, one);
        return checksum;
    }
}
