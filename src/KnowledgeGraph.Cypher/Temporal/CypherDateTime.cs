namespace KnowledgeGraph.Cypher.Temporal;

/// <summary>A moment in a time zone.</summary>
/// <param name="Local">What the clocks there show.</param>
/// <param name="Offset">Seconds east of UTC at that moment.</param>
/// <param name="Zone">The IANA name, or null where only the offset is known.</param>
public sealed record CypherDateTime(CypherLocalDateTime Local, int Offset, string? Zone)
{
    internal long EpochSecond => Local.EpochSecond - Offset;

    /// <summary>What the clocks of a zone show at a moment.</summary>
    internal static CypherDateTime At(long epochSecond, int nano, TimeZoneReference zone)
    {
        var offset = zone.OffsetAtInstant(epochSecond);
        return new(CypherLocalDateTime.FromEpoch(checked(epochSecond + offset), nano), offset, zone.Name);
    }

    /// <summary>The moment at which the clocks of a zone show the given time; in a gap an hour later, in an overlap the earlier one.</summary>
    internal static CypherDateTime Of(CypherLocalDateTime local, TimeZoneReference zone)
    {
        var offset = zone.OffsetAtLocal(local.EpochSecond, out var gap);
        return gap == 0
            ? new(local, offset, zone.Name)
            : new(CypherLocalDateTime.FromEpoch(local.EpochSecond + gap, local.Time.Nano), offset, zone.Name);
    }

    internal TimeZoneReference ZoneReference => Zone is null ? TimeZoneReference.Fixed(Offset) : TimeZoneReference.Named(Zone);

    public int CompareTo(CypherDateTime? other)
    {
        if (other is null)
            return 1;
        var result = EpochSecond.CompareTo(other.EpochSecond);
        if (result == 0)
            result = Local.Time.Nano.CompareTo(other.Local.Time.Nano);
        if (result == 0)
            result = Offset.CompareTo(other.Offset);
        return result != 0 ? result : string.CompareOrdinal(Zone, other.Zone);
    }

    public override string ToString() => Local + ZoneOffset.Format(Offset) + (Zone is null ? "" : $"[{Zone}]");
}
