using System.Text;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Tests;

/// <summary>Graphs whose properties are JSON.</summary>
public sealed class JsonSnapshotTests
{
    private static GraphSnapshot Graph(params (string Id, string Json)[] nodes)
    {
        var builder = new JsonGraphBuilder();
        var labels = builder.AddLabels(["A"]);
        foreach (var (id, json) in nodes)
            builder.AddNode(id, labels, Encoding.UTF8.GetBytes(json));
        return builder.Build((_, r) => $"r{r}", "id", "name");
    }

    private static CypherValue Property(GraphSnapshot graph, int node, string key) =>
        graph.FindPropertyKey(key) is >= 0 and var token ? graph.NodeProperty(node, token) : CypherValue.Null;

    [TestCase("\"\"", "''")]
    [TestCase("\"𠮷田\"", "'𠮷田'")]
    [TestCase("\"a\\\"b\\\\c\\n\\t\\u0085\\ud842\\udfb7/\"", "'a\"b\\\\c\n\t\u0085𠮷/'")]
    [TestCase("-9223372036854775808", "-9223372036854775808")]
    [TestCase("1.0", "1.0")]
    [TestCase("-2.5E-07", "-2.5E-7")]
    [TestCase("true", "true")]
    [TestCase("false", "false")]
    [TestCase("[]", "[]")]
    [TestCase("[1,20]", "[1, 20]")]
    [TestCase("[\"a,]\",\"}\\\"\",\"b\"]", "['a,]', '}\"', 'b']")]
    public void Property_OfAnyKind_IsReadWhereverItStands(string json, string expected)
    {
        var graph = Graph(("a", $"{{\"first\":{json},\"second\":{json},\"third\":{json}}}"));
        Assert.That(new[] { "first", "second", "third" }.Select(key => Property(graph, 0, key).ToString()), Is.All.EqualTo(expected));
        Assert.That(graph.NodeProperties(0).Keys, Is.EqualTo(new[] { "id", "first", "second", "third" }));
        Assert.That(graph.NodeProperties(0)["third"].ToString(), Is.EqualTo(expected));
    }

    [Test]
    public void FindPropertyKey_OfNameWithinAString_IsUnknown()
    {
        var graph = Graph(("a", "{\"text\":\"{\\\"hidden\\\":1}, hidden: 2\"}"));
        Assert.That((graph.FindPropertyKey("hidden"), graph.FindPropertyKey("text")), Is.EqualTo((-1, 1)));
        Assert.That(graph.PropertyKeyCount, Is.EqualTo(2));
    }

    [Test]
    public void PropertyKeys_OfAllObjects_AreCountedWithoutBeingAskedFor()
    {
        var graph = Graph(("a", "{\"x\":1}"), ("b", "{}"), ("c", "{\"y\":[1,2],\"x\":\"\"}"));
        Assert.That(Enumerable.Range(0, graph.PropertyKeyCount).Select(graph.PropertyKeyName), Is.EqualTo(new[] { "id", "x", "y" }));
    }

    [Test]
    public void NodeProperty_ReadOften_StaysTheSame()
    {
        var graph = Graph([.. Enumerable.Range(0, 50).Select(i => ($"n{i:00}", i % 2 == 0 ? $"{{\"x\":{i}}}" : "{\"list\":[1],\"x\":\"odd\"}"))]);
        for (var round = 0; round < 3; round++)
        {
            Assert.That(Enumerable.Range(0, 50).Select(n => Property(graph, n, "x").ToString()), Is.EqualTo(Enumerable.Range(0, 50).Select(i => i % 2 == 0 ? $"{i}" : "'odd'")));
            Assert.That(Enumerable.Range(0, 50).Count(n => Property(graph, n, "list").Kind == CypherKind.List), Is.EqualTo(25));
        }
    }

    [Test]
    public void Build_InAnyOrder_GivesTheSameSnapshot()
    {
        var nodes = new[] { "c", "a", "b", "d" };
        var links = new[] { ("a", "T", "b"), ("a", "S", "c"), ("c", "T", "a"), ("a", "T", "a"), ("d", "S", "a") };
        var expected = Describe(nodes, links);
        Assert.That(Describe([.. nodes.Reverse()], [.. links.Reverse()]), Is.EqualTo(expected));
        Assert.That(expected, Is.EqualTo(new[] { "a S c", "a T a", "a T b", "c T a", "d S a" }));
    }

    [TestCase("")]
    [TestCase("{")]
    [TestCase("{\"x\"}")]
    [TestCase("{\"x\":\"no end")]
    [TestCase("{\"x\":[1,2")]
    [TestCase("{\"x\":nonsense}")]
    [TestCase("{\"x\":\"\\q\"}")]
    [TestCase("[1]")]
    public void Property_OfDamagedJson_IsRefused(string json) =>
        Assert.That(() => Graph(("a", json), ("b", "{\"x\":1}")).NodeProperties(0), Throws.TypeOf<InvalidDataException>());

    private static IEnumerable<string> Describe(string[] nodes, (string Start, string Type, string End)[] links)
    {
        var builder = new JsonGraphBuilder();
        var labels = builder.AddLabels(["A"]);
        var numbers = nodes.ToDictionary(id => id, id => builder.AddNode(id, labels, "{}"u8));
        foreach (var (start, type, end) in links)
            builder.AddRelationship(numbers[start], numbers[end], builder.AddType(type), "{}"u8);
        var graph = builder.Build((_, r) => $"r{r}", "id");
        return [.. Enumerable.Range(0, graph.RelationshipCount).Select(r =>
            $"{Property(graph, graph.StartOf(r), "id").AsString()} {graph.TypeName(graph.TypeOf(r))} {Property(graph, graph.EndOf(r), "id").AsString()}")];
    }
}
