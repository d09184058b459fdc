using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Tests;

/// <summary>Each limit ends a query with an error that names the option.</summary>
public sealed class LimitTests
{
    private static void Exceeds(string query, CypherLimits limits, string option)
    {
        var error = Assert.Throws<CypherException>(() => SampleGraph.Rows(query, limits))!;
        Assert.That(error.Kind, Is.EqualTo(CypherErrorKind.LimitExceeded));
        Assert.That(error.Error.Remedy, Does.EndWith($"CypherLimits.{option}."));
    }

    [Test]
    public void Rows_BeyondTheLimit_EndTheQuery() => Exceeds("UNWIND range(1, 100) AS x RETURN x", new CypherLimits { Rows = 99 }, "Rows");

    [TestCase("UNWIND range(1, 600) AS x WITH x ORDER BY -x RETURN x")]
    [TestCase("UNWIND range(1, 600) AS x RETURN DISTINCT x")]
    [TestCase("UNWIND range(1, 600) AS x RETURN x, count(*)")]
    [TestCase("UNWIND range(1, 90) AS x UNWIND range(1, 90) AS y RETURN collect(y)")]
    [TestCase("UNWIND range(1, 90) AS x UNWIND range(1, 90) AS y RETURN count(DISTINCT x * 100 + y)")]
    [TestCase("UNWIND range(1, 600) AS x MATCH (a), (b) WHERE a.name = b.name AND b.name <> toString(x) RETURN collect(a)")]
    [TestCase("RETURN range(1, 1000000000000)")]
    [TestCase("RETURN reduce(s = 'ab', x IN range(1, 40) | s + s)")]
    [TestCase("RETURN reduce(s = [1], x IN range(1, 40) | s + s)")]
    [TestCase("RETURN reduce(s = 'ab', x IN range(1, 40) | s || s)")]
    [TestCase("WITH reduce(s = 'a', x IN range(1, 13) | s + s) AS s RETURN replace(s, 'a', s)")]
    [TestCase("RETURN size([x IN range(1, 1500) | [x]] + [y IN range(1, 1500) | [y]])")]
    public void MemoryBytes_BeyondTheLimit_EndTheQuery(string query) => Exceeds(query, new CypherLimits { MemoryBytes = 32_000, Time = TimeSpan.FromSeconds(30) }, "MemoryBytes");

    [TestCase("UNWIND range(1, 900) AS x CALL (x) { UNWIND range(1, 5) AS y RETURN collect(y) AS c } RETURN count(*)")]
    [TestCase("UNWIND range(1, 900) AS x CALL (x) { UNWIND range(1, 5) AS y RETURN DISTINCT y } RETURN count(*)")]
    [TestCase("UNWIND range(1, 900) AS x CALL (x) { UNWIND range(1, 5) AS y WITH y ORDER BY -y RETURN y } RETURN count(*)")]
    [TestCase("UNWIND range(1, 900) AS x CALL (x) { MATCH (a)-[*]-(b) RETURN b LIMIT 3 } RETURN count(*)")]
    [TestCase("UNWIND range(1, 900) AS x CALL (x) { MATCH p = shortestPath((a {name: '钱明'})-[*]-(b {name: '孙丽'})) RETURN p } RETURN count(*)")]
    [TestCase("UNWIND range(1, 900) AS x CALL (x) { MATCH (a)-[]-+(b) RETURN b LIMIT 3 } RETURN count(*)")]
    public void MemoryBytes_OfRepeatedSubquery_AreGivenBack(string query) =>
        Assert.That(SampleGraph.Rows(query, new CypherLimits { MemoryBytes = 32_000 }), Has.Length.EqualTo(1));

    [Test]
    public void Hops_BeyondTheLimit_EndTheQuery() =>
        Exceeds("MATCH (a)-[*]-(b)-[*]-(c) RETURN count(*)", new CypherLimits { Hops = 500 }, "Hops");

    [Test]
    public void NestingDepth_BeyondTheLimit_EndsTheQuery() =>
        Exceeds("RETURN " + new string('(', 60) + "1" + new string(')', 60), new CypherLimits { NestingDepth = 50 }, "NestingDepth");

    [TestCase("", " + 1", 9_000)]
    [TestCase("", " + 1", 200_000)]
    [TestCase("", " OR false", 9_000)]
    [TestCase("count(*) + ", " + 1", 3_000)]
    [TestCase("", " = 1", 9_000)]
    [TestCase("[1]", "[0..]", 9_000)]
    public void Execute_OfLongChain_AnswersOrNamesTheLimitOnAnyStack(string start, string link, int count)
    {
        var query = "RETURN " + start + (link.StartsWith('[') ? "" : link.Contains("OR", StringComparison.Ordinal) ? "false" : "1") + string.Concat(Enumerable.Repeat(link, count)) + " AS x";
        string? outcome = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    outcome = SampleGraph.Rows(query).Length == 1 ? "answer" : "no answer";
                }
                catch (CypherException e)
                {
                    outcome = e.Detail;
                }
            },
            maxStackSize: 512 * 1024);
        thread.Start();
        thread.Join();
        Assert.That(outcome, Is.AnyOf("answer", "NestingDepth"));
    }

    [TestCase("UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y RETURN count(*)")]
    [TestCase("UNWIND range(1, 20) AS x RETURN reduce(s = 'ab', y IN range(1, 20) | s + s) AS text")]
    public void Time_BeyondTheLimit_EndsTheQuery(string query)
    {
        var clock = new SteppingClock(TimeSpan.FromSeconds(1));
        var rows = new CypherEngine().Prepare(query)
            .Execute(SampleGraph.Graph, null, new CypherLimits { Time = TimeSpan.FromSeconds(10) }, clock).Rows;
        Assert.That(() => rows.Count(), Throws.TypeOf<CypherException>().With.Message.EqualTo("The query ran for more than 10 s"));
    }

    [Test]
    public void Cancellation_WhileReading_EndsTheQuery()
    {
        using var cancellation = new CancellationTokenSource();
        var rows = new CypherEngine().Prepare("UNWIND range(1, 1000000) AS x RETURN x").Execute(SampleGraph.Graph, cancellation: cancellation.Token).Rows;
        Assert.That(
            () =>
            {
                foreach (var row in rows)
                {
                    if (row[0] == CypherValue.From(5))
                        cancellation.Cancel();
                }
            },
            Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void Rows_OfLazyQuery_AreComputedAsTheyAreRead()
    {
        var rows = new CypherEngine().Prepare("UNWIND [1, 2, 0] AS x RETURN 2 / x AS y").Execute(SampleGraph.Graph).Rows;
        Assert.That(rows.Take(2).Select(r => r[0].AsInteger()), Is.EqualTo(new long[] { 2, 1 }));
    }

    /// <summary>Moves on at every look.</summary>
    private sealed class SteppingClock(TimeSpan step) : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now += step.Ticks;
    }
}
