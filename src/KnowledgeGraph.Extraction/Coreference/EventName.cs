using System.Text;
using KnowledgeGraph.Extraction.Passages;

namespace KnowledgeGraph.Extraction.Coreference;

/// <summary>The parts of an event's name: 2025（第二十届）滨江数据大会 is year 2025, edition 20 and core 滨江数据大会.</summary>
/// <param name="Core">Letters and digits only, without year and edition.</param>
/// <param name="Year">Four digits, or null.</param>
/// <param name="Edition">In digits, or null.</param>
internal sealed record EventName(string Core, string? Year, string? Edition)
{
    public static EventName Parse(string name)
    {
        string? year = null, edition = null;
        var core = new StringBuilder();
        for (var i = 0; i < name.Length;)
        {
            if (year is null && YearAt(name, i, out var yearEnd) is { } foundYear)
            {
                year = foundYear;
                i = yearEnd;
            }
            else if (edition is null && EditionAt(name, i, out var editionEnd) is { } foundEdition)
            {
                edition = foundEdition;
                i = editionEnd;
            }
            else
            {
                if (char.IsLetterOrDigit(name[i]) || char.IsSurrogate(name[i]))
                    core.Append(char.ToLowerInvariant(name[i]));
                i++;
            }
        }

        return new EventName(core.ToString(), year, edition);
    }

    /// <summary>Whether neither year nor edition says that the two are different.</summary>
    public bool IsCompatible(EventName other) =>
        (Year is null || other.Year is null || Year == other.Year)
        && (Edition is null || other.Edition is null || Edition == other.Edition);

    private static string? YearAt(string name, int start, out int end)
    {
        end = start;
        while (end < name.Length && char.IsAsciiDigit(name[end]))
            end++;
        if (end - start != 4 || (start > 0 && char.IsAsciiLetterOrDigit(name[start - 1])) || name.AsSpan(start, 2) is not ("19" or "20"))
            return null;
        if (name.AsSpan(end) is ['周' or '多' or '余' or '人' or '家', ..])
            return null;
        var year = name[start..end];
        while (end < name.Length && name[end] is '年' or '度' or '的' or ' ' or '\'' or '’')
            end++;
        return year;
    }

    private static string? EditionAt(string name, int start, out int end)
    {
        end = start;
        if (string.CompareOrdinal(name, start, "首届", 0, 2) == 0)
        {
            end = start + 2;
            return "1";
        }

        if (name[start] != '第')
            return null;
        var unit = name.IndexOfAny(['届', '期', '次', '季'], start);
        if (unit < 0 || unit - start > 7 || ChineseNumber.Parse(name.AsSpan(start + 1, unit - start - 1).Trim()) is not { } number)
            return null;
        end = unit + 1;
        return number.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
