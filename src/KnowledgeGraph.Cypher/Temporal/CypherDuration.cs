using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Cypher.Temporal;

/// <summary>A span of time in three parts that do not convert into each other: months, days, and seconds with nanoseconds.</summary>
/// <param name="Nanos">0 to 999,999,999; for a negative span the seconds are one less.</param>
public sealed record CypherDuration(long Months, long Days, long Seconds, int Nanos)
{
    /// <summary>A twelfth of the mean Gregorian year, 365.2425 days.</summary>
    internal const decimal SecondsPerMonth = 2_629_746m;

    public static readonly CypherDuration Zero = new(0, 0, 0, 0);

    /// <summary>Brings the nanoseconds into their range.</summary>
    /// <exception cref="OverflowException">More seconds than 64 bits hold.</exception>
    internal static CypherDuration Of(long months, long days, long seconds, long nanos)
    {
        var carried = Calendar.FloorDivide(nanos, Calendar.NanosPerSecond);
        return new(months, days, checked(seconds + carried), (int)(nanos - (carried * Calendar.NanosPerSecond)));
    }

    /// <summary>Passes the fractions of a month on to the days, those of a day to the seconds.</summary>
    /// <exception cref="OverflowException">A part does not fit 64 bits.</exception>
    internal static CypherDuration Approximate(decimal months, decimal days, decimal seconds, decimal nanos)
    {
        var wholeMonths = decimal.Truncate(months);
        days += (months - wholeMonths) * SecondsPerMonth / Calendar.SecondsPerDay;
        var wholeDays = decimal.Truncate(days);
        seconds += (days - wholeDays) * Calendar.SecondsPerDay;
        var wholeSeconds = decimal.Truncate(seconds);
        nanos += (seconds - wholeSeconds) * Calendar.NanosPerSecond;
        var carry = decimal.Floor(nanos / Calendar.NanosPerSecond);
        return Of((long)wholeMonths, (long)wholeDays, (long)(wholeSeconds + carry), (long)decimal.Truncate(nanos - (carry * Calendar.NanosPerSecond)));
    }

    internal CypherDuration Add(CypherDuration other) => Of(
        checked(Months + other.Months), checked(Days + other.Days), checked(Seconds + other.Seconds), (long)Nanos + other.Nanos);

    internal CypherDuration Subtract(CypherDuration other) => Of(
        checked(Months - other.Months), checked(Days - other.Days), checked(Seconds - other.Seconds), (long)Nanos - other.Nanos);

    internal CypherDuration Negate() => Zero.Subtract(this);

    internal CypherDuration Multiply(decimal factor) => Approximate(Months * factor, Days * factor, Seconds * factor, Nanos * factor);

    /// <summary>By mean length: durations have no natural order, ORDER BY still needs one.</summary>
    public int CompareTo(CypherDuration? other)
    {
        if (other is null)
            return 1;
        var result = MeanSeconds.CompareTo(other.MeanSeconds);
        if (result == 0)
            result = Nanos.CompareTo(other.Nanos);
        if (result == 0)
            result = Months.CompareTo(other.Months);
        return result != 0 ? result : Days.CompareTo(other.Days);
    }

    private decimal MeanSeconds => (Months * SecondsPerMonth) + (Days * (decimal)Calendar.SecondsPerDay) + Seconds;

    /// <summary>ISO 8601 with signs at the parts: <c>P1Y2M-3DT4H5M6.7S</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder("P");
        Append(text, Months / 12, 'Y');
        Append(text, Months % 12, 'M');
        Append(text, Days, 'D');
        if (Seconds != 0 || Nanos != 0)
            AppendTime(text);
        return text.Length == 1 ? "PT0S" : text.ToString();
    }

    private void AppendTime(StringBuilder text)
    {
        text.Append('T');
        var negative = Seconds < 0;
        // A negative span reads as minus a whole number of seconds minus a fraction.
        var seconds = negative && Nanos > 0 ? Seconds + 1 : Seconds;
        var nanos = negative && Nanos > 0 ? Calendar.NanosPerSecond - Nanos : Nanos;
        Append(text, seconds / 3600, 'H');
        Append(text, seconds / 60 % 60, 'M');
        var rest = seconds % 60;
        if (rest == 0 && nanos == 0)
            return;
        text.Append(negative ? "-" : "").Append(Math.Abs(rest).ToString(CultureInfo.InvariantCulture));
        if (nanos != 0)
            text.Append('.').Append(nanos.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0'));
        text.Append('S');
    }

    private static void Append(StringBuilder text, long value, char unit)
    {
        if (value != 0)
            text.Append(value.ToString(CultureInfo.InvariantCulture)).Append(unit);
    }
}
