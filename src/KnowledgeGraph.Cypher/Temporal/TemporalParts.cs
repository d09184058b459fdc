using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Temporal;

/// <summary>A temporal value of any kind taken apart; what the kind does not have is null.</summary>
internal sealed record TemporalParts(CypherDate? Date, CypherLocalTime? Time, TimeZoneReference? Zone)
{
    /// <returns>Null where the value is not temporal (a duration is not).</returns>
    public static TemporalParts? Of(CypherValue value) => value.Kind switch
    {
        CypherKind.Date => new(value.AsTemporal<CypherDate>(), null, null),
        CypherKind.LocalTime => new(null, value.AsTemporal<CypherLocalTime>(), null),
        CypherKind.Time => value.AsTemporal<CypherTime>() is var time ? new(null, time.Local, TimeZoneReference.Fixed(time.Offset)) : null,
        CypherKind.LocalDateTime => value.AsTemporal<CypherLocalDateTime>() is var local ? new(local.Date, local.Time, null) : null,
        CypherKind.DateTime => value.AsTemporal<CypherDateTime>() is var zoned ? new(zoned.Local.Date, zoned.Local.Time, zoned.ZoneReference) : null,
        _ => null,
    };

    public CypherDate RequireDate(string what) => Date ?? throw CypherValueException.Argument("InvalidArgumentValue", $"{what} needs a value with a date");

    public CypherLocalTime RequireTime(string what) => Time ?? throw CypherValueException.Argument("InvalidArgumentValue", $"{what} needs a value with a time of day");

    /// <summary>The offset that a time of day has in the zone at the given moment, where the value has no date to tell.</summary>
    public int Offset(long epochSecond) => Zone is null ? 0 : Date is null || Time is null ? Zone.OffsetAtInstant(epochSecond) : CypherDateTime.Of(new(Date, Time), Zone).Offset;

    public CypherDate ToDate() => RequireDate("date()");

    public CypherLocalTime ToLocalTime() => RequireTime("localtime()");

    public CypherTime ToTime(long epochSecond) => new(RequireTime("time()"), Offset(epochSecond));

    public CypherLocalDateTime ToLocalDateTime() => new(RequireDate("localdatetime()"), Time ?? new CypherLocalTime(0));

    public CypherDateTime ToDateTime() => CypherDateTime.Of(new(RequireDate("datetime()"), Time ?? new CypherLocalTime(0)), Zone ?? TimeZoneReference.Utc);
}
