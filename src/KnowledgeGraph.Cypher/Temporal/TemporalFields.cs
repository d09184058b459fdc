using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Temporal;

/// <summary>Makes temporal values from maps such as <c>{year: 2024, week: 7}</c> or <c>{date: other, hour: 9}</c>.</summary>
internal sealed class TemporalFields
{
    private static readonly string[] DateNames = ["year", "month", "day", "week", "dayOfWeek", "quarter", "dayOfQuarter", "ordinalDay"];
    private static readonly string[] TimeNames = ["hour", "minute", "second", "millisecond", "microsecond", "nanosecond"];
    private static readonly string[] OtherNames = ["date", "time", "datetime", "timezone", "epochSeconds", "epochMillis"];

    private readonly CypherMap _map;
    private readonly TemporalParts? _dateBase;
    private readonly TemporalParts? _timeBase;

    /// <param name="basis">Gives the fields that the map leaves out; the map's own <c>date</c>, <c>time</c> and <c>datetime</c> come first.</param>
    public TemporalFields(CypherMap map, TemporalParts? basis = null)
    {
        foreach (var key in map.Keys)
        {
            if (!DateNames.Contains(key) && !TimeNames.Contains(key) && !OtherNames.Contains(key))
                throw CypherValueException.Argument("InvalidArgumentValue", $"A temporal value has no field {key}");
        }
        _map = map;
        _dateBase = Base("date") ?? Base("datetime") ?? basis;
        _timeBase = Base("time") ?? Base("datetime") ?? basis;
    }

    /// <summary>The map's time zone, or null.</summary>
    public TimeZoneReference? Zone => _map["timezone"] switch
    {
        { IsNull: true } => null,
        { Kind: CypherKind.String } zone => TimeZoneReference.Parse(zone.AsString()),
        var other => throw CypherValueException.Argument("InvalidArgumentType", $"A time zone must be a string, was {other}"),
    };

    public CypherDate Date()
    {
        var from = _dateBase?.Date;
        if (Has("week") || Has("dayOfWeek"))
            return FromWeek(from);
        if (Has("ordinalDay"))
            return FromOrdinal(from);
        if (Has("quarter") || Has("dayOfQuarter"))
            return FromQuarter(from);
        if (from is null && Has("day") && !Has("month"))
            throw CypherValueException.Argument("InvalidArgumentValue", "A day needs a month");
        var year = Year(from?.Year);
        var month = Field("month") ?? from?.Month ?? 1;
        TemporalRange.Check("month", month, 1, 12);
        return CypherDate.Of(year, (int)month, (int)Math.Clamp(Field("day") ?? from?.Day ?? 1, int.MinValue, int.MaxValue));
    }

    /// <param name="addSmaller">The given parts of a second come on top of the basis's.</param>
    public CypherLocalTime Time(bool addSmaller = false)
    {
        var from = _timeBase?.Time;
        if (from is null && ((Has("minute") && !Has("hour")) || (Has("second") && !Has("minute"))))
            throw CypherValueException.Argument("InvalidArgumentValue", "A minute needs an hour and a second a minute");
        return CypherLocalTime.Of(
            Field("hour") ?? from?.Hour ?? 0, Field("minute") ?? from?.Minute ?? 0, Field("second") ?? from?.Second ?? 0, Nano(from, addSmaller));
    }

    /// <summary>The time of day with its offset. A basis with an offset of its own is brought to the map's zone at the same moment.</summary>
    public CypherTime ZonedTime(long epochSecond, bool keepLocal = false)
    {
        var zone = Zone;
        var own = _timeBase?.Zone is null ? (int?)null : _timeBase.Offset(epochSecond);
        var offset = zone?.OffsetAtInstant(epochSecond) ?? own ?? 0;
        if (zone is null || own is null || keepLocal || _timeBase?.Time is not { } time)
            return new CypherTime(Time(addSmaller: keepLocal), offset);
        var moved = new CypherTime(time, own.Value).At(offset);
        return new CypherTime(new TemporalFields(_map, _timeBase).Rebased(new TemporalParts(null, moved.Local, null)).Time(), offset);
    }

    public CypherLocalDateTime LocalDateTime(bool addSmaller = false)
    {
        if (_dateBase?.Date is null && TimeNames.Any(Has))
            RequireDay();
        return new(Date(), Time(addSmaller));
    }

    /// <summary>As <see cref="ZonedTime"/>, with the date.</summary>
    public CypherDateTime DateTime(bool keepLocal = false)
    {
        var zone = Zone;
        if ((Field("epochSeconds") ?? Field("epochMillis")) is { } epoch)
            return FromEpoch(epoch, zone ?? TimeZoneReference.Utc);
        var own = _timeBase?.Zone;
        if (zone is null || own is null || keepLocal)
            return CypherDateTime.Of(LocalDateTime(addSmaller: keepLocal), zone ?? own ?? TimeZoneReference.Utc);
        var here = CypherDateTime.Of(LocalDateTime(), own);
        return CypherDateTime.At(here.EpochSecond, here.Local.Time.Nano, zone);
    }

    private CypherDateTime FromEpoch(long epoch, TimeZoneReference zone)
    {
        if (Has("epochSeconds"))
            return CypherDateTime.At(epoch, (int)Nano(null, false), zone);
        var second = Calendar.FloorDivide(epoch, 1000);
        return CypherDateTime.At(second, (int)((epoch - (second * 1000)) * 1_000_000) + (int)(Field("nanosecond") ?? 0), zone);
    }

    /// <summary>A time of day needs a whole date.</summary>
    private void RequireDay()
    {
        var last = Has("week") ? "dayOfWeek" : Has("quarter") ? "dayOfQuarter" : "day";
        if (!Has(last) && !Has("ordinalDay") && !Has("dayOfWeek") && !Has("dayOfQuarter"))
            throw CypherValueException.Argument("InvalidArgumentValue", $"A time of day needs a whole date: {last} is missing");
    }

    private TemporalFields Rebased(TemporalParts basis) => new(
        CypherMap.From(_map.Where(e => e.Key is not ("date" or "time" or "datetime"))), basis);

    private TemporalParts? Base(string key)
    {
        var value = _map[key];
        if (value.IsNull)
            return null;
        return TemporalParts.Of(value) ?? throw CypherValueException.Argument("InvalidArgumentType", $"{key} must be a temporal value, was {value}");
    }

    private bool Has(string field) => !_map[field].IsNull;

    private long? Field(string field) => _map[field] switch
    {
        { IsNull: true } => null,
        { Kind: CypherKind.Integer } value => value.AsInteger(),
        var other => throw CypherValueException.Argument("InvalidArgumentType", $"{field} must be a whole number, was {other}"),
    };

    private long Year(long? fallback)
    {
        var year = Field("year") ?? fallback ?? throw CypherValueException.Argument("InvalidArgumentValue", "A date needs a year");
        TemporalRange.Check("year", year, Calendar.MinYear, Calendar.MaxYear);
        return year;
    }

    private CypherDate FromWeek(CypherDate? from)
    {
        var basis = from is null ? ((long WeekYear, int Week)?)null : Calendar.WeekOf(from.EpochDay);
        var year = Year(basis?.WeekYear);
        var week = Field("week") ?? basis?.Week ?? 1;
        var day = Field("dayOfWeek") ?? (from is null ? 1 : Calendar.DayOfWeek(from.EpochDay));
        TemporalRange.Check("week", week, 1, Calendar.WeeksInYear(year));
        TemporalRange.Check("dayOfWeek", day, 1, 7);
        return new CypherDate(Calendar.FirstMonday(year) + ((week - 1) * 7) + day - 1);
    }

    private CypherDate FromOrdinal(CypherDate? from)
    {
        var year = Year(from?.Year);
        var day = Field("ordinalDay")!.Value;
        TemporalRange.Check("ordinalDay", day, 1, Calendar.IsLeapYear(year) ? 366 : 365);
        return new CypherDate(Calendar.ToEpochDay(year, 1, 1) + day - 1);
    }

    private CypherDate FromQuarter(CypherDate? from)
    {
        var year = Year(from?.Year);
        var quarter = Field("quarter") ?? from?.Quarter ?? 1;
        TemporalRange.Check("quarter", quarter, 1, 4);
        var day = Field("dayOfQuarter") ?? from?.DayOfQuarter ?? 1;
        var first = Calendar.ToEpochDay(year, (((int)quarter - 1) * 3) + 1, 1);
        var next = quarter == 4 ? Calendar.ToEpochDay(year + 1, 1, 1) : Calendar.ToEpochDay(year, ((int)quarter * 3) + 1, 1);
        TemporalRange.Check("dayOfQuarter", day, 1, next - first);
        return new CypherDate(first + day - 1);
    }

    private long Nano(CypherLocalTime? from, bool addSmaller)
    {
        var (milli, micro, nano) = (Field("millisecond"), Field("microsecond"), Field("nanosecond"));
        if (milli is null && micro is null && nano is null)
            return from?.Nano ?? 0;
        // Each part counts what the larger ones leave.
        TemporalRange.Check("millisecond", milli ?? 0, 0, 999);
        TemporalRange.Check("microsecond", micro ?? 0, 0, milli is null ? 999_999 : 999);
        TemporalRange.Check("nanosecond", nano ?? 0, 0, micro is not null ? 999 : milli is not null ? 999_999 : 999_999_999);
        return ((milli ?? 0) * 1_000_000) + ((micro ?? 0) * 1000) + (nano ?? 0) + (addSmaller ? from?.Nano ?? 0 : 0);
    }
}
