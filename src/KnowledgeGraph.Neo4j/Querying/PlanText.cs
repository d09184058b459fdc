using System.Globalization;
using System.Text;
using Newtonsoft.Json.Linq;

namespace KnowledgeGraph.Neo4j.Querying;

/// <summary>Renders the plan that the server sends, one operator a line, the last operator first and inputs below it.</summary>
internal static class PlanText
{
    /// <param name="plan">The answer's <c>queryPlan</c> or <c>profiledQueryPlan</c>.</param>
    public static string Render(JObject plan)
    {
        var text = new StringBuilder();
        Add(text, plan, "");
        return text.ToString();
    }

    private static void Add(StringBuilder text, JObject plan, string indent)
    {
        var arguments = plan["arguments"] as JObject;
        text.Append(indent).Append(((string?)plan["operatorType"] ?? "").Split('@')[0]);
        if (Argument(arguments, "Details") is { } details)
            text.Append("  ").Append(details.ReplaceLineEndings(" "));
        var figures = new List<string>();
        if (double.TryParse(Argument(arguments, "EstimatedRows"), CultureInfo.InvariantCulture, out var estimated))
            figures.Add(string.Create(CultureInfo.InvariantCulture, $"estimated rows {estimated:0.##}"));
        if (Argument(arguments, "Rows") is { } rows)
            figures.Add($"rows {rows}, db hits {Argument(arguments, "DbHits")}");
        text.Append("  (").AppendJoin(", ", figures).Append(")\n");
        var children = (plan["children"] as JArray)?.OfType<JObject>().ToList() ?? [];
        // The chain goes straight down; what joins it from the side is set in.
        foreach (var side in children.Skip(1))
            Add(text, side, indent + "| ");
        if (children.Count > 0)
            Add(text, children[0], indent);
    }

    /// <summary>Typed or plain.</summary>
    private static string? Argument(JObject? arguments, string name) => arguments?[name] switch
    {
        JObject typed => (string?)typed["_value"],
        JValue { Value: not null } value => value.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };
}
