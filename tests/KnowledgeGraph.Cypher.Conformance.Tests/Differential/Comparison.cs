using System.Text;
using System.Text.RegularExpressions;
using KnowledgeGraph.Cypher.Conformance.Tests.Generation;
using KnowledgeGraph.Cypher.Conformance.Tests.Tck;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Conformance.Tests.Differential;

/// <summary>Asks the engine and a Neo4j the same and keeps what differs.</summary>
internal sealed partial class Comparison(IGraphReader graph, Neo4jClient neo4j)
{
    public const int GraphSeed = 5;

    /// <summary>Most of the time goes into the server's planning, which uses one processor a query.</summary>
    private const int AtOnce = 3;

    private readonly Lock _lock = new();
    private readonly CypherEngine _engine = new();
    private readonly List<string> _differences = [];
    private readonly List<string> _bothErrors = [];
    private int _rows;

    public IReadOnlyList<string> Differences => _differences;

    /// <summary>Queries that both sides answered or refused; those too large are left out.</summary>
    public int Asked { get; private set; }

    /// <summary>Queries whose answer would have been beyond a limit.</summary>
    public int TooLarge { get; private set; }

    /// <summary>Queries that are errors on both sides.</summary>
    public int Errors { get; private set; }

    public string Summary => $"{Asked - Errors - _differences.Count} queries with {_rows} rows are the same, {Errors} are errors on both sides, {_differences.Count} differ; {TooLarge} more were too large to ask.";

    public static Neo4jClient Connect() => new(TestServer.Address);

    /// <summary>Replaces what the database holds.</summary>
    public static async Task Load(Neo4jClient neo4j, GeneratedGraph graph)
    {
        Assert.That((await neo4j.Run("MATCH (n) DETACH DELETE n")).Error, Is.Null);
        foreach (var statement in graph.Statements)
            Assert.That((await neo4j.Run(statement)).Error, Is.Null, statement);
    }

    public async Task CompareGenerated(QueryGenerator generator, int count)
    {
        while (Asked < count)
        {
            var queries = Enumerable.Range(0, Math.Min(100, count - Asked)).Select(_ => generator.Next()).ToList();
            await Parallel.ForEachAsync(
                queries,
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
                async (query, _) => await Compare(query, inOrder: query[(query.LastIndexOf('\n') + 1)..].Contains(" ORDER BY ", StringComparison.Ordinal)));
        }
    }

    /// <param name="inOrder">The query orders its rows wholly, so that their order must be the same too.</param>
    /// <param name="parameters">Null, Booleans, numbers, strings and lists of them.</param>
    public async Task Compare(string query, bool inOrder = false, IReadOnlyDictionary<string, object?>? parameters = null)
    {
        var ours = Run(query, parameters);
        var isTooLarge = ours.Error?.StartsWith(nameof(CypherErrorKind.LimitExceeded), StringComparison.Ordinal) == true;
        var theirs = isTooLarge ? ([], null) : await neo4j.Run(query, parameters);
        if (theirs.Error == Neo4jClient.TimedOut)
            theirs = await neo4j.Run(query, parameters);
        lock (_lock)
        {
            if (isTooLarge || theirs.Error == Neo4jClient.TimedOut)
                TooLarge++;
            else
                Count(query, inOrder, ours, theirs);
        }
    }

    private void Count(string query, bool inOrder, (IReadOnlyList<string> Rows, string? Error) ours, (IReadOnlyList<string> Rows, string? Error) theirs)
    {
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
        {
            // A query can make halves of a character, which UTF-8 refuses.
            await File.WriteAllTextAsync(path, Summary + "\n" + string.Join("\n", _differences) + "\n\n# Errors on both sides\n" + string.Join("\n", _bothErrors), new UTF8Encoding(false));
        }

        await TestContext.Out.WriteLineAsync(Summary);
    }

    /// <summary>What is left of a sum of floats that should be zero depends on the order of adding.</summary>
    private static IReadOnlyList<string> WithoutDust(IEnumerable<string> rows) => [.. rows.Select(row => Dust().Replace(row, "0.0"))];

    [GeneratedRegex(@"-?\d\.\d+E-01[4-9]")]
    private static partial Regex Dust();

    private static IEnumerable<string> Sorted(IEnumerable<string> rows) => rows.Order(StringComparer.Ordinal);

    private (IReadOnlyList<string> Rows, string? Error) Run(string query, IReadOnlyDictionary<string, object?>? parameters)
    {
        try
        {
            // Larger answers are not worth their way through HTTP.
            var limits = new CypherLimits { Rows = 20_000, Hops = 5_000_000, MemoryBytes = 200_000_000 };
            return ([.. _engine.Prepare(query).Execute(graph, parameters?.ToDictionary(p => p.Key, p => CypherValue.FromObject(p.Value)), limits).Rows.Select(row => string.Join(" | ", row.Select(v => TckValue.Canonical(v, sortLists: false))))], null);
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
