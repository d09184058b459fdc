namespace KnowledgeGraph.Cli.Tests;

[TestFixture, FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ReportCommandTests : IDisposable
{
    private readonly Kg kg = new();

    public ReportCommandTests()
    {
        kg.Write("news/a.txt", Articles.Of(1));
        kg.Run("build", "news");
    }

    public void Dispose() => kg.Dispose();

    [TestCase("r.html", null, "<!DOCTYPE html>")]
    [TestCase("r.md", null, "# Knowledge graph report")]
    [TestCase("r.md", "html", "<!DOCTYPE html>")]
    [TestCase("r.html", "markdown", "# Knowledge graph report")]
    public void Report_ToAFile_HasTheFormOfItsNameOrOfTheFlag(string file, string? format, string expected)
    {
        var run = kg.Run(["report", "-o", file, .. format is null ? Array.Empty<string>() : ["--format", format]]);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Output, Is.Empty);
        Assert.That(File.ReadAllText(kg.PathOf(file)), Does.StartWith(expected));
    }

    [Test]
    public void Report_ChosenQueries_HasThemOnly()
    {
        var run = kg.Run("report", "--queries", "speakers,two-places", "--format", "markdown");
        Assert.That(run.Output, Does.Contain("<a id=\"speakers\">").And.Not.Contain("<a id=\"posts\">"));
        Assert.That(run.Output, Does.Match("id=\"two-places\"(?s:.*)Nothing · 无\n$"), "an empty section says so");
    }

    [Test]
    public void Report_NothingFound_EndsWithStatus1() =>
        Assert.That(kg.Run("report", "--queries", "two-places").ExitCode, Is.EqualTo(1));

    [TestCase("KG5011", "speakers", "--queries", "speeker")]
    [TestCase("KG5011", "no query", "--queries", "speakers,,posts")]
    [TestCase("KG6012", "--rows", "--rows", "0")]
    [TestCase("KG6003", "none", "-o", "none/r.html")]
    [TestCase("KG6202", "other.kg", "--store", "other.kg")]
    public void Report_ThatCannotBeWritten_SaysWhy(string code, string named, params string[] args)
    {
        var run = kg.Run(["report", .. args]);
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain(code).And.Contain(named));
        Assert.That(Directory.GetFiles(kg.Folder, "*.unfinished"), Is.Empty);
    }
}
