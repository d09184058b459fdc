using System.Globalization;

namespace Benchmarks.Queries;

/// <param name="Ours">The median in milliseconds.</param>
/// <param name="Processor">Of ours, in milliseconds: the least of all rounds.</param>
/// <param name="Theirs">Neo4j's; null where it was not asked.</param>
internal sealed record Measured(string Name, long OurRows, long TheirRows, double Ours, double Processor, double? Theirs)
{
    public double? Ratio => Ours / Theirs;

    public string ToString(double least)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{Name,-24} {OurRows,6} rows {Ours,9:0.00} ms ({Processor,7:0.0} of a processor)");
        if (Theirs is not null)
            text += string.Create(CultureInfo.InvariantCulture, $"   neo4j {Theirs,9:0.00} ms   ratio {Ratio:0.000}{(Theirs < least ? "  (not counted)" : "")}");
        return OurRows == TheirRows ? text : text + string.Create(CultureInfo.InvariantCulture, $"  OTHER ROWS: {TheirRows}");
    }
}
