using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KnowledgeGraph.Cli.Serving;

/// <summary>A plan's text as the tree that the Query API sends.</summary>
/// <remarks>The text has one operator a line below its headings, the last operator first; what an operator takes stands below it, a side input set in by <c>| </c>.</remarks>
internal sealed class PlanTree
{
    private const string Side = "| ";

    /// <summary>Headings, and what the Query API calls their figures.</summary>
    private static readonly (string Heading, string Name)[] Headings =
        [("operator", ""), ("details", "Details"), ("estimated rows", "EstimatedRows"), ("rows", "Rows"), ("time ms", "Time")];

    private readonly string[] lines;
    private readonly List<Range> columns;
    private readonly bool isTyped;
    private int at = 1;

    private PlanTree(string[] lines, List<Range> columns, bool isTyped)
    {
        this.lines = lines;
        this.columns = columns;
        this.isTyped = isTyped;
    }

    /// <param name="text">As <see cref="Graph.Stores.QueryResult.Plan"/>; a text without those headings becomes one operator, whole.</param>
    /// <param name="isTyped">Whether arguments name their types.</param>
    public static JObject Of(string text, bool isTyped)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var columns = Columns(lines.FirstOrDefault() ?? "");
        var root = columns.Count >= 3 && lines.Length > 1 ? new PlanTree(lines, columns, isTyped).Read("") : Operator("Plan", [], []);
        // As Neo4j gives it over Bolt: subqueries stand in it too.
        ((JObject)root["arguments"]!)["string-representation"] = Value(text, isTyped);
        return root;
    }

    private JObject Read(string indent)
    {
        var line = lines[at++];
        var arguments = new JObject();
        for (var i = 1; i < columns.Count; i++)
        {
            var cell = Cell(line, columns[i]);
            if (cell.Length > 0)
                arguments[Headings[i].Name] = Value(i == 1 ? cell : Figure(cell.Trim()), isTyped);
        }

        var sides = new List<JObject>();
        while (IsNext(indent + Side))
            sides.Add(Read(indent + Side));
        List<JObject> children = IsNext(indent) && !lines[at].StartsWith("subquery", StringComparison.Ordinal) ? [Read(indent), .. sides] : sides;
        return Operator(Cell(line, columns[0])[indent.Length..], arguments, children);
    }

    private bool IsNext(string indent) => at < lines.Length && lines[at].StartsWith(indent, StringComparison.Ordinal);

    private static JObject Operator(string name, JObject arguments, List<JObject> children) => new()
    {
        ["operatorType"] = $"{name}@kg",
        ["arguments"] = arguments,
        ["identifiers"] = new JArray(),
        ["children"] = new JArray(children),
    };

    /// <summary>Texts begin below their heading; figures end below theirs, and may be wider.</summary>
    private static List<Range> Columns(string headings)
    {
        var starts = new List<int>();
        var end = 0;
        foreach (var (heading, _) in Headings)
        {
            var start = headings.IndexOf(heading, end, StringComparison.Ordinal);
            if (start < 0)
                break;
            starts.Add(starts.Count <= 2 ? start : end);
            end = start + heading.Length;
        }

        return [.. starts.Select((start, i) => start..(i + 1 < starts.Count ? starts[i + 1] : headings.Length))];
    }

    private static string Cell(string line, Range column) =>
        column.Start.Value < line.Length ? line[column.Start.Value..Math.Min(column.End.Value, line.Length)].TrimEnd() : "";

    private static JToken Figure(string cell)
    {
        if (long.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var integer))
            return integer;
        return double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var figure) ? figure : cell;
    }

    private static JToken Value(JToken value, bool isTyped) => !isTyped ? value : new JObject
    {
        ["$type"] = value.Type.ToString(),
        ["_value"] = value.Type == JTokenType.String ? value : value.ToString(Formatting.None),
    };
}
