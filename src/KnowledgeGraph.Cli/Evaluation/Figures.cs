using System.Globalization;

namespace KnowledgeGraph.Cli.Evaluation;

/// <summary>Ratios rounded to nearest, exact halves to even.</summary>
internal static class Figures
{
    /// <summary>The framework rounds an exact half away from zero; a ratio of counts can be one (1/16 to three digits).</summary>
    public static string Format(double ratio, int digits)
    {
        var scaled = Math.ScaleB(ratio, digits + 1);
        var isHalf = scaled == Math.Floor(scaled) && scaled % 2 != 0;
        var shown = isHalf ? Math.Round(ratio, digits, MidpointRounding.ToEven) : ratio;
        return shown.ToString("F" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    public static double Round(double ratio, int digits) => double.Parse(Format(ratio, digits), CultureInfo.InvariantCulture);
}
