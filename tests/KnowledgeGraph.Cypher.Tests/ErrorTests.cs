using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Tests;

public sealed class ErrorTests
{
    private static CypherException Fail(string query, CypherLimits? limits = null) =>
        Assert.Throws<CypherException>(() => SampleGraph.Rows(query, limits ?? CypherLimits.Default))!;

    [Test]
    public void Render_OfSyntaxError_ShowsPlaceExpectedAndFound() => Assert.That(
        Fail("MATCH (p:Person)\nRETURN p.name,").Render(),
        Is.EqualTo("Expected an expression, found end of input (line 2, column 15)\n  RETURN p.name,\n                ^"));

    [Test]
    public void Prepare_OfWritingClause_IsRefusedWithReasonAndRemedy()
    {
        var error = Fail("MATCH (p:Person) SET p.name = 'x'");
        Assert.That(error.Kind, Is.EqualTo(CypherErrorKind.ReadOnly));
        Assert.That(error.Column, Is.EqualTo(18));
        Assert.That(error.Error.Remedy, Does.Contain("change the documents"));
    }

    [TestCase("RETURN toUpperr('x')", "Did you mean toUpper?")]
    [TestCase("MATCH (person) RETURN persn.name", "Did you mean person?")]
    [TestCase("CALL db.label()", "Did you mean db.labels?")]
    public void Prepare_OfUnknownName_SuggestsTheNearest(string query, string suggestion) => Assert.That(Fail(query).Error.Remedy, Is.EqualTo(suggestion));

    [TestCase("MATCH (p:Persn) RETURN p", "The graph has no label Persn. Did you mean Person?")]
    [TestCase("MATCH ()-[r:SPOKEAT]->() RETURN r", "The graph has no relationship type SPOKEAT. Did you mean SPOKE_AT?")]
    [TestCase("MATCH (p:Person) RETURN p.nmae", "The graph has no property nmae. Did you mean name?")]
    public void Notices_OfNamesTheGraphLacks_SuggestTheNearest(string query, string message) =>
        Assert.That(new CypherEngine().Prepare(query).Notices(SampleGraph.Graph).Select(n => n.Message), Is.EqualTo(new[] { message }));

    [Test]
    public void Execute_WithoutParameter_NamesIt() => Assert.That(Fail("RETURN $year").Message, Is.EqualTo("The parameter $year has no value"));

    [Test]
    public void Rows_OfWrongValue_PointAtTheExpression()
    {
        var error = Fail("UNWIND [1, 'x'] AS x RETURN x * 2");
        Assert.That((error.Kind, error.Column), Is.EqualTo((CypherErrorKind.TypeError, 29)));
    }
}
