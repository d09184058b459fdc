using KnowledgeGraph.Cypher.Errors;

namespace KnowledgeGraph.Cypher.Temporal;

/// <summary>Goes back to the beginning of a unit.</summary>
internal static class TemporalTruncation
{
    /// <exception cref="CypherValueException">Unknown unit, or the value has no such part.</exception>
    public static TemporalParts Truncate(string unit, TemporalParts value)
    {
        var name = unit.ToUpperInvariant();
        if (Date(name, value) is { } date)
            return value with { Date = value.Date is null ? null : date, Time = new CypherLocalTime(0) };
        long size = name switch
        {
            "DAY" => Calendar.NanosPerDay,
            "HOUR" => 3600 * Calendar.NanosPerSecond,
            "MINUTE" => 60 * Calendar.NanosPerSecond,
            "SECOND" => Calendar.NanosPerSecond,
            "MILLISECOND" => 1_000_000,
            "MICROSECOND" => 1000,
            _ => throw CypherValueException.Argument("InvalidArgumentValue", $"There is no unit '{unit}'",
                "Units are millennium, century, decade, year, weekYear, quarter, month, week, day, hour, minute, second, millisecond, microsecond."),
        };
        var time = value.Time ?? new CypherLocalTime(0);
        return value with { Time = new CypherLocalTime(time.NanoOfDay - (time.NanoOfDay % size)) };
    }

    private static CypherDate? Date(string unit, TemporalParts value)
    {
        if (unit is not ("MILLENNIUM" or "CENTURY" or "DECADE" or "YEAR" or "WEEKYEAR" or "QUARTER" or "MONTH" or "WEEK"))
            return null;
        var date = value.RequireDate($"Truncation to a {unit.ToLowerInvariant()}");
        long YearsOf(long size) => Calendar.FloorDivide(date.Year, size) * size;
        return unit switch
        {
            "MILLENNIUM" => CypherDate.Of(YearsOf(1000), 1, 1),
            "CENTURY" => CypherDate.Of(YearsOf(100), 1, 1),
            "DECADE" => CypherDate.Of(YearsOf(10), 1, 1),
            "YEAR" => CypherDate.Of(date.Year, 1, 1),
            "WEEKYEAR" => new CypherDate(Calendar.FirstMonday(Calendar.WeekOf(date.EpochDay).WeekYear)),
            "QUARTER" => CypherDate.Of(date.Year, ((date.Quarter - 1) * 3) + 1, 1),
            "MONTH" => CypherDate.Of(date.Year, date.Month, 1),
            _ => new CypherDate(date.EpochDay - Calendar.DayOfWeek(date.EpochDay) + 1),
        };
    }
}
