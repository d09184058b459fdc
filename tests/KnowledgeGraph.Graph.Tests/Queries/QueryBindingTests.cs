using System.Collections.Immutable;
using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Graph.Queries;
using Newtonsoft.Json.Linq;

namespace KnowledgeGraph.Graph.Tests.Queries;

public sealed class QueryBindingTests
{
    private static readonly CatalogueQuery Query = QueryHeader.Read("q", """
        // title: T
        // title.zh: 题
        // purpose: P
        // purpose.zh: 的
        // group: g
        // $name: string = null; m
        // $count: integer; m
        // $share: float = 0.5; m
        // $flag: boolean = false; m
        // $names: list of string = []; m
        RETURN $name, $count, $share, $flag, $names
        """)!;

    [Test]
    public void Bind_Texts_AreReadAsTheirTypes()
    {
        var values = Bind("name=2024", "count=-7", "share=1", "flag=true", "names=甲, 乙");
        Assert.That(values["name"], Is.EqualTo("2024"));
        Assert.That(values["count"], Is.EqualTo(-7L));
        Assert.That(values["share"], Is.EqualTo(1.0));
        Assert.That(values["flag"], Is.EqualTo(true));
        Assert.That(values["names"], Is.EqualTo(new[] { "甲", "乙" }));
    }

    [Test]
    public void Bind_NothingGiven_TakesTheDefaults()
    {
        var values = Bind("count=1");
        Assert.That(values["name"], Is.Null);
        Assert.That(values["share"], Is.EqualTo(0.5));
        Assert.That(values["names"], Is.Empty);
    }

    [Test]
    public void Bind_Json_GivesWayToTexts()
    {
        var values = QueryBinding.Bind(Query, Texts("count=1"), Json("""{"count": 2, "name": "甲", "names": ["a,b"]}"""));
        Assert.That(values["count"], Is.EqualTo(1L));
        Assert.That(values["name"], Is.EqualTo("甲"));
        Assert.That(values["names"], Is.EqualTo(new[] { "a,b" }));
    }

    [TestCase("count=1.5", "$count: 1.5")]
    [TestCase("count=99999999999999999999", "$count")]
    [TestCase("count=null", "$count")]
    [TestCase("flag=yes|count=1", "$flag: yes")]
    [TestCase("share=∞|count=1", "$share")]
    [TestCase("names=[1]|count=1", "$names: [1]")]
    public void Bind_WrongType_NamesTheParameter(string arguments, string named) =>
        Assert.That(Refusal(() => Bind(arguments.Split('|'))), Does.StartWith("KG5013").And.Contain(named));

    [TestCase("""{"count": "1"}""")]
    [TestCase("""{"count": 99999999999999999999}""")]
    [TestCase("""{"count": 1, "names": "甲"}""")]
    [TestCase("""{"count": 1, "name": 2}""")]
    public void Bind_JsonOfAnotherType_IsRefused(string json) =>
        Assert.That(Refusal(() => QueryBinding.Bind(Query, Texts(), Json(json))), Does.StartWith("KG5013"));

    [Test]
    public void Bind_Unknown_SaysWhichThereAre() =>
        Assert.That(Refusal(() => Bind("count=1", "nam=x")), Does.StartWith("KG5012").And.Contain("$nam.").And.Contain("$name, $count"));

    [Test]
    public void Bind_RequiredAndMissing_IsRefused() => Assert.That(Refusal(() => Bind()), Does.StartWith("KG5014").And.Contain("$count"));

    [Test]
    public void Bind_PlainCypher_TakesJsonOrText()
    {
        var values = QueryBinding.Bind("RETURN $a, $b, $c", Texts("a=1", "b=2024-01-01", "c={\"d\": [1.5, null]}"), Json("{}"));
        Assert.That(values["a"], Is.EqualTo(1L));
        Assert.That(values["b"], Is.EqualTo("2024-01-01"));
        Assert.That(((IReadOnlyDictionary<string, object?>)values["c"]!)["d"], Is.EqualTo(new object?[] { 1.5, null }));
    }

    [TestCase("a=1", "KG5014", "$b")]
    [TestCase("a=1|b=2|c=3", "KG5012", "$c")]
    [TestCase("a=1|b=99999999999999999999", "KG5013", "$b")]
    public void Bind_PlainCypherWithOtherParameters_NamesThem(string arguments, string code, string named) =>
        Assert.That(Refusal(() => QueryBinding.Bind("RETURN $a, $b", Texts(arguments.Split('|')), Json("{}"))), Does.StartWith(code).And.Contain(named));

    private static ImmutableDictionary<string, object?> Bind(params string[] arguments) => QueryBinding.Bind(Query, Texts(arguments), Json("{}"));

    private static Dictionary<string, string> Texts(params string[] arguments) => arguments.ToDictionary(a => a[..a.IndexOf('=')], a => a[(a.IndexOf('=') + 1)..]);

    private static Dictionary<string, JToken> Json(string json) => JObject.Parse(json).Properties().ToDictionary(p => p.Name, p => p.Value);

    private static string Refusal(Action action) => Assert.Catch<KgException>(() => action())!.Message;
}
