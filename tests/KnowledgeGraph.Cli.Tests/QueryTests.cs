using Newtonsoft.Json.Linq;

namespace KnowledgeGraph.Cli.Tests;

[TestFixture, FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class QueryTests : IDisposable
{
    private const string Who = "MATCH (p:Person)-[s:SPOKE_AT]->(e:Event) RETURN p.name AS who, s.quotes[0] AS sentence ORDER BY who";

    private readonly Kg kg = new();

    public QueryTests()
    {
        kg.Write("news/a.txt", "2024年海州数字大会\n\n9月12日，2024年海州数字大会在海州国际会议中心开幕。海州大学校长赵知远出席开幕式并致辞。\n");
        kg.Run("build", "news");
    }

    public void Dispose() => kg.Dispose();

    [Test]
    public void Query_Table_AnswersWithTheSentence()
    {
        var run = kg.Run("query", Who);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Output, Does.StartWith("who").And.Contain("赵知远  海州大学校长赵知远出席开幕式并致辞。\n"));
    }

    [Test]
    public void Query_WithParameter_GivesNodesAsJson()
    {
        var run = kg.Run("query", "MATCH (p:Person {name: $name}) RETURN p, 1 + $n AS n", "-p", "name=赵知远", "-p", "n=2", "--format", "json");
        var row = JObject.Parse(run.Output);
        Assert.That((string?)row["p"]!["id"], Is.EqualTo("person:赵知远"));
        Assert.That((int)row["n"]!, Is.EqualTo(3));
    }

    [Test]
    public void Query_FromFile_WritesCsv()
    {
        kg.Write("q.cypher", "RETURN 'a,b' AS x, [1, 2] AS y");
        Assert.That(kg.Run("query", "-f", "q.cypher", "--format", "csv").Output, Is.EqualTo("x,y\n\"a,b\",\"[1,2]\"\n"));
    }

    [Test]
    public void Query_WithoutRows_EndsWithStatus1() =>
        Assert.That(kg.Run("query", "MATCH (p:Person {name: 'nobody'}) RETURN p").ExitCode, Is.EqualTo(1));

    [TestCase("MATCH (p:Person RETURN p", "line 1, column 17")]
    [TestCase("CREATE (n)", "queries only read")]
    [TestCase("RETURN $missing", "missing")]
    public void Query_ThatCannotBeAnswered_SaysWhereAndWhy(string cypher, string expected)
    {
        var run = kg.Run("query", cypher);
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("KG5001").And.Contain(expected));
    }

    [Test]
    public void Query_ParameterWithoutName_IsRefused()
    {
        var run = kg.Run("query", Who, "-p", "=1");
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("KG5002"));
    }
}
