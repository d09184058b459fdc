using Newtonsoft.Json.Linq;

namespace KnowledgeGraph.Cli.Tests;

[TestFixture, FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class EvalTests : IDisposable
{
    private const string Gold = """
        {"document": "a.txt",
         "entities": [
           {"id": "p1", "label": "Person", "name": "陈知远", "aliases": []},
           {"id": "p2", "label": "Person", "name": "罗文静", "aliases": []},
           {"id": "o1", "label": "Organisation", "name": "海州市数字经济促进会", "aliases": ["数促会"]},
           {"id": "o2", "label": "Organisation", "name": "某报", "aliases": [], "optional": true},
           {"id": "e1", "label": "Event", "name": "2024年海州数字大会（第三届）", "aliases": []},
           {"id": "l1", "label": "Place", "name": "海州会展中心", "aliases": []}],
         "relations": [
           {"type": "HOLDS_POSITION", "from": "p1", "to": ["o1", "o2"], "evidence": "数促会会长陈知远"},
           {"type": "SPOKE_AT", "from": "p1", "to": "e1", "evidence": "陈知远致辞"},
           {"type": "CHAIRED", "from": "p2", "to": "e1", "evidence": "罗文静主持"},
           {"type": "PARTICIPATED_IN", "from": "o2", "to": "e1", "optional": true}]}
        """;

    private static readonly string Graph = string.Join('\n',
        Node("1", "Person", "陈知远"),
        Node("2", "Person", "郑和"),
        Node("3", "Organisation", "数促会"),
        Node("4", "Organisation", "海州市 数字经济促进会"),
        Node("5", "Event", "２０２４海州数字大会"),
        Node("6", "Place", "海州"),
        Node("7", "Organisation", "某报"),
        Node("8", "Person", "罗文静", "other.txt"),
        Relationship("HOLDS_POSITION", "1", "4", "海州 数促会会长**陈知远**致辞"),
        Relationship("HOLDS_POSITION", "1", "3"),
        Relationship("ATTENDED", "1", "5"),
        Relationship("CHAIRED", "2", "5"),
        Relationship("HOSTED", "7", "5"),
        Relationship("MENTIONED_IN", "1", "5"));

    private readonly Kg kg = new();

    public EvalTests()
    {
        kg.Write("gold/a.json", Gold);
        kg.Write("graph.jsonl", Graph);
    }

    public void Dispose() => kg.Dispose();

    [Test]
    public void Eval_Json_CountsByLabelAndType()
    {
        var json = JObject.Parse(kg.Run("eval", "gold", "--graph", "graph.jsonl", "--format", "json").Output);
        Assert.Multiple(() =>
        {
            Assert.That(Counts(json["entities"]!), Is.EqualTo((4, 2, 1)));
            Assert.That(Counts(json["labels"]!["Person"]!), Is.EqualTo((1, 1, 1)), "郑和 is wrong, 罗文静 is of another document");
            Assert.That(Counts(json["labels"]!["Organisation"]!), Is.EqualTo((1, 1, 0)), "the second node of one body is wrong, the optional one free");
            Assert.That(Counts(json["labels"]!["Event"]!), Is.EqualTo((1, 0, 0)), "width, 年 and brackets aside");
            Assert.That(Counts(json["labels"]!["Place"]!), Is.EqualTo((1, 0, 0)), "a place may be said less exactly");
            Assert.That(Counts(json["relations"]!), Is.EqualTo((1, 1, 2)));
            Assert.That(Counts(json["types"]!["SPOKE_AT"]!), Is.EqualTo((0, 0, 1)), "whoever speaks attends: free, but no speech");
            Assert.That((double)json["quotes"]!["share"]!, Is.EqualTo(1), "white space and Markdown marks aside");
            Assert.That((double)json["entities"]!["f1"]!, Is.EqualTo(0.7273));
            Assert.That((double)json["documents"]!["a.txt"]!["relations"]!["p"]!, Is.EqualTo(0.5));
        });
    }

    [Test]
    public void Eval_Errors_NamesEachWithItsEvidence()
    {
        var run = kg.Run("eval", "gold", "--graph", "graph.jsonl", "--errors");
        Assert.That(run.Output.Split('\n').TakeWhile(l => l.StartsWith("a.txt\t", StringComparison.Ordinal)), Is.EqualTo(new[]
        {
            "a.txt\tsecond Organisation\t数促会",
            "a.txt\twrong Person\t郑和",
            "a.txt\tmissed Person\t罗文静",
            "a.txt\twrong CHAIRED\t郑和 -> ２０２４海州数字大会",
            "a.txt\tmissed SPOKE_AT\t陈知远 -> 2024年海州数字大会（第三届）\t陈知远致辞",
            "a.txt\tmissed CHAIRED\t罗文静 -> 2024年海州数字大会（第三届）\t罗文静主持",
        }));
        Assert.That(run.Output, Does.EndWith("entities P 0.667 R 0.800 F1 0.727 | relations P 0.500 R 0.333 F1 0.400\n"));
    }

    [TestCase("entities=0.72", 0)]
    [TestCase("entities=0.73", 1)]
    [TestCase("mean.relations=0.4", 0)]
    [TestCase("Person=0.51", 1)]
    [TestCase("CHAIRED=0.1", 1)]
    public void Eval_Gate_DecidesTheExitStatus(string gate, int status)
    {
        var run = kg.Run("eval", "gold", "--graph", "graph.jsonl", "--min", gate);
        Assert.That(run.ExitCode, Is.EqualTo(status));
        Assert.That(run.Error, status == 0 ? Is.Empty : Does.StartWith("gate not met: " + gate[..gate.IndexOf('=')]));
    }

    [TestCase("Nothing=0.5")]
    [TestCase("entities=88")]
    [TestCase("entities")]
    public void Eval_MalformedGate_IsAnErrorThatNamesTheFigures(string gate)
    {
        var run = kg.Run("eval", "gold", "--graph", "graph.jsonl", "--min", gate);
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("KG6104").And.Contain("mean.relations"));
    }

    [Test]
    public void Eval_MalformedGraphLine_NamesFileAndLine()
    {
        kg.Write("broken.jsonl", Graph + "\n{\"type\":\"edge\"}");
        var run = kg.Run("eval", "gold", "--graph", "broken.jsonl");
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("KG6103").And.Contain("broken.jsonl:15:"));
    }

    [TestCase("{\"document\": \"a\"}")]
    [TestCase("[1]")]
    [TestCase("{\"document\":\"a\",\"entities\":[],\"relations\":[{\"type\":\"HOSTED\",\"from\":\"x\",\"to\":\"x\"}]}")]
    public void Eval_MalformedGold_NamesTheFile(string gold)
    {
        kg.Write("gold/b.json", gold);
        var run = kg.Run("eval", "gold", "--graph", "graph.jsonl");
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("KG6102").And.Contain("b.json"));
    }

    private static (int Right, int Wrong, int Missed) Counts(JToken json) => ((int)json["tp"]!, (int)json["fp"]!, (int)json["fn"]!);

    private static string Node(string id, string label, string name, string document = "a.txt") =>
        $$$"""{"type":"node","id":"{{{id}}}","labels":["Entity","{{{label}}}"],"properties":{"name":"{{{name}}}","aliases":[],"documents":["c/{{{document}}}"]}}""";

    private static string Relationship(string type, string start, string end, string quote = "") =>
        $$$"""{"type":"relationship","id":"{{{type}}}{{{start}}}{{{end}}}","label":"{{{type}}}","start":{"id":"{{{start}}}"},"end":{"id":"{{{end}}}"},"properties":{"documents":["c/a.txt"],"quotes":["{{{quote}}}"]}}""";
}
