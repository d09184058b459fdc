namespace KnowledgeGraph.Cypher.Temporal;

/// <summary>A day and a time of day without a zone.</summary>
public sealed record CypherLocalDateTime(CypherDate Date, CypherLocalTime Time)
{
    /// <summary>Seconds since 1970-01-01T00:00 as if the value were in UTC.</summary>
    internal long EpochSecond => (Date.EpochDay * Calendar.SecondsPerDay) + (Time.NanoOfDay / Calendar.NanosPerSecond);

    internal static CypherLocalDateTime FromEpoch(long second, int nano)
    {
        var day = Calendar.FloorDivide(second, Calendar.SecondsPerDay);
        return new(new CypherDate(0).AddDays(day), new CypherLocalTime(((second - (day * Calendar.SecondsPerDay)) * Calendar.NanosPerSecond) + nano));
    }

    public int CompareTo(CypherLocalDateTime? other)
    {
        var result = Date.CompareTo(other?.Date);
        return result != 0 ? result : Time.CompareTo(other?.Time);
    }

    public override string ToString() => Date + "T" + Time;
}
