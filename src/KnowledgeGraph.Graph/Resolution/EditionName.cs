using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Graph.Resolution;

/// <summary>A name taken apart: <c>2025（第二十届）滨江数据大会</c> is the series 滨江数据大会, the year 2025 and the edition 20.</summary>
/// <param name="Series">The name without year and edition; the whole name where nothing else is left.</param>
internal sealed partial record EditionName(string Series, int? Year, int? Edition)
{
    public static EditionName Parse(string name)
    {
        var text = SurfaceForm.Fold(name);
        int? year = null, edition = null;
        text = EditionPattern().Replace(text, match =>
        {
            edition ??= Number(match.Groups[1].Value);
            return "";
        });
        text = YearPattern().Replace(text, match =>
        {
            year ??= int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
            return "";
        });
        text = EmptyBrackets().Replace(text, "").Trim(' ', '·', '-', '—', ':', ',', '、');
        return text.Length == 0 ? new EditionName(name, year, edition) : new EditionName(text, year, edition);
    }

    // A year stands at the start or the end of the name, ends a bracket, or is followed by 年: 2024滨江数据大会, 中国制造2025, (2024), 2024年.
    [GeneratedRegex(@"(?<![0-9])((?:19|20)[0-9]{2})(?:年度|年版|年|版|(?=\s*[)\]])|\s*$)|^\s*(?<1>(?:19|20)[0-9]{2})(?![0-9])")]
    private static partial Regex YearPattern();

    [GeneratedRegex(@"第?([一二三四五六七八九十百零〇两0-9]+|首)届")]
    private static partial Regex EditionPattern();

    [GeneratedRegex(@"[(\[]\s*[)\]]")]
    private static partial Regex EmptyBrackets();

    /// <summary>Up to 999, in digits or Chinese numerals; null where it is none.</summary>
    internal static int? Number(string text)
    {
        if (text == "首")
            return 1;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        int total = 0, digit = 0;
        foreach (var c in text)
        {
            switch (c)
            {
                case '百':
                    total += Math.Max(digit, 1) * 100;
                    digit = 0;
                    break;
                case '十':
                    total += Math.Max(digit, 1) * 10;
                    digit = 0;
                    break;
                default:
                    digit = c == '两' ? 2 : "零一二三四五六七八九".IndexOf(c == '〇' ? '零' : c, StringComparison.Ordinal);
                    if (digit < 0)
                        return null;
                    break;
            }
        }

        return total + digit;
    }
}
