namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>Normalised codes and classes of characters, as features use them.</summary>
/// <remarks>Full-width forms count as their half-width ones, letters as lower case, digits as <c>0</c>, quotation marks and spaces as one each.
/// A supplementary character gets one of 2,048 codes of the private-use area. Immutable and thread-safe.</remarks>
internal sealed class CharacterTable
{
    /// <summary>Stands before the first and after the last character; no character has it.</summary>
    public const ushort Boundary = 0;

    private readonly ushort[] codes = new ushort[char.MaxValue + 1];
    private readonly byte[] classes = new byte[char.MaxValue + 1];

    public CharacterTable()
    {
        for (var i = 0; i <= char.MaxValue; i++)
        {
            var c = (char)i;
            codes[i] = Normalise(c);
            classes[i] = (byte)Classify(ToHalfWidth(c));
        }
    }

    public ushort CodeOf(char c) => codes[c];

    public byte ClassOf(char c) => classes[c];

    public static ushort CodeOf(char high, char low) => (ushort)(0xE000 + (char.ConvertToUtf32(high, low) & 0x7FF));

    /// <summary>The class of supplementary characters: nearly all are Han.</summary>
    public static byte SupplementaryClass => (byte)CharacterClass.Han;

    /// <summary>Whether a name hardly ever goes over the character: stops, list marks, blanks, and brackets and quotation marks but for round brackets.</summary>
    public static bool IsBreak(ushort code, byte characterClass) => (CharacterClass)characterClass switch
    {
        CharacterClass.Stop or CharacterClass.ListMark or CharacterClass.Space => true,
        CharacterClass.Opening or CharacterClass.Closing => code is not ('(' or ')'),
        _ => false,
    };

    public static bool IsBlank(byte characterClass) => (CharacterClass)characterClass == CharacterClass.Space;

    public static bool IsLatinOrDigit(byte characterClass) => (CharacterClass)characterClass is CharacterClass.Lower or CharacterClass.Upper or CharacterClass.Digit;

    private static char ToHalfWidth(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\u3000' or '\u00A0' or '\t' or '\n' or '\r' => ' ',
        _ => c,
    };

    private static ushort Normalise(char original)
    {
        var c = ToHalfWidth(original);
        return c switch
        {
            '\0' => ' ',
            >= '0' and <= '9' => '0',
            >= 'A' and <= 'Z' => (char)(c | 0x20),
            '“' or '”' or '‘' or '’' or '「' or '」' or '『' or '』' or '\'' => '"',
            '•' or '‧' or '・' or '．' => '·',
            '—' or '–' or '―' or '─' => '-',
            _ => c,
        };
    }

    private static CharacterClass Classify(char c) => c switch
    {
        ' ' => CharacterClass.Space,
        >= '0' and <= '9' => CharacterClass.Digit,
        >= 'a' and <= 'z' => CharacterClass.Lower,
        >= 'A' and <= 'Z' => CharacterClass.Upper,
        '·' or '•' or '‧' or '・' => CharacterClass.MiddleDot,
        '、' or '/' or '|' => CharacterClass.ListMark,
        ',' or ';' or ':' or '.' or '。' or '!' or '?' => CharacterClass.Stop,
        '(' or '[' or '【' or '〔' or '《' or '〈' or '“' or '‘' or '「' or '『' => CharacterClass.Opening,
        ')' or ']' or '】' or '〕' or '》' or '〉' or '”' or '’' or '」' or '』' => CharacterClass.Closing,
        '年' or '月' or '日' or '时' => CharacterClass.DateUnit,
        '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十' or '百' or '千' or '万' or '亿' or '〇' or '零' or '两' => CharacterClass.Numeral,
        >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF' => CharacterClass.Han,
        >= '\u3040' and <= '\u30FF' or >= '\uAC00' and <= '\uD7AF' => CharacterClass.KanaOrHangul,
        _ => char.IsLetter(c) ? CharacterClass.OtherLetter : CharacterClass.Symbol,
    };

    /// <summary>At most 15 classes and 0 for the boundary: four bits.</summary>
    private enum CharacterClass
    {
        Han = 1,
        Space,
        Digit,
        Lower,
        Upper,
        MiddleDot,
        ListMark,
        Stop,
        Opening,
        Closing,
        DateUnit,
        Numeral,
        KanaOrHangul,
        OtherLetter,
        Symbol,
    }
}
