using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeGraph.Cypher.Errors;

namespace KnowledgeGraph.Cypher.Temporal;

/// <summary>Reads the ISO 8601 forms that Cypher takes: basic and extended, calendar, week, quarter and ordinal dates.</summary>
internal static partial class TemporalParser
{
    public static CypherDate Date(string text) => TryDate(text) ?? throw Invalid(text, "date");

    public static CypherLocalTime LocalTime(string text) => TryTime(text) ?? throw Invalid(text, "time");

    public static CypherTime Time(string text, long epochSecond)
    {
        var (rest, offset, zone) = SplitZone(text);
        var time = TryTime(rest) ?? throw Invalid(text, "time");
        return new CypherTime(time, offset ?? zone?.OffsetAtInstant(epochSecond) ?? 0);
    }

    public static CypherLocalDateTime LocalDateTime(string text)
    {
        var at = text.IndexOf('T', StringComparison.Ordinal);
        var date = TryDate(at < 0 ? text : text[..at]) ?? throw Invalid(text, "date and time");
        return new(date, at < 0 ? new CypherLocalTime(0) : TryTime(text[(at + 1)..]) ?? throw Invalid(text, "date and time"));
    }

    public static CypherDateTime DateTime(string text)
    {
        var at = text.IndexOf('T', StringComparison.Ordinal);
        if (at < 0)
        {
            var bracket = text.IndexOf('[', StringComparison.Ordinal);
            var dateOnly = new CypherLocalDateTime(TryDate(bracket < 0 ? text : text[..bracket]) ?? throw Invalid(text, "date and time"), new CypherLocalTime(0));
            return CypherDateTime.Of(dateOnly, bracket < 0 ? TimeZoneReference.Utc : TimeZoneReference.Named(text[(bracket + 1)..^1]));
        }
        var (rest, offset, zone) = SplitZone(text[(at + 1)..]);
        var date = TryDate(text[..at]) ?? throw Invalid(text, "date and time");
        var local = new CypherLocalDateTime(date, TryTime(rest) ?? throw Invalid(text, "date and time"));
        if (zone is null)
            return CypherDateTime.Of(local, TimeZoneReference.Fixed(offset ?? 0));
        return offset is { } known ? CypherDateTime.At(local.EpochSecond - known, local.Time.Nano, zone) : CypherDateTime.Of(local, zone);
    }

    public static CypherDuration Duration(string text)
    {
        if (DurationDate().Match(text) is { Success: true } date)
        {
            var sign = date.Groups["sign"].Value == "-" ? -1 : 1;
            long Part(string name) => date.Groups[name].Success && date.Groups[name].Length > 0 ? sign * long.Parse(date.Groups[name].Value, CultureInfo.InvariantCulture) : 0;
            var nanos = date.Groups["f"].Value.PadRight(9, '0');
            return CypherDuration.Of(
                (Part("y") * 12) + Part("mo"), Part("d"), (Part("h") * 3600) + (Part("mi") * 60) + Part("s"), sign * long.Parse(nanos, CultureInfo.InvariantCulture));
        }
        var match = DurationUnits().Match(text);
        if (!match.Success || text.EndsWith('T') || text.Length < 3)
            throw Invalid(text, "duration");
        var whole = match.Groups["sign"].Value == "-" ? -1 : 1;
        decimal Unit(string name) => match.Groups[name].Success && decimal.TryParse(match.Groups[name].Value.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? whole * value : 0;
        return CypherDuration.Approximate(
            (Unit("y") * 12) + Unit("mo"), (Unit("w") * 7) + Unit("d"), (Unit("h") * 3600) + (Unit("mi") * 60) + Unit("s"), 0);
    }

    private static CypherValueException Invalid(string text, string what) =>
        CypherValueException.Argument("InvalidArgumentValue", $"'{text}' is no {what}");

    private static CypherDate? TryDate(string text)
    {
        var match = DateForms().Match(text);
        if (!match.Success)
            return null;
        int? Part(string name) => match.Groups[name].Success ? int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture) : null;
        var year = long.Parse(match.Groups["y"].Value, CultureInfo.InvariantCulture);
        TemporalRange.Check("year", year, Calendar.MinYear, Calendar.MaxYear);
        if (Part("w") is { } week)
        {
            TemporalRange.Check("week", week, 1, Calendar.WeeksInYear(year));
            return new CypherDate(Calendar.FirstMonday(year) + ((week - 1) * 7) + (Part("wd") ?? 1) - 1);
        }
        if (Part("q") is { } quarter)
            return new CypherDate(Calendar.ToEpochDay(year, ((quarter - 1) * 3) + 1, 1) + (Part("qd") ?? 1) - 1);
        if (Part("o") is { } ordinal)
        {
            TemporalRange.Check("day", ordinal, 1, Calendar.IsLeapYear(year) ? 366 : 365);
            return new CypherDate(Calendar.ToEpochDay(year, 1, 1) + ordinal - 1);
        }
        return CypherDate.Of(year, Part("m") ?? 1, Part("d") ?? 1);
    }

    private static CypherLocalTime? TryTime(string text)
    {
        var match = TimeForms().Match(text);
        if (!match.Success)
            return null;
        long Part(string name) => match.Groups[name].Success ? long.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture) : 0;
        var nano = match.Groups["f"].Success ? long.Parse(match.Groups["f"].Value.PadRight(9, '0'), CultureInfo.InvariantCulture) : 0;
        return CypherLocalTime.Of(Part("h"), Part("m"), Part("s"), nano);
    }

    /// <summary>Takes offset and zone off the end of a time.</summary>
    private static (string Time, int? Offset, TimeZoneReference? Zone) SplitZone(string text)
    {
        TimeZoneReference? zone = null;
        var rest = text;
        if (rest.EndsWith(']') && rest.IndexOf('[', StringComparison.Ordinal) is > 0 and var bracket)
        {
            zone = TimeZoneReference.Named(rest[(bracket + 1)..^1]);
            rest = rest[..bracket];
        }
        var at = rest.IndexOfAny(['Z', 'z', '+', '-']);
        if (at < 0)
            return (rest, null, zone);
        if (!ZoneOffset.TryParse(rest[at..], out var offset))
            throw Invalid(text, "time with an offset");
        return (rest[..at], offset, zone);
    }

    [GeneratedRegex(@"^(?<y>[+-]\d{1,9}|\d{4})(?:-?W(?<w>\d\d)(?:-?(?<wd>[1-7]))?|-?Q(?<q>[1-4])(?:-?(?<qd>\d\d))?|-(?<m>\d\d?)(?:-(?<d>\d\d?))?|(?<m>\d\d)(?<d>\d\d)|(?<m>\d\d)|-?(?<o>\d\d\d))?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex DateForms();

    [GeneratedRegex(@"^(?<h>\d\d)(:(?<m>\d\d)(:(?<s>\d\d)([.,](?<f>\d{1,9}))?)?|(?<m>\d\d)((?<s>\d\d)([.,](?<f>\d{1,9}))?)?)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex TimeForms();

    [GeneratedRegex(@"^(?<sign>[+-])?P(?<y>\d{4})-(?<mo>\d\d)-(?<d>\d\d)T(?<h>\d\d):(?<mi>\d\d):(?<s>\d\d)([.,](?<f>\d{1,9}))?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex DurationDate();

    [GeneratedRegex(@"^(?<sign>[+-])?P((?<y>[+-]?\d+([.,]\d+)?)Y)?((?<mo>[+-]?\d+([.,]\d+)?)M)?((?<w>[+-]?\d+([.,]\d+)?)W)?((?<d>[+-]?\d+([.,]\d+)?)D)?(T((?<h>[+-]?\d+([.,]\d+)?)H)?((?<mi>[+-]?\d+([.,]\d+)?)M)?((?<s>[+-]?\d+([.,]\d+)?)S)?)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex DurationUnits();
}
