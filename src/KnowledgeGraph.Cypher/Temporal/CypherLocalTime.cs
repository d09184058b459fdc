using System.Globalization;

namespace KnowledgeGraph.Cypher.Temporal;

/// <summary>A time of day without a zone, in nanoseconds since midnight.</summary>
public sealed record CypherLocalTime(long NanoOfDay)
{
    /// <exception cref="ArgumentOutOfRangeException">No such time.</exception>
    public static CypherLocalTime Of(long hour, long minute, long second, long nano)
    {
        TemporalRange.Check("hour", hour, 0, 23);
        TemporalRange.Check("minute", minute, 0, 59);
        TemporalRange.Check("second", second, 0, 59);
        TemporalRange.Check("nanosecond", nano, 0, 999_999_999);
        return new CypherLocalTime((((((hour * 60) + minute) * 60) + second) * Calendar.NanosPerSecond) + nano);
    }

    public int Hour => (int)(NanoOfDay / (3600 * Calendar.NanosPerSecond));

    public int Minute => (int)(NanoOfDay / (60 * Calendar.NanosPerSecond) % 60);

    public int Second => (int)(NanoOfDay / Calendar.NanosPerSecond % 60);

    public int Nano => (int)(NanoOfDay % Calendar.NanosPerSecond);

    public int CompareTo(CypherLocalTime? other) => NanoOfDay.CompareTo(other?.NanoOfDay ?? -1);

    /// <summary><c>12:31</c>, <c>12:31:14</c> or <c>12:31:14.645</c>: as much as there is.</summary>
    public override string ToString()
    {
        var text = FormattableString.Invariant($"{Hour:00}:{Minute:00}");
        if (Second == 0 && Nano == 0)
            return text;
        text += FormattableString.Invariant($":{Second:00}");
        return Nano == 0 ? text : text + "." + Nano.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0');
    }
}
