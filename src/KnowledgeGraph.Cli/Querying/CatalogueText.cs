using System.Text;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Graph.Queries;
using Newtonsoft.Json;

namespace KnowledgeGraph.Cli.Querying;

/// <summary>The catalogue for people.</summary>
internal static class CatalogueText
{
    /// <summary>By group.</summary>
    public static string List(QueryCatalogue catalogue)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var table = new TextTable(["group", "name", "what it answers", "回答什么"], []);
        foreach (var query in QueryGroup.Of(catalogue.Queries).SelectMany(g => g.Queries))
            table.Add(query.Group, query.Name, query.Title.English, query.Title.Chinese);
        table.Write(output);
        return output.ToString();
    }

    public static string Of(CatalogueQuery query)
    {
        var text = new StringBuilder();
        text.Append(query.Title.English).Append(" · ").Append(query.Title.Chinese).Append('\n');
        text.Append(query.Purpose.English).Append('\n').Append(query.Purpose.Chinese).Append('\n');
        Entries(text, "takes", query.Parameters.Select(p => (
            $"-p {p.Name}=", $"{p.TypeName}{(p.IsRequired ? ", required" : $" = {ValueJson.Of(p.Default).ToString(Formatting.None)}")}", p.Meaning)));
        Entries(text, "gives", query.Columns.Select(c => (c.Name, QueryValueTypes.NameOf(c.Type) + (c.IsNullable ? " or null" : ""), c.Meaning)));
        return text.Append('\n').Append(query.Text).ToString();
    }

    private static void Entries(StringBuilder text, string heading, IEnumerable<(string Name, string Type, string Meaning)> entries)
    {
        var lines = entries.ToList();
        if (lines.Count == 0)
            return;
        text.Append('\n').Append(heading).Append('\n');
        var name = lines.Max(l => DisplayWidth.Of(l.Name));
        // A list as default may be long; what comes after it need not stand far to the right everywhere.
        var type = lines.Select(l => DisplayWidth.Of(l.Type)).Where(w => w <= 24).DefaultIfEmpty(0).Max();
        foreach (var line in lines)
            text.Append("  ").Append(DisplayWidth.PadRight(line.Name, name)).Append("  ").Append(DisplayWidth.PadRight(line.Type, type)).Append("  ").Append(line.Meaning).Append('\n');
    }
}
