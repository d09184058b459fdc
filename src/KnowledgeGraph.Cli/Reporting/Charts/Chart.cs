using KnowledgeGraph.Graph.Queries;

namespace KnowledgeGraph.Cli.Reporting.Charts;

/// <summary>Draws the picture that a query's header asks for, as inline SVG.</summary>
internal static class Chart
{
    public static void Write(HtmlWriter html, ReportSection section)
    {
        switch (section.Query.Chart)
        {
            case QueryChart.Bars bars:
                BarChart.Write(html, section, bars);
                break;
            case QueryChart.Lines lines:
                LineChart.Write(html, section, lines);
                break;
            case QueryChart.Network network:
                NetworkChart.Write(html, section, network);
                break;
        }
    }
}
