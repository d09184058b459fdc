using System.Collections.Immutable;
using System.Globalization;
using KnowledgeGraph.Graph.Queries;

namespace KnowledgeGraph.Cli.Reporting;

/// <summary>A section's rows, each followed by a line with its sentences and where they stand.</summary>
internal sealed class EvidenceTable(HtmlWriter html, ReportSection section)
{
    private readonly ImmutableArray<int> facts = section.Facts;

    /// <param name="shown">Rows at most.</param>
    public void Write(int shown)
    {
        using (html.In("table"))
        {
            using (html.In("thead"))
            using (html.In("tr"))
            {
                foreach (var column in facts)
                    html.Text("th", section.Query.Columns[column].Name.Replace('_', ' '), ("scope", "col"), ("class", ClassOf(column)), ("title", section.Query.Columns[column].Meaning));
            }

            html.Line();
            using (html.In("tbody", ("lang", ReportText.Chinese)))
            {
                foreach (var row in section.Rows.Take(shown))
                    Write(row);
            }
        }
    }

    private void Write(ImmutableArray<object?> row)
    {
        using (html.In("tr"))
        {
            foreach (var column in facts)
                html.Text("td", ReportText.Of(row[column]), ("class", ClassOf(column)));
        }

        html.Line();
        var evidence = section.EvidenceOf(row).ToList();
        if (evidence.Count == 0)
            return;
        using (html.In("tr", ("class", "evidence")))
        using (html.In("td", ("colspan", facts.Length.ToString(CultureInfo.InvariantCulture))))
        {
            foreach (var (quote, document) in evidence)
                Write(quote, document);
        }

        html.Line();
    }

    private void Write(string quote, string document)
    {
        using (html.In("div"))
        {
            html.Text("q", quote);
            html.Text(" ");
            html.Text("cite", document);
        }
    }

    private string ClassOf(int column) => section.Query.Columns[column].Type is QueryValueType.Integer or QueryValueType.Float ? "number" : "text";
}
