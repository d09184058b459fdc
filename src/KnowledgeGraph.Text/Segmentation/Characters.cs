using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Text.Segmentation;

/// <summary>jieba's character classes.</summary>
internal static class Characters
{
    public const char FirstHan = '\u4E00';

    /// <summary>The last Chinese character of Unicode 8, where jieba's class ends.</summary>
    public const char LastHan = '\u9FD5';

    public const int HanCount = LastHan - FirstHan + 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsHan(char c) => (uint)(c - FirstHan) < HanCount;

    public static bool IsAlphanumeric(char c) => char.IsAsciiLetterOrDigit(c);

    /// <summary>What a word may consist of when a text is cut.</summary>
    public static bool IsOfWord(char c) => IsOfTaggedWord(c) || c is '%' or '-';

    /// <summary>What a word may consist of when a text is tagged: jieba's tagger leaves out % and -.</summary>
    public static bool IsOfTaggedWord(char c) => IsHan(c) || IsAlphanumeric(c) || c is '+' or '#' or '&' or '.' or '_';

    /// <summary>Python's white space, which has four separators more than .NET's.</summary>
    public static bool IsWhiteSpace(char c) => char.IsWhiteSpace(c) || c is >= '\u001C' and <= '\u001F';
}
