using System.Globalization;

namespace KnowledgeGraph.Extraction.Passages;

/// <summary>Numbers as Chinese texts write them: 23, 二十三, 一百零二.</summary>
internal static class ChineseNumber
{
    /// <summary>Null where it is no number from 1 to 9999.</summary>
    public static int? Parse(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var digits))
            return digits is > 0 and < 10000 ? digits : null;
        int total = 0, digit = 0;
        foreach (var character in text)
        {
            var value = "〇零一二三四五六七八九".IndexOf(character) - 1;
            if (character is '〇' or '零')
                digit = 0;
            else if (value > 0)
                digit = value;
            else if (character is '两')
                digit = 2;
            else if (character is '十' or '百' or '千')
            {
                total += (digit == 0 ? 1 : digit) * (character is '十' ? 10 : character is '百' ? 100 : 1000);
                digit = 0;
            }
            else
                return null;
        }

        return total + digit is var number and > 0 ? number : null;
    }
}
