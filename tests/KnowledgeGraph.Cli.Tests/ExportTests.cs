using System.Xml.Linq;
using Newtonsoft.Json.Linq;

namespace KnowledgeGraph.Cli.Tests;

[TestFixture, FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ExportTests : IDisposable
{
    private const int Documents = 25;

    private readonly Kg kg = new();

    public ExportTests()
    {
        for (var i = 0; i < Documents; i++)
            kg.Write($"news/{i}.txt", $"海州市市长赵知远在第{i}次会上致辞。\n海州市市长赵知远出席2024年海州数字大会开幕式并致辞。\n");
        kg.Run("build", "news");
    }

    public void Dispose() => kg.Dispose();

    [Test]
    public void JsonLines_NodesFirst_SortedById_WithAllDocuments()
    {
        var lines = kg.Run("export").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(JObject.Parse).ToList();
        var nodes = lines.TakeWhile(l => (string?)l["type"] == "node").ToList();
        var relationships = lines.Skip(nodes.Count).ToList();
        Assert.That(relationships.Select(r => (string?)r["type"]), Is.All.EqualTo("relationship"));
        Assert.That(nodes.Select(n => (string)n["id"]!), Is.Ordered.Using((IComparer<string>)StringComparer.Ordinal));
        Assert.That(relationships.Select(n => (string)n["id"]!), Is.Ordered.Using((IComparer<string>)StringComparer.Ordinal));

        var mayor = nodes.Single(n => (string?)n["id"] == "person:赵知远");
        Assert.That(mayor["labels"]!.Select(l => (string?)l), Is.EqualTo(new[] { "Entity", "Person" }));
        Assert.That(mayor["properties"]!["documents"]!.Count(), Is.EqualTo(Documents));
        var spoke = relationships.First(r => (string?)r["label"] == "SPOKE_AT");
        Assert.That(spoke["properties"]!["documents"]!.Select(d => (string?)d).Distinct().Count(), Is.EqualTo(Documents), "not only the best twenty");
        Assert.That(spoke["start"]!["labels"]!.Select(l => (string?)l), Is.EqualTo(new[] { "Entity", "Person" }));
    }

    [Test]
    public void GraphMl_HasEveryElementAndDeclaresItsKeys()
    {
        Assert.That(kg.Run("export", "--format", "graphml", "--output", "graph.graphml").ExitCode, Is.Zero);
        var xml = XDocument.Load(kg.PathOf("graph.graphml"));
        var ns = xml.Root!.Name.Namespace;
        var ids = xml.Descendants(ns + "node").Select(n => (string)n.Attribute("id")!).ToHashSet();
        Assert.That(ids, Does.Contain("person:赵知远"));
        Assert.That(xml.Descendants(ns + "edge").SelectMany(e => new[] { e.Attribute("source")!.Value, e.Attribute("target")!.Value }).Distinct(), Is.SubsetOf(ids));
        var keys = xml.Descendants(ns + "key").Select(k => (string)k.Attribute("id")!).ToList();
        Assert.That(keys, Is.Unique);
        Assert.That(xml.Descendants(ns + "data").Select(d => (string)d.Attribute("key")!).Distinct(), Is.SubsetOf(keys));
    }

    [Test]
    public void Csv_IsOneFileALabelAndType_WithTheImportCommand()
    {
        var run = kg.Run("export", "--format", "csv", "--output", "import");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Error, Does.Contain("neo4j-admin database import full").And.Contain("--nodes=nodes-Person.csv").And.Contain("--relationships=relationships-SPOKE_AT.csv"));
        var people = File.ReadAllLines(kg.PathOf("import/nodes-Person.csv"));
        Assert.That(people[0], Does.StartWith("id:ID,").And.Contain("aliases:string[]").And.Contain("support:long").And.EndsWith(",:LABEL"));
        Assert.That(people[1..], Has.Some.StartsWith("person:赵知远,"));
        Assert.That(people, Has.All.Matches<string>(l => l!.Split(',').Length == people[0].Split(',').Length));
    }

    [Test]
    public void Csv_WithoutAFolder_IsAnError() =>
        Assert.That(kg.Run("export", "--format", "csv").Error, Does.Contain("KG6301").And.Contain("--output"));
}
