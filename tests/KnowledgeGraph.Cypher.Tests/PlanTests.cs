using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Tests;

/// <summary>What the planner chooses, seen in the printed plan.</summary>
public sealed class PlanTests
{
    /// <summary>The operators in the order in which they work.</summary>
    private static string Operators(string query) => string.Join(" > ", SampleGraph.Explain(query).Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Skip(1).Select(line => line.TrimStart(' ', '|').Split("  ")[0].Trim()).Reverse());

    [TestCase("MATCH (e:Event)<-[:SPOKE_AT]-(p:Person {name: '钱明'}) RETURN e.name", "Argument > NodeIndexSeek > Filter > Expand(All) > Filter > Projection")]
    [TestCase("MATCH (p:Person) WHERE p.id IN ['Person:钱明'] RETURN p", "Argument > NodeIndexSeek > Filter")]
    [TestCase("MATCH (e:Entity)-[:PART_OF]->(f:Event) RETURN e", "Argument > NodeByLabelScan > Expand(All) > Filter")]
    [TestCase("MATCH (n) WHERE id(n) = 3 RETURN n", "Argument > NodeByIdSeek > Filter")]
    public void Explain_OfSelectiveEnd_StartsThere(string query, string expected) => Assert.That(Operators(query), Is.EqualTo(expected));

    [Test]
    public void Explain_OfTriangle_ExpandsInto() =>
        Assert.That(Operators("MATCH (a:Person)-->(b)-->(c)<--(a) RETURN a"), Does.Contain("Expand(Into)"));

    [Test]
    public void Explain_OfOrderWithLimit_KeepsTheTopOnly() =>
        Assert.That(Operators("MATCH (p:Person) RETURN p.name AS n ORDER BY n SKIP 1 LIMIT 2"), Does.Contain("Top > Skip > Limit").And.Not.Contain("Sort"));

    [Test]
    public void Explain_OfCondition_FiltersBeforeTheNextStep() =>
        Assert.That(Operators("MATCH (p:Person)-->(e)-->(x) WHERE p.name STARTS WITH '钱' AND x.name <> 'y' RETURN x"), Is.EqualTo("Argument > NodeByLabelScan > Filter > Expand(All) > Expand(All) > Filter"));

    [TestCase("MATCH p = (a:Forum)-[*]-(b) WHERE all(r IN relationships(p) WHERE type(r) = 'PART_OF') RETURN b.name", "'云泽峰会'")]
    [TestCase("MATCH p = (a:Forum)-[*]-(b) WHERE none(n IN nodes(p) WHERE n:Person) RETURN b.name", "'云泽峰会'")]
    [TestCase("MATCH (a:Forum)-[r*]-(b) WHERE NOT any(x IN r WHERE x.role IS NOT NULL) RETURN b.name", "'云泽峰会'")]
    public void Rows_OfConditionOnEveryStep_LookNoFurtherThanItAllows(string query, string expected) =>
        Assert.That(SampleGraph.Rows(query, new Execution.CypherLimits { Hops = 8 }), Is.EqualTo(new[] { expected }));

    [Test]
    public void Profile_OfQuery_CountsTheRowsOfEachOperator()
    {
        var result = new CypherEngine().Prepare("MATCH (p:Person)-[:SPOKE_AT]->(e) WHERE e:Forum RETURN p.name").Execute(SampleGraph.Graph, profile: true);
        Assert.That(result.Rows.Count(), Is.Positive);
        var profile = result.Profile!;
        var filter = profile.Split('\n').First(line => line.StartsWith("Filter", StringComparison.Ordinal));
        Assert.That(profile.Split('\n')[0], Does.EndWith("time ms"));
        Assert.That(filter.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], Is.EqualTo("2"));
    }

    [Test]
    public void Execute_OfPreparedQuery_MayBeRepeatedWithOtherParameters()
    {
        var prepared = new CypherEngine().Prepare("MATCH (p {name: $name})-[:SPOKE_AT]->(e) RETURN count(e) AS n");
        long Count(string name) => prepared.Execute(SampleGraph.Graph, new Dictionary<string, CypherValue> { ["name"] = CypherValue.From(name) }).Rows.Single()[0].AsInteger();
        Assert.That((Count("钱明"), Count("孙丽"), Count("nobody")), Is.EqualTo((2L, 1L, 0L)));
        Assert.That(prepared.Parameters, Is.EqualTo(new[] { "name" }));
    }
}
