using KnowledgeGraph.Cypher.Semantics;

namespace KnowledgeGraph.Cypher.Functions;

/// <summary>The aggregating functions.</summary>
internal static class Aggregates
{
    public static readonly IReadOnlyList<string> Names = ["count", "sum", "avg", "min", "max", "collect", "stDev", "stDevP", "percentileCont", "percentileDisc"];

    /// <summary>The internal name of <c>head(collect())</c> or <c>last(collect())</c>.</summary>
    public static string EndOfCollected(string function) => function + " of collect";

    public static bool IsAggregate(string name) => Names.Contains(name, StringComparer.OrdinalIgnoreCase);

    public static int Arguments(string name) => name.StartsWith("percentile", StringComparison.OrdinalIgnoreCase) ? 2 : 1;

    public static StaticType Result(string name, StaticType argument) => name.ToUpperInvariant() switch
    {
        "COUNT" => new(KindSet.Integer),
        "COLLECT" => StaticType.ListOf(argument.Kinds),
        "MIN" or "MAX" => argument,
        "STDEV" or "STDEVP" or "PERCENTILECONT" => new(KindSet.Float),
        "PERCENTILEDISC" => new(KindSet.Number),
        _ => new(KindSet.Number | KindSet.Duration),
    };

    /// <returns>What makes an aggregator for a group.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No such function.</exception>
    public static Func<Aggregator> Find(string name) => name.ToUpperInvariant() switch
    {
        "COUNT" => () => new CountAggregator(),
        "SUM" => () => new SumAggregator(),
        "AVG" => () => new AverageAggregator(),
        "MIN" => () => new ExtremeAggregator(-1),
        "MAX" => () => new ExtremeAggregator(1),
        "COLLECT" => () => new CollectAggregator(),
        "HEAD OF COLLECT" => () => new FirstAggregator(),
        "LAST OF COLLECT" => () => new LastAggregator(),
        "STDEV" => () => new DeviationAggregator(population: false),
        "STDEVP" => () => new DeviationAggregator(population: true),
        "PERCENTILECONT" => () => new PercentileAggregator(continuous: true),
        "PERCENTILEDISC" => () => new PercentileAggregator(continuous: false),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };
}
