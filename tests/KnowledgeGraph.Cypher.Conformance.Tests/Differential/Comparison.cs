using System.Text;
using System.Text.RegularExpressions;
using KnowledgeGraph.Cypher.Conformance.Tests.Generation;
using KnowledgeGraph.Cypher.Conformance.Tests.Tck;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Graph;

namespace KnowledgeGraph.Cypher.Conformance.Tests.Differential;

/// <summary>Asks the engine and a Neo4j the same and keeps what differs.</summary>
internal sealed partial class Comparison(IGraphReader graph, Neo4jClient neo4j)
{
    public const int GraphSeed = 5;

    private readonly CypherEngine _engine = new();
    private readonly List<string> _differences = [];
    private readonly List<string> _bothErrors = [];
    private int _rows;
    private int _tooLarge;

    public IReadOnlyList<string> Differences => _differences;

    /// <summary>Queries that both sides answered or refused; those too large are left out.</summary>
    public int Asked { get; private set; }

    /// <summary>Queries that are errors on both sides.</summary>
    public int Errors { get; private set; }

    public string Summary => $"{Asked - Errors - _differences.Count} queries with {_rows} rows are the same, {Errors} are errors on both sides, {_differences.Count} differ; {_tooLarge} more were too large to ask.";

    public static Neo4jClient Connect() => new(Environment.GetEnvironmentVariable("KG_NEO4J")
        ?? throw new InvalidOperationException("Set KG_NEO4J to the address of a Neo4j for tests, such as http://localhost:7474."));

    /// <summary>Replaces what the database holds.</summary>
    public static async Task Load(Neo4jClient neo4j, GeneratedGraph graph)
    {
        Assert.That((await neo4j.Run("MATCH (n) DETACH DELETE n")).Error, Is.Null);
        foreach (var statement in graph.Statements)
            Assert.That((await neo4j.Run(statement)).Error, Is.Null, statement);
    }

    /// <param name="inOrder">The query orders its rows wholly, so that their order must be the same too.</param>
    public async Task Compare(string query, bool inOrder = false)
    {
        var ours = Run(query);
        if (ours.Error?.StartsWith(nameof(CypherErrorKind.LimitExceeded), StringComparison.Ordinal) == true)
        {
            _tooLarge++;
            return;
        }
        var theirs = await neo4j.Run(query);
        if (theirs.Error == Neo4jClient.TimedOut)
            theirs = await neo4j.Run(query);
        if (theirs.Error == Neo4jClient.TimedOut)
        {
            _tooLarge++;
            _bothErrors.Add($"\n{query}\n  theirs: {theirs.Error}");
            return;
        }
        Asked++;
        (ours, theirs) = ((WithoutDust(ours.Rows), ours.Error), (WithoutDust(theirs.Rows), theirs.Error));
        if (theirs.Error is not null && ours.Error is not null)
        {
            Errors++;
            _bothErrors.Add($"\n{query}\n  ours: {ours.Error.Split('\n')[0]}\n  theirs: {theirs.Error.Split('\n')[0]}");
        }
        else if (theirs.Error is null && ours.Error is null && (inOrder ? theirs.Rows.SequenceEqual(ours.Rows) : Sorted(theirs.Rows).SequenceEqual(Sorted(ours.Rows))))
            _rows += ours.Rows.Count;
        else if (!KnownDifferences.Explains(query))
            _differences.Add(Describe(query, ours, theirs));
    }

    public async Task Report(string variable)
    {
        if (Environment.GetEnvironmentVariable(variable) is { } path)
            await File.WriteAllTextAsync(path, Summary + "\n" + string.Join("\n", _differences) + "\n\n# Errors on both sides\n" + string.Join("\n", _bothErrors));
        await TestContext.Out.WriteLineAsync(Summary);
    }

    /// <summary>What is left of a sum of floats that should be zero depends on the order of adding.</summary>
    private static IReadOnlyList<string> WithoutDust(IEnumerable<string> rows) => [.. rows.Select(row => Dust().Replace(row, "0.0"))];

    [GeneratedRegex(@"-?\d\.\d+E-01[4-9]")]
    private static partial Regex Dust();

    private static IEnumerable<string> Sorted(IEnumerable<string> rows) => rows.Order(StringComparer.Ordinal);

    private (IReadOnlyList<string> Rows, string? Error) Run(string query)
    {
        try
        {
            // Larger answers are not worth their way through HTTP.
            var limits = new CypherLimits { Rows = 20_000, Hops = 5_000_000, MemoryBytes = 200_000_000 };
            return ([.. _engine.Prepare(query).Execute(graph, null, limits).Rows.Select(row => string.Join(" | ", row.Select(v => TckValue.Canonical(v, sortLists: false))))], null);
        }
        catch (CypherException e)
        {
            return ([], e.Kind + " " + e.Detail + ": " + e.Render());
        }
    }

    private static string Describe(string query, (IReadOnlyList<string> Rows, string? Error) ours, (IReadOnlyList<string> Rows, string? Error) theirs)
    {
        var text = new StringBuilder($"\n{query}\n");
        text.Append("ours:   ").Append(ours.Error ?? $"{ours.Rows.Count} rows").Append('\n');
        text.Append("theirs: ").Append(theirs.Error ?? $"{theirs.Rows.Count} rows").Append('\n');
        var (a, b) = (ours.Rows.ToList(), theirs.Rows.ToList());
        foreach (var row in theirs.Rows)
            a.Remove(row);
        foreach (var row in ours.Rows)
            b.Remove(row);
        return text.Append("only ours:   ").Append(string.Join("\n             ", a.Take(3))).Append("\nonly theirs: ").Append(string.Join("\n             ", b.Take(3))).Append('\n').ToString();
    }
}
