using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Text.Cleaning;

/// <summary>Full dates as pages print them: 2023-11-10, 2023/11/10, 2023.11.10, 2023年11月10日, with or without a time.</summary>
internal static partial class DateText
{
    /// <summary>The first full date as ISO 8601 (<c>2023-11-10</c>), or null.</summary>
    public static string? FindFirst(string text)
    {
        foreach (Match match in Date().Matches(text))
        {
            var (year, month, day) = (Number(match, 1), Number(match, 2), Number(match, 3));
            if (month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month))
                return string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}");
        }

        return null;
    }

    /// <summary>A year or month in ISO 8601: <c>2024</c>, <c>2024-11</c>.</summary>
    public static bool IsYearOrMonth(string text) => YearOrMonth().IsMatch(text);

    [GeneratedRegex("^(?:19|20)[0-9]{2}(?:-(?:0[1-9]|1[0-2]))?$", RegexOptions.CultureInvariant)]
    private static partial Regex YearOrMonth();

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![0-9])((?:19|20)[0-9]{2})\s{0,2}[-/.年]\s{0,2}([0-9]{1,2})\s{0,2}[-/.月]\s{0,2}([0-9]{1,2})(?![0-9])", RegexOptions.CultureInvariant)]
    public static partial Regex Date();
}
