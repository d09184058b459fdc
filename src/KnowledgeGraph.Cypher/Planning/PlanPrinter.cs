using System.Globalization;
using System.Text;
using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Planning;

/// <summary>Renders plans as text, the last operator first.</summary>
internal static class PlanPrinter
{
    public static string Print(Plan plan, IReadOnlyList<Plan> subqueries, Profile? profile)
    {
        var rows = new List<string[]> { profile is null ? ["operator", "details", "estimated rows"] : ["operator", "details", "estimated rows", "rows", "time ms"] };
        Add(rows, plan, "", profile);
        for (var i = 0; i < subqueries.Count; i++)
        {
            rows.Add([FormattableString.Invariant($"subquery {i + 1}"), .. Enumerable.Repeat("", rows[0].Length - 1)]);
            Add(rows, subqueries[i], "  ", profile);
        }
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => Math.Min(60, rows.Max(row => row[column].Length))).ToArray();
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
                text.Append(i < 2 ? Cut(row[i]).PadRight(widths[i]) : row[i].PadLeft(widths[i])).Append(i == row.Length - 1 ? "" : "  ");
            text.Length -= text.ToString().Length - text.ToString().TrimEnd(' ').Length;
            text.Append('\n');
        }
        return text.ToString();
    }

    private static string Cut(string text) => text.Length <= 60 ? text : text[..59] + "…";

    /// <summary>Inner plans are indented; the input of an operator stands below it.</summary>
    private static void Add(List<string[]> rows, Plan plan, string indent, Profile? profile)
    {
        var row = new List<string> { indent + plan.Name, plan.Details.Replace('\n', ' '), plan.Rows.ToString("0.##", CultureInfo.InvariantCulture) };
        if (profile is not null)
        {
            var found = profile.Find(plan);
            row.Add((found?.Rows ?? 0).ToString(CultureInfo.InvariantCulture));
            row.Add((found?.Time.TotalMilliseconds ?? 0).ToString("0.###", CultureInfo.InvariantCulture));
        }
        rows.Add([.. row]);
        foreach (var inner in plan.Inputs.Skip(1))
            Add(rows, inner, indent + "| ", profile);
        if (plan.Inputs.Count > 0)
            Add(rows, plan.Inputs[0], indent, profile);
    }
}
