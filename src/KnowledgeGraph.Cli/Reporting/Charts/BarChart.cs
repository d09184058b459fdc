using KnowledgeGraph.Graph.Queries;

namespace KnowledgeGraph.Cli.Reporting.Charts;

/// <summary>One horizontal bar a row.</summary>
internal static class BarChart
{
    private const int MostBars = 20;
    private const double Width = 760;
    private const double LabelWidth = 260;
    private const double ValueWidth = 60;
    private const double Step = 22;

    public static void Write(HtmlWriter html, ReportSection section, QueryChart.Bars bars)
    {
        var (label, value) = (section.ColumnOf(bars.Label), section.ColumnOf(bars.Value));
        var rows = section.Rows.Take(MostBars).ToList();
        var most = rows.Max(r => ReportText.Number(r[value]));
        using (html.In("figure"))
        using (Svg.In(html, Width, (rows.Count * Step) + 4, $"{bars.Value} by {bars.Label}"))
        {
            for (var i = 0; i < rows.Count; i++)
            {
                var (top, number) = ((i * Step) + 2, ReportText.Number(rows[i][value]));
                var length = most > 0 ? Math.Max(0, number) / most * (Width - LabelWidth - ValueWidth) : 0;
                Svg.Label(html, ReportText.Of(rows[i][label]), 38, LabelWidth - 8, top + 15, "end");
                html.Text("rect", "", ("class", "f0"), ("x", Svg.Number(LabelWidth)), ("y", Svg.Number(top + 3)), ("width", Svg.Number(length)), ("height", Svg.Number(Step - 6)), ("rx", "2"));
                Svg.Label(html, ReportText.Of(rows[i][value]), 12, LabelWidth + length + 6, top + 15, "start");
            }
        }

        html.Line();
    }
}
