namespace KnowledgeGraph.Cypher.Temporal;

/// <summary>A fixed offset or a zone of the system's time zone data.</summary>
/// <remarks>The data are read through <see cref="TimeZoneInfo"/>; before its first rule (local mean times of the nineteenth century) it knows whole minutes only.</remarks>
internal sealed class TimeZoneReference
{
    private readonly TimeZoneInfo? _zone;
    private readonly int _offset;

    private TimeZoneReference(string? name, TimeZoneInfo? zone, int offset)
    {
        Name = name;
        _zone = zone;
        _offset = offset;
    }

    public static TimeZoneReference Utc { get; } = Fixed(0);

    /// <summary>The IANA name; null for a fixed offset.</summary>
    public string? Name { get; }

    public static TimeZoneReference Fixed(int offset) => new(null, null, offset);

    /// <exception cref="ArgumentOutOfRangeException">The system does not know the zone.</exception>
    public static TimeZoneReference Named(string name)
    {
        var canonical = name.Replace(' ', '_');
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(canonical, out var zone))
            throw new ArgumentOutOfRangeException(null, $"Unknown time zone '{name}'");
        return new(canonical, zone, 0);
    }

    /// <summary>An offset or a name.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Neither.</exception>
    public static TimeZoneReference Parse(string text) => ZoneOffset.TryParse(text, out var offset) ? Fixed(offset) : Named(text);

    public int OffsetAtInstant(long epochSecond)
    {
        if (_zone is null)
            return _offset;
        return (int)_zone.GetUtcOffset(DateTime.SpecifyKind(Clamp(epochSecond), DateTimeKind.Utc)).TotalSeconds;
    }

    /// <param name="gap">By how many seconds the local time must move on because the clocks skipped it; otherwise 0.</param>
    public int OffsetAtLocal(long localSecond, out long gap)
    {
        gap = 0;
        if (_zone is null)
            return _offset;
        var local = Clamp(localSecond);
        if (_zone.IsInvalidTime(local))
        {
            var before = (int)_zone.GetUtcOffset(local.AddHours(-3)).TotalSeconds;
            var after = (int)_zone.GetUtcOffset(local.AddHours(3)).TotalSeconds;
            gap = after - before;
            return after;
        }
        if (_zone.IsAmbiguousTime(local))
            return (int)_zone.GetAmbiguousTimeOffsets(local).Max().TotalSeconds;
        return (int)_zone.GetUtcOffset(local).TotalSeconds;
    }

    /// <summary>.NET's calendar ends where the years have more than four digits; zone rules do not change beyond.</summary>
    private static DateTime Clamp(long second) =>
        DateTime.UnixEpoch.AddSeconds(Math.Clamp(second, -62_135_000_000, 253_402_000_000)) is var time ? DateTime.SpecifyKind(time, DateTimeKind.Unspecified) : default;
}
