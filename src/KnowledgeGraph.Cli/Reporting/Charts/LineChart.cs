using System.Collections.Immutable;
using KnowledgeGraph.Graph.Queries;

namespace KnowledgeGraph.Cli.Reporting.Charts;

/// <summary>One line a series over ordered texts, such as years: the last of them, and the series with the largest sums.</summary>
internal static class LineChart
{
    private const int MostSeries = 8;
    private const int MostPlaces = 16;
    private const double Width = 760;
    private const double Height = 280;
    private const double Left = 50;
    private const double Bottom = 30;
    private const double Right = 230;
    private const double Top = 12;

    public static void Write(HtmlWriter html, ReportSection section, QueryChart.Lines lines)
    {
        var (x, y, name) = (section.ColumnOf(lines.X), section.ColumnOf(lines.Y), section.ColumnOf(lines.Series));
        var series = section.Rows.GroupBy(r => ReportText.Of(r[name]), StringComparer.Ordinal)
            .OrderByDescending(g => g.Sum(r => ReportText.Number(r[y]))).ThenBy(g => g.Key, StringComparer.Ordinal).Take(MostSeries)
            .Select(g => (Name: g.Key, Values: g.GroupBy(r => ReportText.Of(r[x]), StringComparer.Ordinal).ToDictionary(v => v.Key, v => v.Sum(r => ReportText.Number(r[y])), StringComparer.Ordinal)))
            .ToList();
        ImmutableArray<string> places = [.. series.SelectMany(s => s.Values.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).TakeLast(MostPlaces)];
        var most = Math.Max(1, series.SelectMany(s => s.Values).Where(v => places.Contains(v.Key)).Max(v => v.Value));
        using (html.In("figure"))
        using (Svg.In(html, Width, Height, $"{lines.Y} by {lines.X}, a line each {lines.Series}"))
        {
            WriteAxes(html, places, most);
            for (var i = 0; i < series.Count; i++)
                WriteSeries(html, series[i].Name, series[i].Values, i, places, most);
        }

        html.Line();
    }

    private static void WriteAxes(HtmlWriter html, ImmutableArray<string> places, double most)
    {
        foreach (var share in (ReadOnlySpan<double>)[0, 0.5, 1])
        {
            var y = Svg.Number(Y(most * share, most));
            html.Text("line", "", ("class", "grid"), ("x1", Svg.Number(Left)), ("x2", Svg.Number(Width - Right)), ("y1", y), ("y2", y));
            Svg.Label(html, Svg.Number(most * share), 8, Left - 6, Y(most * share, most) + 4, "end");
        }

        var every = Math.Max(1, (int)Math.Ceiling(places.Length / 10.0));
        for (var i = 0; i < places.Length; i += every)
            Svg.Label(html, places[i], 10, X(i, places.Length), Height - 8, "middle");
    }

    private static void WriteSeries(HtmlWriter html, string name, Dictionary<string, double> values, int number, ImmutableArray<string> places, double most)
    {
        var points = places.Select((place, i) => (X: X(i, places.Length), Value: values.TryGetValue(place, out var value) ? value : (double?)null))
            .Where(p => p.Value is not null).Select(p => (p.X, Y: Y(p.Value!.Value, most))).ToList();
        if (points.Count > 1)
            html.Text("polyline", "", ("class", $"l{number}"), ("points", string.Join(' ', points.Select(p => $"{Svg.Number(p.X)},{Svg.Number(p.Y)}"))));
        foreach (var (x, y) in points)
            html.Text("circle", "", ("class", $"f{number}"), ("cx", Svg.Number(x)), ("cy", Svg.Number(y)), ("r", "3"));
        var row = Top + 8 + (number * 22);
        html.Text("rect", "", ("class", $"f{number}"), ("x", Svg.Number(Width - Right + 16)), ("y", Svg.Number(row - 9)), ("width", "10"), ("height", "10"));
        Svg.Label(html, name, 30, Width - Right + 32, row, "start");
    }

    private static double X(int place, int places) => places == 1 ? (Left + Width - Right) / 2 : Left + 8 + (place * (Width - Right - Left - 16) / (places - 1));

    private static double Y(double value, double most) => Top + ((1 - (value / most)) * (Height - Top - Bottom));
}
