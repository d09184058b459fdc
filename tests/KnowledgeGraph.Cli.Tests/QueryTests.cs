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
        var row = JArray.Parse(run.Output).Single();
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

    [TestCase("RETURN $missing", "", "KG5014", "$missing")]
    [TestCase("RETURN 1 AS one", "more=1", "KG5012", "$more")]
    [TestCase("speakers", "limit=ten", "KG5013", "$limit: ten")]
    [TestCase("speakers", "organization=x", "KG5012", "$organisation")]
    [TestCase("speeker", "", "KG5011", "speakers")]
    public void Query_WrongParameterOrName_IsNamed(string query, string parameter, string code, string named)
    {
        var run = kg.Run(["query", query, .. parameter.Length > 0 ? new[] { "-p", parameter } : []]);
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain(code).And.Contain(named));
    }

    [Test]
    public void Query_NameOfTheCatalogue_AnswersWithTheSentence()
    {
        var run = kg.Run("query", "speakers", "-p", "organisation=海州大学", "--format", "jsonl");
        var row = JObject.Parse(run.Output);
        Assert.That((string?)row["person"], Is.EqualTo("赵知远"));
        Assert.That((string?)row["title"], Is.EqualTo("校长"));
        Assert.That((string?)row["event"], Is.EqualTo("2024年海州数字大会"));
        Assert.That((string?)row["quote"], Is.EqualTo("海州大学校长赵知远出席开幕式并致辞。"));
    }

    [Test]
    public void Query_FromStandardInputWithParametersFile_Answers()
    {
        kg.Write("p.json", """{"a": {"b": ["甲|乙", null]}, "c": 9007199254740993}""");
        var run = kg.Run(["query", "-", "--parameters", "p.json", "--format", "jsonl"], new Dictionary<string, string>(), "RETURN $a.b AS b, $c AS c");
        Assert.That(run.Output, Is.EqualTo("{\"b\":[\"甲|乙\",null],\"c\":9007199254740993}\n"));
    }

    [TestCase("[1]")]
    [TestCase("{")]
    [TestCase("{} x")]
    public void Query_ParametersFileIsNoObject_SaysSo(string json)
    {
        kg.Write("p.json", json);
        Assert.That(kg.Run("query", "RETURN 1", "--parameters", "p.json").Error, Does.Contain("KG5015").And.Contain("p.json"));
    }

    [Test]
    public void Query_FileWithHeader_TakesItsTypesAndDefaults()
    {
        kg.Write("own.cypher", """
            // title: Own
            // title.zh: 自己的
            // purpose: P
            // purpose.zh: 用途
            // group: own
            // $year: string; a year
            // $limit: integer = 5; rows at most
            // column n: integer; a number
            // column year: string; the year
            UNWIND range(1, 100) AS n RETURN n, $year AS year LIMIT $limit
            """);
        Assert.That(kg.Run("query", "-f", "own.cypher", "-p", "year=2024", "--limit", "2", "--format", "csv").Output, Is.EqualTo("n,year\n1,2024\n2,2024\n"));
        Assert.That(kg.Run("query", "-f", "own.cypher").Error, Does.Contain("KG5014").And.Contain("$year"));
    }

    [TestCase("json", "[{\"x\":1},\n {\"x\":2}]\n")]
    [TestCase("jsonl", "{\"x\":1}\n{\"x\":2}\n")]
    [TestCase("csv", "x\n1\n2\n")]
    [TestCase("table", "x\n1\n2\n")]
    [TestCase("markdown", "| x |\n| --- |\n| 1 |\n| 2 |\n")]
    public void Query_EachFormat_WritesNoMoreRowsThanTheLimit(string format, string expected) =>
        Assert.That(kg.Run("query", "UNWIND range(1, 9) AS x RETURN x", "--limit", "2", "--format", format).Output, Is.EqualTo(expected));

    [TestCase("json", "[{\"y\":2},\n {\"y\":1}")]
    [TestCase("jsonl", "{\"y\":2}\n{\"y\":1}\n")]
    [TestCase("csv", "y\n2\n1\n")]
    [TestCase("table", "y\n2\n1\n")]
    [TestCase("markdown", "| y |\n| --- |\n| 2 |\n| 1 |\n")]
    public void Query_EachFormatOfQueryThatFails_WritesTheRowsBefore(string format, string expected)
    {
        var run = kg.Run("query", "UNWIND [1, 2, 0] AS x RETURN 2 / x AS y", "--format", format);
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("Division by zero"));
        Assert.That(run.Output, Is.EqualTo(expected));
    }

    [TestCase("json", "[]\n")]
    [TestCase("jsonl", "")]
    [TestCase("csv", "x\n")]
    public void Query_EachFormatWithoutRows_IsStillWellFormed(string format, string expected)
    {
        var run = kg.Run("query", "UNWIND [] AS x RETURN x", "--format", format);
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Output, Is.EqualTo(expected));
    }

    [Test]
    public void Query_MarkdownWithHostileText_StaysOneCell() => Assert.That(
        kg.Run("query", "RETURN '<b>|*`a`\n[x](y)' AS x", "--format", "markdown").Output,
        Does.EndWith("| &lt;b&gt;\\|\\*\\`a\\` \\[x\\](y) |\n"));

    [Test]
    public void Query_TableLongerThanItsSample_GoesOnWithTheSameWidths()
    {
        var lines = kg.Run("query", "UNWIND range(1, 300) AS x RETURN x, CASE x WHEN 250 THEN '宽宽宽宽' ELSE '窄' END AS y, 1 AS z").Output.Split('\n');
        Assert.That(lines[0], Is.EqualTo("x    y   z"));
        Assert.That(lines[300], Is.EqualTo("300  窄  1"));
        Assert.That(lines[250], Is.EqualTo("250  宽宽宽宽  1"));
    }

    [Test]
    public void Query_WithoutEnd_ShowsRowsAsTheyCome()
    {
        using var process = kg.Start(["query", "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS n RETURN n", "--format", "jsonl"]);
        var first = process.StandardOutput.ReadLine();
        process.Kill();
        Assert.That(first, Is.EqualTo("{\"n\":1}"));
    }

    [Test]
    public void Query_WhereNobodyReadsOn_EndsQuietly()
    {
        var run = kg.Shell("{ $KG query 'UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS n RETURN n' --format jsonl; echo status $? >&2; } | head -n 2");
        Assert.That(run.Output, Is.EqualTo("{\"n\":1}\n{\"n\":2}\n"));
        Assert.That(run.Error, Is.EqualTo("status 0\n"));
    }

    [Test]
    public void Query_ToOneFileAfterAnother_AddsToIt()
    {
        kg.Shell("{ $KG query 'RETURN 1 AS x' --format csv; $KG query 'RETURN 2 AS y' --format csv; } > both.csv");
        Assert.That(File.ReadAllText(kg.PathOf("both.csv")), Is.EqualTo("x\n1\ny\n2\n"));
    }

    [Test]
    public void Query_FailsAfterSomeRows_ShowsThem()
    {
        var run = kg.Run("query", "UNWIND [1, 0] AS x RETURN 1 / x AS y", "--format", "jsonl");
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Output, Is.EqualTo("{\"y\":1}\n"));
        Assert.That(run.Error, Does.Contain("Division by zero").And.Contain("column"));
    }

    [Test]
    public void Query_Interrupted_EndsWithStatus2()
    {
        var run = kg.Shell("$KG query 'UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS n RETURN n' > rows & p=$!; until [ -s rows ]; do sleep 0.1; done; kill -TERM $p; wait $p");
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("KG6001"));
    }

    [TestCase("海州大学", "", "赵知远")]
    [TestCase("州大", "note: 州大 is taken for 海州大学.", "赵知远")]
    [TestCase("organisation:海州大学", "note: organisation:海州大学 is taken for 海州大学.", "赵知远")]
    [TestCase("海州师范大学", "note: No Organisation is called 海州师范大学. Similar names: 海州大学", null)]
    [TestCase("赵知远", "note: No Organisation is called 赵知远.", null)]
    [TestCase("') OR (\"", "note: No Organisation is called ') OR (\".", null)]
    public void Query_NameAsSomebodyTypesIt_IsFoundOrSaidToBeUnknown(string typed, string note, string? person)
    {
        var run = kg.Run("query", "speakers", "-p", "organisation=" + typed, "--format", "jsonl");
        Assert.That(run.Error.TrimEnd('\n'), Is.EqualTo(note));
        Assert.That(run.ExitCode, Is.EqualTo(person is null ? 1 : 0));
        Assert.That(run.Output, person is null ? Is.Empty : Does.Contain(person));
    }

    [Test]
    public void Query_PartOfSeveralNames_ListsThem()
    {
        kg.Write("news/b.txt", "海州大学副校长周景明、海州中学校长李思齐出席2024年海州数字大会。");
        kg.Run("build", "news");
        var run = kg.Run("query", "posts", "-p", "organisation=海州");
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Error, Does.StartWith("note: No Organisation is called 海州. Names that contain it: ").And.Contain("海州大学").And.Contain("海州中学"));
    }

    [Test]
    public void Query_Explain_ShowsThePlanWithoutRows()
    {
        var run = kg.Run("query", Who, "--explain");
        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Output, Does.Contain("Expand").And.Not.Contain("赵知远"));
    }

    [Test]
    public void Query_Profile_ShowsRowsThenThePlanApart()
    {
        var run = kg.Run("query", Who, "--profile", "--format", "csv");
        Assert.That(run.Output, Does.Contain("赵知远").And.Not.Contain("Expand"));
        Assert.That(run.Error, Does.Contain("Expand").And.Contain("rows"));
    }

    [TestCase("--max-rows", "2", "KG5004")]
    [TestCase("--max-time", "soon", "KG6012")]
    [TestCase("--max-time", "0s", "KG6012")]
    [TestCase("--max-memory", "1PB", "KG6012")]
    [TestCase("--max-hops", "0", "KG6012")]
    [TestCase("--limit", "-1", "KG6012")]
    public void Query_Limit_EndsItOrIsRefused(string option, string value, string code)
    {
        var run = kg.Run("query", "UNWIND range(1, 9) AS x RETURN x", option, value);
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain(code).And.Contain(option));
    }

    [Test]
    public void Queries_ListAndOne_ShowWhatTheyTake()
    {
        Assert.That(kg.Run("queries").Output, Does.Contain("speakers").And.Contain("谁代表哪个机构发言"));
        Assert.That(kg.Run("queries", "speakers").Output, Does.Contain("-p organisation=").And.Contain("SPOKE_AT"));
        var json = JObject.Parse(kg.Run("queries", "speakers", "--format", "json").Output);
        Assert.That(json["parameters"]!.Select(p => (string?)p["name"]), Is.EqualTo(new[] { "organisation", "event", "person", "limit" }));
        Assert.That(kg.Run("queries", "nothing").Error, Does.Contain("KG5011"));
    }
}
