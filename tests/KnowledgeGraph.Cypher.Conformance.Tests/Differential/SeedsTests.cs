using KnowledgeGraph.Cypher.Conformance.Tests.Generation;
using KnowledgeGraph.Graph.Queries;

namespace KnowledgeGraph.Cypher.Conformance.Tests.Differential;

/// <summary>The graph of the seeds in the engine and in a real Neo4j.</summary>
[Category("Neo4j")]
public sealed class SeedsTests
{
    private SeedsGraph _seeds = null!;

    [OneTimeSetUp]
    public async Task Build()
    {
        _seeds = await SeedsGraph.Build();
        using var neo4j = Comparison.Connect();
        await _seeds.Load(neo4j);
    }

    [Test]
    public async Task Catalogue_GivesTheRowsOfNeo4j() => await CompareCatalogue((_, parameter) => parameter.Default);

    [TestCase(0, 3)]
    [TestCase(1, 20)]
    [TestCase(2, 1)]
    public async Task Catalogue_WithNamesAndLimits_GivesTheRowsOfNeo4j(int rank, int limit) =>
        await CompareCatalogue((query, parameter) => parameter.Type == QueryValueType.Integer ? limit : Value(query.Name, parameter.Name, rank) ?? parameter.Default);

    private async Task CompareCatalogue(Func<CatalogueQuery, QueryParameter, object?> value)
    {
        using var neo4j = Comparison.Connect();
        var comparison = new Comparison(_seeds.Snapshot, neo4j);
        foreach (var query in QueryCatalogue.Load().Queries)
            await comparison.Compare(query.Text, inOrder: true, query.Parameters.ToDictionary(p => p.Name, p => value(query, p)));
        await TestContext.Out.WriteLineAsync(comparison.Summary);
        Assert.That(comparison.Differences, Is.Empty, comparison.Summary);
        Assert.That((comparison.Errors, comparison.TooLarge), Is.EqualTo((0, 0)));
    }

    /// <summary>What the seeds' graph knows much about; null for a parameter that stays at its default.</summary>
    private object? Value(string query, string parameter, int rank) => (query, parameter) switch
    {
        ("calendar", "from") => "2023",
        ("calendar", "to") => "2024-11",
        (_, "since") => $"202{rank + 2}",
        (_, "person" or "who" or "name" or "from") => Name("Person", rank),
        (_, "to") => Name("Person", rank + 1),
        (_, "organisation" or "other") => Name("Organisation", rank),
        (_, "event") => Name("Event", rank),
        (_, "series" or "report") => "互联网",
        (_, "relation") => "SPOKE_AT",
        (_, "titles") => new[] { "主席", "院长" },
        (_, "document") => _seeds.Nodes.Where(n => n.Label == "Document").ElementAt(rank).Id,
        _ => null,
    };

    private string Name(string label, int rank) => _seeds.BusiestNames(label, rank + 1)[^1];

    /// <remarks>KG_SEEDS_QUERIES and KG_DIFFERENTIAL_SEED change number and seed.</remarks>
    [Test]
    public async Task GeneratedQueries_GiveTheRowsOfNeo4j()
    {
        var count = DifferentialTests.Number("KG_SEEDS_QUERIES", 1000);
        using var neo4j = Comparison.Connect();
        var ids = _seeds.Nodes.Where((_, i) => i % 20 == 0).Select(n => n.Id);
        var generator = new QueryGenerator(DifferentialTests.Number("KG_DIFFERENTIAL_SEED", 20260), GeneratedSchema.OfKnowledge(ids, Name("Event", 0)));
        var comparison = new Comparison(_seeds.Snapshot, neo4j);
        await comparison.CompareGenerated(generator, count);
        await comparison.Report("KG_SEEDS_REPORT");
        Assert.That(comparison.Differences.Take(10), Is.Empty, comparison.Summary);
        Assert.That(comparison.Errors, Is.LessThan(count / 4), "Most generated queries should have an answer.");
    }
}
