using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Text.Segmentation;

/// <summary>A read-only map from words to positive numbers that finds all words beginning at a position in one walk. Thread-safe.</summary>
/// <remarks>
/// A double-array trie (Aoe 1989). Its transitions are checked by label, which suffices because no two nodes share a base
/// (as in darts-clone), so that a node is one 64-bit unit: label in bits 0–13, base in bits 14–34, value in bits 35–63.
/// Characters have codes from 1, the most frequent first; a character with code 0 occurs in no word.
/// </remarks>
internal sealed class DoubleArrayTrie
{
    public const int LabelBits = 14;
    public const int BaseBits = 21;
    public const int MaxValue = (1 << (64 - LabelBits - BaseBits)) - 1;

    /// <summary>The node from which every walk begins.</summary>
    public const int Root = 0;

    private const ulong LabelMask = (1UL << LabelBits) - 1;
    private const ulong BaseMask = (1UL << BaseBits) - 1;

    private readonly ulong[] units;
    private readonly ushort[] codes;

    /// <param name="units">At least the root.</param>
    /// <param name="codes">Of each UTF-16 unit: 65,536 of them.</param>
    /// <exception cref="InvalidDataException">One of them has the wrong size.</exception>
    public DoubleArrayTrie(ulong[] units, ushort[] codes)
    {
        if (units.Length == 0 || codes.Length != char.MaxValue + 1)
            throw new InvalidDataException("the trie has the wrong size");
        this.units = units;
        this.codes = codes;
    }

    public ReadOnlySpan<ulong> Units => units;

    public ReadOnlySpan<ushort> Codes => codes;

    public static ulong Unit(int label, int childrenBase, int value) =>
        (uint)label | ((ulong)(uint)childrenBase << LabelBits) | ((ulong)(uint)value << (LabelBits + BaseBits));

    /// <summary>Goes from a node along a character. False where no word continues so; the node is then of no use.</summary>
    /// <param name="node"><see cref="Root"/>, or what an earlier step gave.</param>
    /// <param name="value">Of the word that ends here, or 0 where none does.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryStep(ref int node, char character, out int value)
    {
        uint code = codes[character];
        var units = this.units;
        var childrenBase = (uint)((units[node] >> LabelBits) & BaseMask);
        var child = childrenBase + code;
        if (code != 0 && childrenBase != 0 && child < (uint)units.Length)
        {
            var unit = units[child];
            if ((unit & LabelMask) == code)
            {
                node = (int)child;
                value = (int)(unit >> (LabelBits + BaseBits));
                return true;
            }
        }

        value = 0;
        return false;
    }

    /// <summary>The value of exactly this word, or 0.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        int node = Root, value = 0;
        foreach (var character in word)
        {
            if (!TryStep(ref node, character, out value))
                return 0;
        }

        return value;
    }
}
