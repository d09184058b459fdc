using System.Globalization;
using KnowledgeGraph.Cypher.Conformance.Tests.Generation;

namespace KnowledgeGraph.Cypher.Conformance.Tests.Differential;

/// <summary>Generated queries give the same rows as a real Neo4j.</summary>
/// <remarks>KG_DIFFERENTIAL_QUERIES and KG_DIFFERENTIAL_SEED change number and seed.</remarks>
[Category("Neo4j")]
public sealed class DifferentialTests
{
    [Test]
    public async Task GeneratedQueries_GiveTheRowsOfNeo4j()
    {
        var count = Number("KG_DIFFERENTIAL_QUERIES", 4000);
        using var neo4j = Comparison.Connect();
        var graph = new GeneratedGraph(Comparison.GraphSeed);
        await Comparison.Load(neo4j, graph);
        var generator = new QueryGenerator(Number("KG_DIFFERENTIAL_SEED", 20260));
        var comparison = new Comparison(graph.Snapshot, neo4j);
        await comparison.CompareGenerated(generator, count);
        await comparison.Report("KG_DIFFERENTIAL_REPORT");
        Assert.That(comparison.Differences.Take(10), Is.Empty, comparison.Summary);
        Assert.That(comparison.Errors, Is.LessThan(count / 4), "Most generated queries should have an answer.");
    }

    internal static int Number(string variable, int fallback) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : fallback;
}
