using System.Globalization;
using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Core.Ontology;

namespace KnowledgeGraph.Cli.Evaluation;

/// <summary>A figure that a score must reach: <c>entities=0.88</c>, <c>mean.relations=0.68</c>, <c>Person=0.9</c>, <c>SPOKE_AT=0.7</c> are F1s,
/// <c>quotes=0.95</c> is a share (<see cref="QuoteTally"/>).</summary>
internal sealed record Gate(string Figure, double Minimum)
{
    /// <exception cref="KgException">KG6104: no such figure, or the minimum is outside 0–1.</exception>
    public static Gate Parse(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0
            || !double.TryParse(text[(equals + 1)..], NumberStyles.Float, CultureInfo.InvariantCulture, out var minimum)
            || minimum is not (>= 0 and <= 1)
            || !IsFigure(text[..equals]))
            throw new KgException(KgErrors.GateMalformed(text));
        return new Gate(text[..equals], minimum);
    }

    /// <summary>The figure's value; 1 for a label or type of which there is nothing to find and nothing was found.</summary>
    public double ValueIn(GraphScore score) => Figure switch
    {
        "entities" => score.Entities.Total.F1,
        "relations" => score.Relations.Total.F1,
        "mean.entities" => score.MeanEntityF1,
        "mean.relations" => score.MeanRelationF1,
        "quotes" => score.Quotes.Share,
        _ => score.Entities.TryGet(Figure, out var tally) || score.Relations.TryGet(Figure, out tally) ? tally.F1 : 1,
    };

    public bool IsMetBy(GraphScore score) => ValueIn(score) >= Minimum;

    private static bool IsFigure(string name) =>
        name is "entities" or "relations" or "mean.entities" or "mean.relations" or "quotes"
        || Enum.GetNames<EntityLabel>().Contains(name, StringComparer.Ordinal)
        || RelationTypes.TryParse(name, out _);
}
