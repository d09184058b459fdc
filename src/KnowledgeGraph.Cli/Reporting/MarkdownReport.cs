using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Graph.Queries;

namespace KnowledgeGraph.Cli.Reporting;

/// <summary>A report in GitHub's Markdown; bar charts are drawn with block characters.</summary>
internal sealed class MarkdownReport(TextWriter output)
{
    private const int BarWidth = 40;
    private const int LabelWidth = 40;

    public void Write(Report report)
    {
        output.Write($"# Knowledge graph report · 知识图谱报告\n\n- store · 图库: {MarkdownText.Escape(report.Store)}\n- graph · 图谱哈希: `{report.GraphHash}`, revision {report.Revision}\n- written · 生成时间: {ReportText.Date(report.Written)}\n");
        output.Write("\n## Contents · 目录\n\n");
        foreach (var group in report.Groups)
        {
            output.Write($"- {Both(group.Title)}\n");
            foreach (var section in group.Sections)
                output.Write($"  - [{Both(section.Query.Title)}](#{section.Query.Name}) {ReportText.Count(section)}\n");
        }

        foreach (var group in report.Groups)
        {
            output.Write($"\n## {Both(group.Title)}\n");
            foreach (var section in group.Sections)
                Write(section, report.ShownRows);
        }
    }

    private void Write(ReportSection section, int shown)
    {
        var query = section.Query;
        output.Write($"\n<a id=\"{query.Name}\"></a>\n### {Both(query.Title)}\n\n{MarkdownText.Escape(query.Purpose.English)}\n{MarkdownText.Escape(query.Purpose.Chinese)}\n\n");
        if (section.Rows.IsEmpty)
        {
            output.Write("Nothing · 无\n");
            return;
        }

        if (query.Chart is QueryChart.Bars bars)
            WriteBars(section, bars, shown);
        WriteLine(query.Columns.Select(c => MarkdownText.Escape(c.Name)));
        WriteLine(query.Columns.Select(c => c.Type is QueryValueType.Integer or QueryValueType.Float ? "---:" : "---"));
        foreach (var row in section.Rows.Take(shown))
            WriteLine(row.Select(value => MarkdownText.Escape(ReportText.Of(value))));
        if (ReportText.More(section, shown) is { } more)
            output.Write($"\n… {more}: `kg query {query.Name}`\n");
    }

    private void WriteBars(ReportSection section, QueryChart.Bars bars, int shown)
    {
        var (label, value) = (section.ColumnOf(bars.Label), section.ColumnOf(bars.Value));
        var rows = section.Rows.Take(shown).Select(r => (Label: Short(ReportText.Of(r[label])), Value: ReportText.Number(r[value]), Text: ReportText.Of(r[value]))).ToList();
        var (width, most) = (rows.Max(r => DisplayWidth.Of(r.Label)), rows.Max(r => r.Value));
        output.Write("```text\n");
        foreach (var row in rows)
            output.Write($"{DisplayWidth.PadRight(row.Label, width)}  {new string('█', BarLength(row.Value, most))} {row.Text}\n");
        output.Write("```\n\n");
    }

    /// <summary>What is more than nothing is seen.</summary>
    private static int BarLength(double value, double most) => value > 0 ? Math.Max(1, (int)Math.Round(value / most * BarWidth)) : 0;

    /// <summary>In a block of code nothing is escaped; only its end must not come from a name.</summary>
    private static string Short(string label) => DisplayWidth.Truncate(label.Replace('`', '\''), LabelWidth);

    private static string Both(LocalText text) => $"{MarkdownText.Escape(text.English)} · {MarkdownText.Escape(text.Chinese)}";

    private void WriteLine(IEnumerable<string> cells) => output.Write($"| {string.Join(" | ", cells)} |\n");
}
