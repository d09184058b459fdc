using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Graph.Resolution;

/// <summary>Normalises names, so that spellings of one name compare equal.</summary>
internal static class SurfaceForm
{
    /// <summary>What two spellings of a name share: letters, digits and symbols in half width and lower case; spaces, quotation and title marks,
    /// dots, dashes and brackets are gone. A name of nothing but punctuation is its own key.</summary>
    public static string Key(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            var folded = Fold(rune);
            if (Counts(folded))
                text.Append(Rune.ToLowerInvariant(folded));
        }

        return text.Length > 0 ? text.ToString() : name;
    }

    /// <summary>The name as ids show it: half width, one kind of middle dot, no quotation or title marks, no spaces but those between Latin letters or digits.</summary>
    public static string ForId(string name)
    {
        var text = new StringBuilder(name.Length);
        var spaceBefore = false;
        foreach (var rune in name.EnumerateRunes())
        {
            var folded = Fold(rune);
            if (Rune.IsWhiteSpace(folded) || Rune.IsControl(folded))
            {
                spaceBefore = true;
                continue;
            }

            if (IsMark(folded))
                continue;
            if (spaceBefore && text.Length > 0 && char.IsAscii(text[^1]) && folded.IsAscii)
                text.Append(' ');
            spaceBefore = false;
            text.Append(IsMiddleDot(folded) ? "·" : folded.Value == '/' ? "／" : folded.ToString());
        }

        return text.Length > 0 ? text.ToString() : name.Trim();
    }

    /// <summary>Full-width forms, Roman numerals and superscripts in their plain form; ideographic space and control characters as a space.</summary>
    /// <remarks>Done here, because the program runs without the culture data that <see cref="string.Normalize()"/> needs.</remarks>
    public static Rune Fold(Rune rune) => rune.Value switch
    {
        >= 0xFF01 and <= 0xFF5E => new Rune(rune.Value - 0xFEE0),
        0x3000 or 0x00A0 or < 0x20 or 0x7F => new Rune(' '),
        >= 0x2160 and <= 0x2162 => new Rune('I'),
        0x00B2 => new Rune('2'),
        0x00B3 => new Rune('3'),
        _ => rune,
    };

    /// <summary>Half a surrogate pair becomes U+FFFD, as it would in any store.</summary>
    public static string Fold(string name)
    {
        var isFolded = true;
        foreach (var rune in name.EnumerateRunes())
            isFolded &= Fold(rune) == rune && rune != Rune.ReplacementChar;
        if (isFolded)
            return name;
        var text = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
            text.Append(Fold(rune));
        return text.ToString();
    }

    private static bool Counts(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.OtherLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber
            or UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol or UnicodeCategory.OtherSymbol => true,
        _ => rune.Value is '&' or '#' or '@' or '%',
    };

    private static bool IsMark(Rune rune) => rune.Value is '"' or '\'' or '“' or '”' or '‘' or '’' or '「' or '」' or '『' or '』' or '《' or '》' or '〈' or '〉' or '<' or '>';

    private static bool IsMiddleDot(Rune rune) => rune.Value is '·' or '•' or '‧' or '・' or '∙' or '⋅' or '･';
}
