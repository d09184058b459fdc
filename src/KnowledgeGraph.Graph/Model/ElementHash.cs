using System.Globalization;

namespace KnowledgeGraph.Graph.Model;

/// <summary>What an element holds, in short: the first 128 bits of the SHA-256 of its label or type and its properties' canonical form.</summary>
/// <remarks>The element's id is no part of it, so that a renamed node's relationships keep theirs. Written as 32 lower-case hexadecimal digits.</remarks>
public readonly record struct ElementHash(UInt128 Value)
{
    /// <exception cref="FormatException">Not 32 hexadecimal digits.</exception>
    public static ElementHash Parse(ReadOnlySpan<char> hex) => hex.Length == 32
        ? new(new UInt128(ParseHalf(hex[..16]), ParseHalf(hex[16..])))
        : throw new FormatException($"{hex} is not an element hash.");

    private static ulong ParseHalf(ReadOnlySpan<char> hex) => ulong.Parse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    public override string ToString() => Value.ToString("x32", CultureInfo.InvariantCulture);
}
