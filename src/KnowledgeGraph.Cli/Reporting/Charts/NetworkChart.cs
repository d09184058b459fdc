using KnowledgeGraph.Graph.Queries;

namespace KnowledgeGraph.Cli.Reporting.Charts;

/// <summary>Nodes on a circle in the order of their names, edges as curves through it, wider where they weigh more.</summary>
internal static class NetworkChart
{
    private const int MostEdges = 40;
    private const double Size = 700;
    private const double Middle = Size / 2;
    private const double Radius = 165;
    private const double Bend = 0.35;

    public static void Write(HtmlWriter html, ReportSection section, QueryChart.Network network)
    {
        var (from, to, weight) = (section.ColumnOf(network.From), section.ColumnOf(network.To), section.ColumnOf(network.Weight));
        var edges = section.Rows.Take(MostEdges).Select(r => (From: ReportText.Of(r[from]), To: ReportText.Of(r[to]), Weight: ReportText.Number(r[weight]))).ToList();
        var names = edges.SelectMany(e => new[] { e.From, e.To }).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var angles = names.Select((name, i) => (name, Angle: (2 * Math.PI * i / names.Count) - (Math.PI / 2))).ToDictionary(n => n.name, n => n.Angle, StringComparer.Ordinal);
        var most = Math.Max(1, edges.Max(e => e.Weight));
        using (html.In("figure"))
        using (Svg.In(html, Size, Size, $"{network.From} and {network.To}, joined by {network.Weight}"))
        {
            foreach (var edge in edges)
                WriteEdge(html, angles[edge.From], angles[edge.To], 1 + (4 * edge.Weight / most));
            foreach (var name in names)
                WriteNode(html, name, angles[name], edges.Count(e => e.From == name || e.To == name));
        }

        html.Line();
    }

    /// <summary>Bent towards the middle, the more the farther apart its ends are.</summary>
    private static void WriteEdge(HtmlWriter html, double a, double b, double width)
    {
        var (start, end) = (Point(a, Radius), Point(b, Radius));
        var middle = (X: Middle + (((start.X + end.X) / 2) - Middle) * Bend, Y: Middle + (((start.Y + end.Y) / 2) - Middle) * Bend);
        html.Text(
            "path", "", ("class", "edge"), ("stroke-width", Svg.Number(width)),
            ("d", $"M{Svg.Number(start.X)} {Svg.Number(start.Y)} Q{Svg.Number(middle.X)} {Svg.Number(middle.Y)} {Svg.Number(end.X)} {Svg.Number(end.Y)}"));
    }

    /// <summary>The name stands on the circle's radius, so that neighbours do not cover each other, and never upside down.</summary>
    private static void WriteNode(HtmlWriter html, string name, double angle, int degree)
    {
        var (x, y) = Point(angle, Radius);
        html.Text("circle", "", ("class", "f0"), ("cx", Svg.Number(x)), ("cy", Svg.Number(y)), ("r", Svg.Number(Math.Min(9, 3 + (degree * 0.7)))));
        var isLeft = Math.Cos(angle) < 0;
        var (textX, textY) = Point(angle, Radius + 13);
        using (html.In("g", ("transform", $"rotate({Svg.Number((angle * 180 / Math.PI) + (isLeft ? 180 : 0))} {Svg.Number(textX)} {Svg.Number(textY)})")))
            Svg.Label(html, name, 26, textX, textY + 4, isLeft ? "end" : "start");
    }

    private static (double X, double Y) Point(double angle, double radius) => (Middle + (radius * Math.Cos(angle)), Middle + (radius * Math.Sin(angle)));
}
