using KnowledgeGraph.Cypher.Temporal;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Functions;

/// <summary>Temporal values plus durations.</summary>
internal static class TemporalArithmetic
{
    /// <summary>Months first, then days, then seconds; a date takes whole days of the seconds, a time of day only the seconds.</summary>
    /// <returns>Null where the value is not temporal.</returns>
    public static CypherValue? Add(CypherValue value, CypherDuration duration) => value.Kind switch
    {
        CypherKind.Date => CypherValue.From(Add(value.AsTemporal<CypherDate>(), duration)),
        CypherKind.LocalTime => CypherValue.From(Add(value.AsTemporal<CypherLocalTime>(), duration)),
        CypherKind.Time => CypherValue.From(value.AsTemporal<CypherTime>() is var time ? time with { Local = Add(time.Local, duration) } : time),
        CypherKind.LocalDateTime => CypherValue.From(Add(value.AsTemporal<CypherLocalDateTime>(), duration)),
        CypherKind.DateTime => CypherValue.From(Add(value.AsTemporal<CypherDateTime>(), duration)),
        _ => null,
    };

    private static CypherDate Add(CypherDate date, CypherDuration duration) =>
        date.AddMonths(duration.Months).AddDays(duration.Days + (duration.Seconds / Calendar.SecondsPerDay));

    private static CypherLocalTime Add(CypherLocalTime time, CypherDuration duration) => new(Calendar.FloorModulo(
        time.NanoOfDay + (Calendar.FloorModulo(duration.Seconds, Calendar.SecondsPerDay) * Calendar.NanosPerSecond) + duration.Nanos, Calendar.NanosPerDay));

    private static CypherLocalDateTime Add(CypherLocalDateTime value, CypherDuration duration)
    {
        var date = value.Date.AddMonths(duration.Months).AddDays(duration.Days);
        return AddSeconds(new CypherLocalDateTime(date, value.Time), duration);
    }

    /// <summary>Months and days go by the calendar of the zone, seconds by the clock.</summary>
    private static CypherDateTime Add(CypherDateTime value, CypherDuration duration)
    {
        var date = value.Local.Date.AddMonths(duration.Months).AddDays(duration.Days);
        var moved = CypherDateTime.Of(new CypherLocalDateTime(date, value.Local.Time), value.ZoneReference);
        var (second, nano) = Carry(checked(moved.EpochSecond + duration.Seconds), moved.Local.Time.Nano + duration.Nanos);
        return CypherDateTime.At(second, nano, value.ZoneReference);
    }

    private static CypherLocalDateTime AddSeconds(CypherLocalDateTime value, CypherDuration duration)
    {
        var (second, nano) = Carry(checked(value.EpochSecond + duration.Seconds), value.Time.Nano + duration.Nanos);
        return CypherLocalDateTime.FromEpoch(second, nano);
    }

    private static (long Second, int Nano) Carry(long second, int nano) =>
        nano >= Calendar.NanosPerSecond ? (second + 1, (int)(nano - Calendar.NanosPerSecond)) : (second, nano);
}
