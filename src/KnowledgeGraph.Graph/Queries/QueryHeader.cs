using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Graph.Model;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KnowledgeGraph.Graph.Queries;

/// <summary>Reads the comment block with which a query's file begins.</summary>
/// <remarks>
/// One entry a line, in any order but that parameters and columns keep theirs; the first line that is no comment ends it:
/// <code>
/// // title: Who spoke for which organisation
/// // title.zh: 谁代表哪个机构发言
/// // purpose: …
/// // purpose.zh: …
/// // group: people
/// // $organisation: name of Organisation = null; null for all      a parameter: type, default as JSON (without one it is required), meaning
/// // column quote: string or null; the sentence that says so      a column: type, whether it may be null, meaning
/// // chart: bars LABEL VALUE | lines X Y SERIES | network FROM TO WEIGHT
/// </code>
/// Parameters and columns are checked against each other and the text: every parameter that the text uses is declared, and the other way round.
/// </remarks>
public static partial class QueryHeader
{
    private static readonly ImmutableHashSet<string> Keys = ["title", "title.zh", "purpose", "purpose.zh", "group", "chart"];

    /// <summary>Null where the text does not begin with such a header.</summary>
    /// <param name="name">The file's name without its ending.</param>
    /// <exception cref="KgException">KG5010: the header begins with a title, but something in it is wrong; the message names the line.</exception>
    public static CatalogueQuery? Read(string name, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        if (!TitleLine().IsMatch(lines[0]))
            return null;
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var parameters = new List<QueryParameter>();
        var columns = new List<QueryColumn>();
        var chartLine = 0;
        var end = 0;
        for (; end < lines.Length && lines[end].StartsWith("//", StringComparison.Ordinal); end++)
        {
            var entry = Entry().Match(lines[end]);
            var key = entry.Groups["key"].Value;
            if (!entry.Success)
                throw Malformed(name, end, "it is no entry of a header");
            if (key.StartsWith('$'))
                parameters.Add(Parameter(name, end, key[1..], entry.Groups["value"].Value));
            else if (key.StartsWith("column ", StringComparison.Ordinal))
                columns.Add(Column(name, end, key["column ".Length..], entry.Groups["value"].Value));
            else if (!Keys.Contains(key))
                throw Malformed(name, end, $"there is no entry {key}; the entries are {string.Join(", ", Keys.Order(StringComparer.Ordinal))}, $NAME and column NAME");
            else if (!texts.TryAdd(key, entry.Groups["value"].Value))
                throw Malformed(name, end, $"{key} is there twice");
            else if (key == "chart")
                chartLine = end;
        }

        string Get(string key) => texts.TryGetValue(key, out var value) ? value : throw Malformed(name, end, $"{key} is missing");
        var query = new CatalogueQuery(
            name, Get("group"), new LocalText(Get("title"), Get("title.zh")), new LocalText(Get("purpose"), Get("purpose.zh")),
            [.. parameters], [.. columns], texts.TryGetValue("chart", out var chart) ? Chart(name, chartLine, chart, columns) : null,
            string.Join('\n', lines[end..]).TrimEnd() + "\n");
        CheckNames(query, end);
        return query;
    }

    private static void CheckNames(CatalogueQuery query, int line)
    {
        var declared = query.Parameters.Select(p => p.Name).ToList();
        var used = ParameterNames.In(query.Text);
        if (declared.Concat(query.Columns.Select(c => "column " + c.Name)).GroupBy(n => n, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw Malformed(query.Name, line, $"{twice.Key} is there twice");
        if (used.FirstOrDefault(n => !declared.Contains(n)) is { } undeclared)
            throw Malformed(query.Name, line, $"the text uses ${undeclared}, which the header does not declare");
        if (declared.Find(n => !used.Contains(n)) is { } unused)
            throw Malformed(query.Name, line, $"${unused} is declared, but the text does not use it");
    }

    private static QueryParameter Parameter(string name, int line, string parameter, string value)
    {
        var match = ParameterValue().Match(value);
        var labels = Labels(match.Groups["type"].Value);
        if (!match.Success || (labels.IsEmpty ? QueryValueTypes.Find(match.Groups["type"].Value) : QueryValueType.String) is not { } type)
            throw Malformed(name, line, $"${parameter} is not «TYPE = DEFAULT; meaning» with one of the types string, integer, float, boolean, list of string, list of integer, name of LABEL");
        var meaning = match.Groups["meaning"].Value;
        if (!match.Groups["default"].Success)
            return new QueryParameter(parameter, type, IsRequired: true, null, meaning) { Labels = labels };
        try
        {
            var given = JToken.Parse(match.Groups["default"].Value);
            return new QueryParameter(parameter, type, IsRequired: false, ParameterValues.Convert(type, given, isNullable: true), meaning) { Labels = labels };
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            throw Malformed(name, line, $"the default of ${parameter} is no {QueryValueTypes.NameOf(type)}");
        }
    }

    /// <summary>Of <c>name of Event or Forum</c>; empty for another type, and where one is no label of the graph.</summary>
    private static ImmutableArray<string> Labels(string type)
    {
        const string Names = "name of ";
        if (!type.StartsWith(Names, StringComparison.Ordinal))
            return [];
        ImmutableArray<string> labels = [.. type[Names.Length..].Split(" or ")];
        return labels.All(l => l == NodeLabels.Entity || Enum.GetNames<EntityLabel>().Contains(l)) ? labels : [];
    }

    private static QueryColumn Column(string name, int line, string column, string value)
    {
        var match = ColumnValue().Match(value);
        return match.Success && QueryValueTypes.Find(match.Groups["type"].Value) is { } type
            ? new QueryColumn(column, type, match.Groups["null"].Success, match.Groups["meaning"].Value)
            : throw Malformed(name, line, $"column {column} is not «TYPE; meaning» or «TYPE or null; meaning»");
    }

    private static QueryChart Chart(string name, int line, string value, List<QueryColumn> columns)
    {
        var words = value.Split(' ');
        if (words.Skip(1).FirstOrDefault(w => !columns.Exists(c => c.Name == w)) is { } unknown)
            throw Malformed(name, line, $"the chart's {unknown} is no column");
        return words switch
        {
            ["bars", var label, var number] => new QueryChart.Bars(label, number),
            ["lines", var x, var y, var series] => new QueryChart.Lines(x, y, series),
            ["network", var from, var to, var weight] => new QueryChart.Network(from, to, weight),
            _ => throw Malformed(name, line, "a chart is bars LABEL VALUE, lines X Y SERIES or network FROM TO WEIGHT"),
        };
    }

    private static KgException Malformed(string name, int line, string reason) => new(KgErrors.QueryHeader(name, line + 1, reason));

    [GeneratedRegex(@"\A// title: \S")]
    private static partial Regex TitleLine();

    [GeneratedRegex(@"\A// (?<key>\$\w+|column \w+|[a-z.]+): (?<value>\S.*)\z")]
    private static partial Regex Entry();

    [GeneratedRegex(@"\A(?<type>[A-Za-z ]+?)(?: = (?<default>.+))?; (?<meaning>[^;]+)\z")]
    private static partial Regex ParameterValue();

    [GeneratedRegex(@"\A(?<type>[a-z ]+?)(?<null> or null)?; (?<meaning>\S.*)\z")]
    private static partial Regex ColumnValue();
}
