using System.Collections;
using System.Globalization;
using KnowledgeGraph.Cli.Querying;

namespace KnowledgeGraph.Cli.Reporting;

/// <summary>Values as a reader of a report wants them.</summary>
internal static class ReportText
{
    /// <summary>The language of the texts: with it a browser takes the forms of characters that its readers know.</summary>
    public const string Chinese = "zh-Hans";

    /// <summary>Lists are enumerations, truth values yes and no.</summary>
    public static string Of(object? value) => value switch
    {
        long number => number.ToString("N0", CultureInfo.InvariantCulture),
        bool truth => truth ? "yes" : "no",
        IEnumerable list and not string and not IReadOnlyDictionary<string, object?> => string.Join("、", list.Cast<object?>().Select(Of)),
        _ => ValueText.Of(value),
    };

    /// <summary>The number that a chart draws; nothing counts 0.</summary>
    public static double Number(object? value) => value switch
    {
        long integer => integer,
        double number when double.IsFinite(number) => number,
        _ => 0,
    };

    /// <summary>How many rows there are besides those shown; null where there are none.</summary>
    /// <param name="shown">Rows at most.</param>
    public static string? More(ReportSection section, int shown)
    {
        var more = section.Rows.Length - shown;
        if (more <= 0)
            return null;
        return section.IsCut
            ? string.Create(CultureInfo.InvariantCulture, $"at least {more} more · 另有至少 {more} 行")
            : string.Create(CultureInfo.InvariantCulture, $"{more} more · 另有 {more} 行");
    }

    /// <summary>The number of rows, with a plus sign where there may be more.</summary>
    public static string Count(ReportSection section) => section.Rows.Length.ToString(CultureInfo.InvariantCulture) + (section.IsCut ? "+" : "");

    public static string Date(DateTimeOffset time) => time.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
