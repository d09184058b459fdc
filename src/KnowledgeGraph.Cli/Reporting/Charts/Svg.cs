using System.Globalization;
using KnowledgeGraph.Cli.Output;

namespace KnowledgeGraph.Cli.Reporting.Charts;

/// <summary>What the charts share. Lengths are in user units, about a pixel each.</summary>
internal static class Svg
{
    /// <summary>To be disposed where the picture ends.</summary>
    /// <param name="alternative">What it shows, for those who do not see it.</param>
    public static HtmlWriter.Element In(HtmlWriter html, double width, double height, string alternative) => html.In(
        "svg", ("viewBox", $"0 0 {Number(width)} {Number(height)}"), ("width", Number(width)), ("height", Number(height)), ("role", "img"), ("aria-label", alternative));

    /// <summary>A tenth of a unit is enough, and the same on every machine.</summary>
    public static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>A label that may have been shortened, with all of it as its tooltip.</summary>
    /// <param name="columns">Of a terminal: a Chinese character counts two.</param>
    public static void Label(HtmlWriter html, string text, int columns, double x, double y, string anchor)
    {
        var shown = DisplayWidth.Of(text) <= columns ? text : DisplayWidth.Truncate(text, columns - 1) + "…";
        using (html.In("text", ("x", Number(x)), ("y", Number(y)), ("text-anchor", anchor)))
        {
            html.Text(shown);
            if (shown.Length != text.Length)
                html.Text("title", text);
        }
    }
}
