using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Passages;

/// <summary>A date or range of dates in a text, in ISO 8601 with the granularity that the text gives.</summary>
/// <param name="End">Null where the text names one date only.</param>
internal sealed partial record DateExpression(TextSpan Span, string Start, string? End)
{
    /// <summary>The dates of a range of the text, in order.</summary>
    /// <param name="year">The year of a date that names none (7月9日), or null: such dates are then left out.</param>
    public static IEnumerable<DateExpression> In(string text, TextSpan range, string? year)
    {
        for (var match = Pattern().Match(text, range.Start, range.Length); match.Success; match = match.NextMatch())
        {
            var startYear = match.Groups["y"] is { Success: true } own ? own.Value : year;
            if (startYear is null || !match.Groups["y"].Success && !match.Groups["m"].Success)
                continue;
            year = startYear;
            var month = match.Groups["m"].Value;
            var start = Iso(startYear, month, match.Groups["d"].Value);
            if (start is null)
                continue;
            string? end = null;
            if (match.Groups["d2"].Success)
            {
                var endYear = match.Groups["y2"] is { Success: true } second ? second.Value : startYear;
                end = Iso(endYear, match.Groups["m2"] is { Success: true } endMonth ? endMonth.Value : month, match.Groups["d2"].Value);
            }

            yield return new DateExpression(new TextSpan(match.Index, match.Index + match.Length), start, end);
        }
    }

    private static string? Iso(string year, string month, string day)
    {
        if (month.Length == 0)
            return year;
        var monthNumber = int.Parse(month, CultureInfo.InvariantCulture);
        if (monthNumber is < 1 or > 12)
            return null;
        if (day.Length == 0)
            return $"{year}-{monthNumber:00}";
        var dayNumber = int.Parse(day, CultureInfo.InvariantCulture);
        return dayNumber >= 1 && dayNumber <= DateTime.DaysInMonth(int.Parse(year, CultureInfo.InvariantCulture), monthNumber) ? $"{year}-{monthNumber:00}-{dayNumber:00}" : null;
    }

    [GeneratedRegex(@"(?:(?<y>(?:19|20)\d\d) ?年 ?(?:(?<m>\d{1,2}) ?月 ?)?|(?<m>\d{1,2}) ?月 ?)(?:(?<d>\d{1,2}) ?[日号]?(?:(?: ?[-—–至到~～] ?)+(?:(?<y2>(?:19|20)\d\d) ?年 ?)?(?:(?<m2>\d{1,2}) ?月 ?)?(?<d2>\d{1,2}) ?[日号])?)?", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
