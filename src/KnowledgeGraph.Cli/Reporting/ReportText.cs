using System.Collections;
using System.Globalization;
using KnowledgeGraph.Cli.Querying;

namespace KnowledgeGraph.Cli.Reporting;

/// <summary>Values as a reader of a report wants them.</summary>
internal static class ReportText
{
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

    public static string Date(DateTimeOffset time) => time.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
