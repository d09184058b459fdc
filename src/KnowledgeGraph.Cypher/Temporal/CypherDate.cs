namespace KnowledgeGraph.Cypher.Temporal;

/// <summary>A day of the proleptic Gregorian calendar, as days since 1970-01-01.</summary>
public sealed record CypherDate(long EpochDay)
{
    /// <exception cref="ArgumentOutOfRangeException">No such day.</exception>
    public static CypherDate Of(long year, int month, int day)
    {
        TemporalRange.Check("year", year, Calendar.MinYear, Calendar.MaxYear);
        TemporalRange.Check("month", month, 1, 12);
        TemporalRange.Check("day", day, 1, Calendar.DaysInMonth(year, month));
        return new CypherDate(Calendar.ToEpochDay(year, month, day));
    }

    public long Year => Calendar.FromEpochDay(EpochDay).Year;

    public int Month => Calendar.FromEpochDay(EpochDay).Month;

    public int Day => Calendar.FromEpochDay(EpochDay).Day;

    internal int OrdinalDay => (int)(EpochDay - Calendar.ToEpochDay(Year, 1, 1)) + 1;

    internal int Quarter => ((Month - 1) / 3) + 1;

    internal int DayOfQuarter => (int)(EpochDay - Calendar.ToEpochDay(Year, ((Quarter - 1) * 3) + 1, 1)) + 1;

    /// <summary>A month later at the same day, or at the month's last day where it has no such day.</summary>
    internal CypherDate AddMonths(long months)
    {
        var (year, month, day) = Calendar.FromEpochDay(EpochDay);
        var total = checked((year * 12) + month - 1 + months);
        year = Calendar.FloorDivide(total, 12);
        month = (int)Calendar.FloorModulo(total, 12) + 1;
        TemporalRange.Check("year", year, Calendar.MinYear, Calendar.MaxYear);
        return new CypherDate(Calendar.ToEpochDay(year, month, Math.Min(day, Calendar.DaysInMonth(year, month))));
    }

    internal CypherDate AddDays(long days)
    {
        var result = checked(EpochDay + days);
        TemporalRange.Check("day", result, -365_243_219_162, 365_241_780_471);
        return new CypherDate(result);
    }

    public int CompareTo(CypherDate? other) => EpochDay.CompareTo(other?.EpochDay ?? long.MinValue);

    /// <summary>ISO 8601: <c>2024-11-20</c>; years beyond four digits with a sign.</summary>
    public override string ToString()
    {
        var (year, month, day) = Calendar.FromEpochDay(EpochDay);
        var sign = year < 0 ? "-" : year > 9999 ? "+" : "";
        return FormattableString.Invariant($"{sign}{Math.Abs(year):0000}-{month:00}-{day:00}");
    }
}
