using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Graph.Queries;

namespace KnowledgeGraph.Graph.Tests.Queries;

public sealed class QueryHeaderTests
{
    private const string Header = """
        // title: Posts
        // title.zh: 职务
        // purpose: Who holds which post.
        // purpose.zh: 谁任何职。
        // group: people
        // $who: string; a name
        // $titles: list of string = ["会长", "a; b"]; posts
        // $least: integer = 1; documents
        // column person: string; who
        // column title: string or null; the post
        // chart: bars person title
        """;

    private const string Body = "MATCH (p {name: $who})-[h]->() WHERE h.title IN $titles AND h.support >= $least RETURN p.name AS person, h.title AS title\n";

    [Test]
    public void Read_WholeHeader_GivesEveryEntry()
    {
        var query = QueryHeader.Read("posts", Header + "\n" + Body)!;
        Assert.That(query.Title, Is.EqualTo(new LocalText("Posts", "职务")));
        Assert.That(query.Text, Is.EqualTo(Body));
        Assert.That(query.Chart, Is.EqualTo(new QueryChart.Bars("person", "title")));
        Assert.That(query.Columns, Is.EqualTo(new[]
        {
            new QueryColumn("person", QueryValueType.String, false, "who"), new QueryColumn("title", QueryValueType.String, true, "the post"),
        }));
        Assert.That(query.Parameters.Select(p => (p.Name, p.Type, p.IsRequired, p.Meaning)), Is.EqualTo(new[]
        {
            ("who", QueryValueType.String, true, "a name"), ("titles", QueryValueType.StringList, false, "posts"), ("least", QueryValueType.Integer, false, "documents"),
        }));
        Assert.That(query.Parameters[1].Default, Is.EqualTo(new[] { "会长", "a; b" }));
    }

    [TestCase("name of Organisation", new[] { "Organisation" })]
    [TestCase("name of Event or Forum", new[] { "Event", "Forum" })]
    [TestCase("name of Entity", new[] { "Entity" })]
    public void Read_ParameterThatNamesSomebody_GivesTheLabels(string type, string[] labels)
    {
        var who = QueryHeader.Read("posts", Header.Replace("$who: string", "$who: " + type, StringComparison.Ordinal) + "\n" + Body)!.Parameters[0];
        Assert.That(who.Type, Is.EqualTo(QueryValueType.String));
        Assert.That(who.Labels, Is.EqualTo(labels));
        Assert.That(who.TypeName, Is.EqualTo(type));
    }

    [Test]
    public void Read_NoHeader_IsPlainCypher() => Assert.That(QueryHeader.Read("q", "// a remark\nRETURN 1"), Is.Null);

    [TestCase("// group: people\n", "", 11, "group is missing")]
    [TestCase("// group: people", "// colour: red", 5, "no entry colour")]
    [TestCase("// group: people", "// group: people\n// group: more", 6, "there twice")]
    [TestCase("$who: string", "$who: text", 6, "$who is not")]
    [TestCase("$who: string", "$who: name of Company", 6, "$who is not")]
    [TestCase("= 1;", "= \"one\";", 8, "default of $least")]
    [TestCase("column person: string;", "column person: string", 9, "column person is not")]
    [TestCase("bars person title", "bars person height", 11, "height is no column")]
    [TestCase("bars person title", "cake person title", 11, "a chart is")]
    [TestCase("$who", "$whom", 12, "uses $who")]
    [TestCase("// column title", "// $more: string; x\n// column title", 13, "$more is declared")]
    public void Read_SomethingWrong_NamesTheLine(string from, string to, int line, string reason)
    {
        var text = Header.Replace(from, to, StringComparison.Ordinal) + "\n" + Body;
        var refusal = Assert.Catch<KgException>(() => QueryHeader.Read("posts", text))!;
        Assert.That(refusal.Error.Code, Is.EqualTo("KG5010"));
        Assert.That(refusal.Message, Does.Contain($"posts, line {line}:").And.Contain(reason));
    }

    [Test]
    public void ParameterNames_InTextsAndComments_DoNotCount() => Assert.That(
        ParameterNames.In("RETURN '$a \\' $b', \"$c\", `$d`, $e // $f\n/* $g */ + $`h i`"), Is.EquivalentTo(new[] { "e", "h i" }));
}
