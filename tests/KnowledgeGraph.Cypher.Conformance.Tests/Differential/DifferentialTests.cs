using System.Text;
using KnowledgeGraph.Cypher.Conformance.Tests.Generation;
using KnowledgeGraph.Cypher.Conformance.Tests.Tck;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Conformance.Tests.Differential;

/// <summary>Generated queries give the same rows as a real Neo4j, whose address the variable KG_NEO4J names.</summary>
/// <remarks>Writes to that database: its nodes are replaced by the generated ones. KG_DIFFERENTIAL_QUERIES and KG_DIFFERENTIAL_SEED change number and seed.</remarks>
[Category("Neo4j")]
public sealed class DifferentialTests
{
    private const int GraphSeed = 5;

    [Test]
    public async Task GeneratedQueries_GiveTheRowsOfNeo4j()
    {
        var address = Environment.GetEnvironmentVariable("KG_NEO4J") ?? throw new InvalidOperationException("Set KG_NEO4J to the address of a Neo4j for tests, such as http://localhost:7474.");
        var count = Number("KG_DIFFERENTIAL_QUERIES", 5000);
        var seed = Number("KG_DIFFERENTIAL_SEED", 20260);
        using var neo4j = new Neo4jClient(address);
        var graph = new GeneratedGraph(GraphSeed);
        await Load(neo4j, graph);
        var generator = new QueryGenerator(seed);
        var differences = new List<string>();
        int same = 0, sameError = 0, rows = 0;
        for (var i = 0; i < count; i++)
        {
            var query = generator.Next();
            var theirs = await neo4j.Run(query);
            var ours = Run(graph, query);
            if (KnownDifferences.Explains(query, ours.Error, theirs.Error))
                continue;
            if (theirs.Error is not null && ours.Error is not null)
                sameError++;
            else if (theirs.Error is null && ours.Error is null && theirs.Rows.Order(StringComparer.Ordinal).SequenceEqual(ours.Rows.Order(StringComparer.Ordinal)))
            {
                same++;
                rows += ours.Rows.Count;
            }
            else
                differences.Add(Describe(i, query, ours, theirs));
        }
        var summary = $"{same} queries with {rows} rows are the same, {sameError} are errors on both sides, {differences.Count} differ.";
        if (Environment.GetEnvironmentVariable("KG_DIFFERENTIAL_REPORT") is { } report)
            await File.WriteAllTextAsync(report, summary + "\n" + string.Join("\n", differences));
        await TestContext.Out.WriteLineAsync(summary);
        Assert.That(differences.Take(10), Is.Empty, summary);
        Assert.That(sameError, Is.LessThan(count / 4), "Most generated queries should have an answer.");
    }

    private static int Number(string variable, int fallback) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : fallback;

    private static async Task Load(Neo4jClient neo4j, GeneratedGraph graph)
    {
        var cleared = await neo4j.Run("MATCH (n) DETACH DELETE n");
        Assert.That(cleared.Error, Is.Null);
        foreach (var statement in graph.Statements)
            Assert.That((await neo4j.Run(statement)).Error, Is.Null, statement);
    }

    private static (IReadOnlyList<string> Rows, string? Error) Run(GeneratedGraph graph, string query)
    {
        try
        {
            var limits = new CypherLimits { Time = TimeSpan.FromMinutes(1), RowsInMemory = 5_000_000 };
            return ([.. new CypherEngine().Prepare(query).Execute(graph.Snapshot, null, limits).Rows.Select(row => string.Join(" | ", row.Select(v => TckValue.Canonical(v, sortLists: false))))], null);
        }
        catch (CypherException e)
        {
            return ([], e.Kind + " " + e.Detail + ": " + e.Render());
        }
    }

    private static string Describe(int number, string query, (IReadOnlyList<string> Rows, string? Error) ours, (IReadOnlyList<string> Rows, string? Error) theirs)
    {
        var text = new StringBuilder($"\n## {number}\n{query}\n");
        text.Append("ours:   ").Append(ours.Error ?? $"{ours.Rows.Count} rows").Append('\n');
        text.Append("theirs: ").Append(theirs.Error ?? $"{theirs.Rows.Count} rows").Append('\n');
        if (ours.Error is null && theirs.Error is null)
        {
            var (a, b) = (ours.Rows.ToList(), theirs.Rows.ToList());
            foreach (var row in theirs.Rows)
                a.Remove(row);
            foreach (var row in ours.Rows)
                b.Remove(row);
            text.Append("only ours:   ").Append(string.Join("\n             ", a.Take(3))).Append("\nonly theirs: ").Append(string.Join("\n             ", b.Take(3))).Append('\n');
        }
        return text.ToString();
    }
}
