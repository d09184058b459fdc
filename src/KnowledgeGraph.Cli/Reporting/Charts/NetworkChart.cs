using KnowledgeGraph.Graph.Queries;

namespace KnowledgeGraph.Cli.Reporting.Charts;

/// <summary>Nodes on a circle in the order of their names, edges as curves through it, wider where they weigh more.</summary>
internal static class NetworkChart
{
    private const int MostEdges = 40;
    private const double Width = 760;
    private const double Height = 560;
    private const double Radius = 190;

    public static void Write(HtmlWriter html, ReportSection section, QueryChart.Network network)
    {
        var (from, to, weight) = (section.ColumnOf(network.From), section.ColumnOf(network.To), section.ColumnOf(network.Weight));
        var edges = section.Rows.Take(MostEdges).Select(r => (From: ReportText.Of(r[from]), To: ReportText.Of(r[to]), Weight: ReportText.Number(r[weight]))).ToList();
        var names = edges.SelectMany(e => new[] { e.From, e.To }).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var places = names.Select((name, i) => (name, Place: Place(i, names.Count))).ToDictionary(n => n.name, n => n.Place, StringComparer.Ordinal);
        var most = Math.Max(1, edges.Max(e => e.Weight));
        using (html.In("figure"))
        using (Svg.In(html, Width, Height, $"{network.From} and {network.To}, joined by {network.Weight}"))
        {
            foreach (var edge in edges)
                WriteEdge(html, places[edge.From], places[edge.To], 1 + (4 * edge.Weight / most));
            foreach (var name in names)
                WriteNode(html, name, places[name], edges.Count(e => e.From == name || e.To == name));
        }

        html.Line();
    }

    private static void WriteEdge(HtmlWriter html, (double X, double Y) a, (double X, double Y) b, double width) => html.Text(
        "path", "", ("class", "edge"), ("stroke-width", Svg.Number(width)),
        ("d", $"M{Svg.Number(a.X)} {Svg.Number(a.Y)} Q{Svg.Number(Width / 2)} {Svg.Number(Height / 2)} {Svg.Number(b.X)} {Svg.Number(b.Y)}"));

    private static void WriteNode(HtmlWriter html, string name, (double X, double Y) place, int degree)
    {
        html.Text("circle", "", ("class", "f0"), ("cx", Svg.Number(place.X)), ("cy", Svg.Number(place.Y)), ("r", Svg.Number(Math.Min(9, 3 + (degree * 0.7)))));
        var (dx, dy) = ((place.X - (Width / 2)) / Radius, (place.Y - (Height / 2)) / Radius);
        Svg.Label(html, name, 26, place.X + (dx * 13), place.Y + (dy * 13) + 4, Math.Abs(dx) < 0.15 ? "middle" : dx > 0 ? "start" : "end");
    }

    private static (double X, double Y) Place(int number, int count)
    {
        var angle = (2 * Math.PI * number / count) - (Math.PI / 2);
        return ((Width / 2) + (Radius * Math.Cos(angle)), (Height / 2) + (Radius * 1.25 * Math.Sin(angle)));
    }
}
