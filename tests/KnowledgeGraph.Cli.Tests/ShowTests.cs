using Newtonsoft.Json.Linq;

namespace KnowledgeGraph.Cli.Tests;

[TestFixture, FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ShowTests : IDisposable
{
    private const string Text = "2024年海州数字大会\n\n9月12日，2024年海州数字大会在海州国际会议中心开幕。海州市市长赵知远出席开幕式并致辞。\n";

    private readonly Kg kg = new();

    public ShowTests()
    {
        kg.Write("news/a.txt", Text);
        kg.Write("news/b.txt", "海州市市长赵知远表示，明年再来。\n");
        kg.Run("build", "news");
    }

    public void Dispose() => kg.Dispose();

    [Test]
    public void Show_Person_HasTheSentenceAndItsPlaceInTheDocument()
    {
        var run = kg.Run("show", "赵知远");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Output, Does.StartWith("Person 赵知远\n  id: person:赵知远\n"));
        var json = JArray.Parse(kg.Run("show", "赵知远", "--format", "json").Output);
        var spoke = json[0]["relations"]!.Single(r => (string?)r["type"] == "SPOKE_AT");
        var start = (int)spoke["properties"]!["starts"]![0]!;
        var end = (int)spoke["properties"]!["ends"]![0]!;
        Assert.That((string?)spoke["properties"]!["documents"]![0], Is.EqualTo("news/a.txt"));
        Assert.That(Text[start..end], Is.EqualTo((string?)spoke["properties"]!["quotes"]![0]));
        Assert.That(run.Output, Does.Contain($"news/a.txt:{start}–{end}\n"));
    }

    [Test]
    public void Show_All_HasTheEvidenceOfEveryDocument()
    {
        var run = kg.Run("show", "赵知远", "--all", "--format", "json");
        var documents = JArray.Parse(run.Output)[0]["relations"]!.SelectMany(r => r["properties"]!["documents"]!).Select(d => (string?)d);
        Assert.That(documents, Does.Contain("news/a.txt"));
        Assert.That((int)JArray.Parse(run.Output)[0]["documents"]!, Is.EqualTo(2));
    }

    [Test]
    public void Show_Document_ListsWhoIsNamedThere() =>
        Assert.That(kg.Run("show", "news/a.txt").Output, Does.StartWith("Document news/a.txt\n").And.Contain("<-[MENTIONED_IN]- 赵知远"));

    [Test]
    public void Show_PartOfAName_SuggestsAndEndsWithStatus1()
    {
        var run = kg.Run("show", "知远");
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Output, Is.Empty);
        Assert.That(run.Error, Does.Contain("赵知远"));
    }

    [Test]
    public void Extract_Explain_ShowsWordsProposalsMeaningsAndStatements()
    {
        var run = kg.Run("extract", "news/a.txt", "--explain");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Output, Does.Contain("  words     ").And.Contain("  proposed  + Person 赵知远").And.Contain("  means     Person 赵知远")
            .And.Contain("  states    赵知远 -[SPOKE_AT"));
        Assert.That(File.Exists(kg.PathOf("other.kg")), Is.False);
    }

    [Test]
    public void Extract_Json_QuotesTheDocument()
    {
        var json = JObject.Parse(kg.Run("extract", "news/a.txt", "--format", "json").Output);
        Assert.That(json["entities"]!.Select(e => (string?)e["name"]), Does.Contain("赵知远"));
        foreach (var claim in json["claims"]!)
            Assert.That(Text, Does.Contain((string)claim["quote"]!));
    }
}
