namespace KnowledgeGraph.Extraction.Passages;

/// <summary>Pairs of quotation marks and brackets in Chinese texts.</summary>
internal static class Brackets
{
    public static char? OpeningOf(char closing) => closing switch
    {
        '”' => '“',
        '’' => null,
        '」' => '「',
        '』' => '『',
        '》' => '《',
        '〉' => '〈',
        ')' => '(',
        '）' => '（',
        ']' => '[',
        '】' => '【',
        _ => null,
    };

    public static char? ClosingOf(char opening) => opening switch
    {
        '“' => '”',
        '「' => '」',
        '『' => '』',
        '《' => '》',
        '〈' => '〉',
        '(' => ')',
        '（' => '）',
        '[' => ']',
        '【' => '】',
        _ => null,
    };

    public static bool IsQuote(char character) => character is '“' or '”' or '‘' or '’' or '"' or '「' or '」' or '『' or '』';
}
