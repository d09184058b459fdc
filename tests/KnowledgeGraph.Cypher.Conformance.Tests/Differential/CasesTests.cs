using KnowledgeGraph.Cypher.Conformance.Tests.Generation;

namespace KnowledgeGraph.Cypher.Conformance.Tests.Differential;

/// <summary>Queries written by hand for the corners of the language, in <c>cases.cypher</c>, give the same rows, or an error, on both sides.</summary>
[Category("Neo4j")]
public sealed class CasesTests
{
    [Test]
    public async Task Cases_GiveTheRowsOfNeo4j()
    {
        using var neo4j = Comparison.Connect();
        var graph = new GeneratedGraph(Comparison.GraphSeed);
        await Comparison.Load(neo4j, graph);
        var comparison = new Comparison(graph.Snapshot, neo4j);
        foreach (var query in Cases())
            await comparison.Compare(query);
        await comparison.Report("KG_CASES_REPORT");
        Assert.That(comparison.Differences, Is.Empty, comparison.Summary);
    }

    private static IEnumerable<string> Cases()
    {
        using var stream = typeof(CasesTests).Assembly.GetManifestResourceStream("cases.cypher")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal))];
    }
}
