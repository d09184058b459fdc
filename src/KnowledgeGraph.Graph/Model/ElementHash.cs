using System.Globalization;

namespace KnowledgeGraph.Graph.Model;

/// <summary>What an element holds, in short: the first 128 bits of the SHA-256 of its label or type and its properties' canonical form.</summary>
/// <remarks>The element's id is no part of it, so that a renamed node's relationships keep theirs. Written as 32 lower-case hexadecimal digits.</remarks>
public readonly record struct ElementHash(UInt128 Value)
{
    /// <exception cref="FormatException">Not 32 hexadecimal digits.</exception>
    public static ElementHash Parse(string hex) => hex.Length == 32
        ? new(UInt128.Parse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture))
        : throw new FormatException($"{hex} is not an element hash.");

    public override string ToString() => Value.ToString("x32", CultureInfo.InvariantCulture);
}
