using System.Globalization;

namespace KnowledgeGraph.Cypher.Temporal;

/// <summary>Offsets from UTC as text.</summary>
internal static class ZoneOffset
{
    /// <summary><c>Z</c>, <c>+01:00</c> or <c>+00:53:28</c>.</summary>
    public static string Format(int offset)
    {
        if (offset == 0)
            return "Z";
        var size = Math.Abs(offset);
        var text = FormattableString.Invariant($"{(offset < 0 ? '-' : '+')}{size / 3600:00}:{size / 60 % 60:00}");
        return size % 60 == 0 ? text : text + FormattableString.Invariant($":{size % 60:00}");
    }

    /// <summary>Reads <c>Z</c>, <c>+01</c>, <c>+0100</c>, <c>+01:00</c>, <c>+01:00:30</c>.</summary>
    public static bool TryParse(string text, out int offset)
    {
        offset = 0;
        if (text is "Z" or "z")
            return true;
        if (text.Length < 2 || text[0] is not ('+' or '-'))
            return false;
        var digits = text[1..].Replace(":", "", StringComparison.Ordinal);
        if (digits.Length is not (2 or 4 or 6) || !digits.All(char.IsAsciiDigit))
            return false;
        var parts = Enumerable.Range(0, digits.Length / 2).Select(i => int.Parse(digits.AsSpan(i * 2, 2), CultureInfo.InvariantCulture)).ToArray();
        if (parts.Skip(1).Any(part => part > 59))
            return false;
        offset = (parts[0] * 3600) + (parts.ElementAtOrDefault(1) * 60) + parts.ElementAtOrDefault(2);
        if (offset > 18 * 3600)
            return false;
        offset = text[0] == '-' ? -offset : offset;
        return true;
    }
}
