namespace KnowledgeGraph.Text.Cleaning;

/// <summary>Classes of characters that cleaning and sentence splitting ask about.</summary>
internal static class Characters
{
    /// <summary>White space, the ideographic space, zero-width characters and a byte-order mark inside the text.</summary>
    public static bool IsBlank(char c) =>
        char.IsWhiteSpace(c) || c is '\u200B' or '\u200C' or '\u200D' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' or '\u00AD';

    /// <summary>A Han character, or half of one outside the basic plane.</summary>
    public static bool IsHan(char c) =>
        c is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF' or >= '\uF900' and <= '\uFAFF' or '〇' or '々' || char.IsSurrogate(c);

    /// <summary>Han, kana, hangul, and the full-width punctuation that is written between them: what needs no space where two lines meet.</summary>
    public static bool IsWide(char c) =>
        IsHan(c) || c is >= '\u3000' and <= '\u30FF' or >= '\uFF00' and <= '\uFFEF' or >= '\uAC00' and <= '\uD7AF'
            or '“' or '”' or '‘' or '’' or '—' or '…' or '·';

    public static bool IsAsciiLetterOrDigit(char c) => char.IsAsciiLetterOrDigit(c);

    /// <summary>Ends a sentence wherever it stands: 。！？!?…</summary>
    public static bool IsTerminator(char c) => c is '。' or '！' or '？' or '!' or '?' or '…' or '｡' or '‼' or '⁉';

    /// <summary>Closes a quotation or bracket.</summary>
    public static bool IsCloser(char c) => c is '”' or '’' or '」' or '』' or '）' or ')' or '》' or '〉' or '】' or '〕' or ']' or '］' or '"' or '\'' or '}';

    /// <summary>The bracket or quotation mark that <paramref name="c"/> opens, as its closer; NUL for any other character.</summary>
    public static char CloserOf(char c) => c switch
    {
        '“' => '”',
        '‘' => '’',
        '「' => '」',
        '『' => '』',
        '（' => '）',
        '(' => ')',
        '《' => '》',
        '〈' => '〉',
        '【' => '】',
        '〔' => '〕',
        '[' => ']',
        '［' => '］',
        _ => '\0',
    };
}
