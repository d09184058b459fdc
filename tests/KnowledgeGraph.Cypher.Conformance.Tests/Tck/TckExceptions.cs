using KnowledgeGraph.Cypher.Conformance.Tests.Gherkin;

namespace KnowledgeGraph.Cypher.Conformance.Tests.Tck;

/// <summary>The scenarios that do not pass, each with its reason.</summary>
internal static class TckExceptions
{
    private static readonly Dictionary<string, string> Reasons = new(StringComparer.Ordinal)
    {
        ["expressions/temporal/Temporal2 [6] Should parse date time with named time zone from string"] =
            "One of five examples: Stockholm's local mean time of 1818 comes with seconds, and TimeZoneInfo knows whole minutes; its value also depends on the system's time zone data.",
    };

    public static int Count => Reasons.Count;

    public static string? Reason(Scenario scenario) => Reasons.GetValueOrDefault(scenario.ToString());
}
