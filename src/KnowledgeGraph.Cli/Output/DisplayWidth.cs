using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Cli.Output;

/// <summary>Widths in terminal columns: a Chinese character takes two, a combining mark none.</summary>
/// <remarks>Wide are the blocks that Unicode's East Asian Width calls W or F; characters of ambiguous width (“ ” ·) count one.</remarks>
internal static class DisplayWidth
{
    public static int Of(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
            width += Of(rune);
        return width;
    }

    public static string PadRight(string text, int width) => text + new string(' ', Math.Max(0, width - Of(text)));

    public static string PadLeft(string text, int width) => new string(' ', Math.Max(0, width - Of(text))) + text;

    /// <summary>The longest beginning that fits, without a mark of what was left out.</summary>
    public static string Truncate(string text, int width)
    {
        var used = 0;
        var length = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            used += Of(rune);
            if (used > width)
                return text[..length];
            length += rune.Utf16SequenceLength;
        }

        return text;
    }

    private static int Of(Rune rune)
    {
        if (rune.Value < 0x1100)
            return Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Control or UnicodeCategory.Format ? 0 : 1;
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
            return 0;
        return IsWide(rune.Value) ? 2 : 1;
    }

    private static bool IsWide(int scalar) => scalar
        is <= 0x115F                            // Hangul initials
        or (>= 0x2E80 and <= 0xA4CF and not 0x303F) // CJK radicals to Yi
        or (>= 0xA960 and <= 0xA97C)
        or (>= 0xAC00 and <= 0xD7A3)            // Hangul syllables
        or (>= 0xF900 and <= 0xFAFF)            // compatibility ideographs
        or (>= 0xFE10 and <= 0xFE6F)            // vertical and small forms
        or (>= 0xFF01 and <= 0xFF60)            // full-width forms
        or (>= 0xFFE0 and <= 0xFFE6)
        or (>= 0x1F300 and <= 0x1F64F)          // emoji
        or (>= 0x1F900 and <= 0x1F9FF)
        or (>= 0x20000 and <= 0x3FFFD);         // supplementary ideographs
}
