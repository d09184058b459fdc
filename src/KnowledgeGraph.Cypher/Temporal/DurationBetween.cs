namespace KnowledgeGraph.Cypher.Temporal;

/// <summary>Spans between temporal values.</summary>
/// <remarks>
/// A value without a date takes the other's, one without a zone the other's zone, and a date begins at midnight. Where one of the two has
/// no date there are no months and days between them. Of two zones the first one's calendar counts.
/// </remarks>
internal sealed class DurationBetween
{
    private readonly bool _hasDates;
    private readonly TimeZoneReference? _zone;
    private readonly CypherLocalDateTime _from;
    private readonly CypherLocalDateTime _to;

    public DurationBetween(TemporalParts from, TemporalParts to)
    {
        _hasDates = from.Date is not null && to.Date is not null;
        _zone = from.Zone ?? to.Zone;
        _from = Local(from, to);
        _to = Local(to, from);
        if (from.Zone is not null && to.Zone is not null)
        {
            var there = CypherDateTime.Of(_to, to.Zone);
            _to = CypherDateTime.At(there.EpochSecond, there.Local.Time.Nano, from.Zone).Local;
        }
    }

    /// <summary>As many months as fit, then days, then seconds.</summary>
    public CypherDuration Whole()
    {
        if (!_hasDates)
            return InSeconds();
        var months = Months();
        var afterMonths = _from with { Date = _from.Date.AddMonths(months) };
        var days = Days(afterMonths);
        var afterDays = afterMonths with { Date = afterMonths.Date.AddDays(days) };
        return Seconds(afterDays, months, days);
    }

    public CypherDuration InMonths() => _hasDates ? new(Months(), 0, 0, 0) : CypherDuration.Zero;

    public CypherDuration InDays() => _hasDates ? new(0, Days(_from), 0, 0) : CypherDuration.Zero;

    public CypherDuration InSeconds() => Seconds(_from, 0, 0);

    private static CypherLocalDateTime Local(TemporalParts value, TemporalParts other) =>
        new(value.Date ?? other.Date ?? new CypherDate(0), value.Time ?? new CypherLocalTime(0));

    private long Months()
    {
        var months = ((_to.Date.Year - _from.Date.Year) * 12) + _to.Date.Month - _from.Date.Month;
        // The last month counts only where day and time are reached too.
        var rest = (_to.Date.Day, _to.Time.NanoOfDay).CompareTo((_from.Date.Day, _from.Time.NanoOfDay));
        return months > 0 && rest < 0 ? months - 1 : months < 0 && rest > 0 ? months + 1 : months;
    }

    private long Days(CypherLocalDateTime start)
    {
        var days = _to.Date.EpochDay - start.Date.EpochDay;
        var rest = _to.Time.NanoOfDay.CompareTo(start.Time.NanoOfDay);
        return days > 0 && rest < 0 ? days - 1 : days < 0 && rest > 0 ? days + 1 : days;
    }

    private CypherDuration Seconds(CypherLocalDateTime start, long months, long days)
    {
        var (from, to) = _zone is null ? (start.EpochSecond, _to.EpochSecond) : (CypherDateTime.Of(start, _zone).EpochSecond, CypherDateTime.Of(_to, _zone).EpochSecond);
        return CypherDuration.Of(months, days, to - from, (long)_to.Time.Nano - start.Time.Nano);
    }
}
