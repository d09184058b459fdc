using System.Globalization;
using KnowledgeGraph.Cypher.Conformance.Tests.Generation;

namespace KnowledgeGraph.Cypher.Conformance.Tests.Differential;

/// <summary>Generated queries give the same rows as a real Neo4j, whose address the variable KG_NEO4J names.</summary>
/// <remarks>Writes to that database: its nodes are replaced by the generated ones. KG_DIFFERENTIAL_QUERIES and KG_DIFFERENTIAL_SEED change number and seed.</remarks>
[Category("Neo4j")]
public sealed class DifferentialTests
{
    [Test]
    public async Task GeneratedQueries_GiveTheRowsOfNeo4j()
    {
        var count = Number("KG_DIFFERENTIAL_QUERIES", 5000);
        using var neo4j = Comparison.Connect();
        var graph = new GeneratedGraph(Comparison.GraphSeed);
        await Comparison.Load(neo4j, graph);
        var generator = new QueryGenerator(Number("KG_DIFFERENTIAL_SEED", 20260));
        var comparison = new Comparison(graph.Snapshot, neo4j);
        while (comparison.Asked < count)
        {
            var query = generator.Next();
            await comparison.Compare(query, inOrder: query[(query.LastIndexOf('\n') + 1)..].Contains(" ORDER BY ", StringComparison.Ordinal));
        }
        await comparison.Report("KG_DIFFERENTIAL_REPORT");
        Assert.That(comparison.Differences.Take(10), Is.Empty, comparison.Summary);
        Assert.That(comparison.Errors, Is.LessThan(count / 4), "Most generated queries should have an answer.");
    }

    private static int Number(string variable, int fallback) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : fallback;
}
