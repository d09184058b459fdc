namespace KnowledgeGraph.Cypher.Temporal;

/// <summary>A time of day at an offset from UTC, in seconds east.</summary>
public sealed record CypherTime(CypherLocalTime Local, int Offset)
{
    private long UtcNanos => Local.NanoOfDay - (Offset * Calendar.NanosPerSecond);

    public int CompareTo(CypherTime? other)
    {
        if (other is null)
            return 1;
        var result = UtcNanos.CompareTo(other.UtcNanos);
        return result != 0 ? result : Offset.CompareTo(other.Offset);
    }

    /// <summary>The same moment at another offset.</summary>
    internal CypherTime At(int offset) =>
        new(new CypherLocalTime(Calendar.FloorModulo(UtcNanos + (offset * Calendar.NanosPerSecond), Calendar.NanosPerDay)), offset);

    public override string ToString() => Local + ZoneOffset.Format(Offset);
}
