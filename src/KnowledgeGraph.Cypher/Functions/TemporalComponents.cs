using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Temporal;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Functions;

/// <summary>The parts of temporal values: <c>d.year</c>.</summary>
internal static class TemporalComponents
{
    /// <exception cref="CypherValueException">The value has no parts at all, or none of that name.</exception>
    public static CypherValue Get(CypherValue value, string key)
    {
        if (value.Kind == CypherKind.Duration)
            return CypherValue.From(Duration(value.AsTemporal<CypherDuration>(), key) ?? throw Missing(value, key));
        var parts = TemporalParts.Of(value) ?? throw CypherValueException.Type("InvalidArgumentType", $"{value.Kind} has no properties");
        if (parts.Date is not null && Date(parts.Date, key) is { } ofDate)
            return CypherValue.From(ofDate);
        if (parts.Time is not null && Time(parts.Time, key) is { } ofTime)
            return CypherValue.From(ofTime);
        return Zone(value, key);
    }

    private static CypherValueException Missing(CypherValue value, string key) =>
        CypherValueException.Type("InvalidArgumentValue", $"{value.Kind} has no part {key}");

    private static long? Date(CypherDate date, string key) => key switch
    {
        "year" => date.Year,
        "quarter" => date.Quarter,
        "month" => date.Month,
        "week" => Calendar.WeekOf(date.EpochDay).Week,
        "weekYear" => Calendar.WeekOf(date.EpochDay).WeekYear,
        "day" => date.Day,
        "ordinalDay" => date.OrdinalDay,
        "weekDay" or "dayOfWeek" => Calendar.DayOfWeek(date.EpochDay),
        "dayOfQuarter" => date.DayOfQuarter,
        _ => null,
    };

    private static long? Time(CypherLocalTime time, string key) => key switch
    {
        "hour" => time.Hour,
        "minute" => time.Minute,
        "second" => time.Second,
        "millisecond" => time.Nano / 1_000_000,
        "microsecond" => time.Nano / 1000,
        "nanosecond" => time.Nano,
        _ => null,
    };

    private static CypherValue Zone(CypherValue value, string key)
    {
        var zoned = value.Kind == CypherKind.DateTime ? value.AsTemporal<CypherDateTime>() : null;
        if (zoned is null && value.Kind != CypherKind.Time)
            throw Missing(value, key);
        var offset = zoned?.Offset ?? value.AsTemporal<CypherTime>().Offset;
        return key switch
        {
            "timezone" => CypherValue.From(zoned?.Zone ?? ZoneOffset.Format(offset)),
            "offset" => CypherValue.From(ZoneOffset.Format(offset)),
            "offsetMinutes" => CypherValue.From(offset / 60),
            "offsetSeconds" => CypherValue.From(offset),
            "epochSeconds" when zoned is not null => CypherValue.From(zoned.EpochSecond),
            "epochMillis" when zoned is not null => CypherValue.From((zoned.EpochSecond * 1000) + (zoned.Local.Time.Nano / 1_000_000)),
            _ => throw Missing(value, key),
        };
    }

    private static long? Duration(CypherDuration duration, string key) => key switch
    {
        "years" => duration.Months / 12,
        "quarters" => duration.Months / 3,
        "months" => duration.Months,
        "weeks" => duration.Days / 7,
        "days" => duration.Days,
        "hours" => duration.Seconds / 3600,
        "minutes" => duration.Seconds / 60,
        "seconds" => duration.Seconds,
        "milliseconds" => checked((duration.Seconds * 1000) + (duration.Nanos / 1_000_000)),
        "microseconds" => checked((duration.Seconds * 1_000_000) + (duration.Nanos / 1000)),
        "nanoseconds" => checked((duration.Seconds * Calendar.NanosPerSecond) + duration.Nanos),
        "quartersOfYear" => duration.Months / 3 % 4,
        "monthsOfQuarter" => duration.Months % 3,
        "monthsOfYear" => duration.Months % 12,
        "daysOfWeek" => duration.Days % 7,
        "minutesOfHour" => duration.Seconds / 60 % 60,
        "secondsOfMinute" => duration.Seconds % 60,
        "millisecondsOfSecond" => duration.Nanos / 1_000_000,
        "microsecondsOfSecond" => duration.Nanos / 1000,
        "nanosecondsOfSecond" => duration.Nanos,
        _ => null,
    };
}
