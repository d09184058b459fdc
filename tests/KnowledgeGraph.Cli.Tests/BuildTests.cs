using System.IO.Compression;
using Newtonsoft.Json.Linq;

namespace KnowledgeGraph.Cli.Tests;

[TestFixture, FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class BuildTests : IDisposable
{
    private readonly Kg kg = new();

    public void Dispose() => kg.Dispose();

    [Test]
    public void Build_Twice_WritesNothingTheSecondTime()
    {
        Articles.WriteMany(kg, "news", 5);
        kg.Run("build", "news");
        var written = File.GetLastWriteTimeUtc(kg.PathOf("graph.kg"));
        var run = kg.Run("build", "news");
        Assert.That(run.Output, Is.EqualTo("documents      5 read, 5 unchanged\ngraph          nothing to do\n"));
        Assert.That(File.GetLastWriteTimeUtc(kg.PathOf("graph.kg")), Is.EqualTo(written));
    }

    [Test]
    public void Build_AnyNumberOfThreads_GivesTheSameGraph()
    {
        Articles.WriteMany(kg, "news", 40);
        kg.Run("build", "news", "--threads", "1");
        var one = kg.GraphHash();
        kg.Run("build", "news", "--threads", "7", "--store", "other.kg");
        var other = JObject.Parse(kg.Run("stats", "--store", "other.kg", "--format", "json").Output);
        Assert.That((string?)other["graphHash"], Is.EqualTo(one).And.Not.Null);
    }

    [Test]
    public void Build_OneDocumentAtATime_EndsLikeAllAtOnce()
    {
        Articles.WriteMany(kg, "news", 6);
        kg.Run("build", "news");
        var whole = kg.GraphHash();
        File.Delete(kg.PathOf("graph.kg"));
        foreach (var number in new[] { 4, 0, 5, 2, 1, 3 })
            kg.Run("build", Articles.FileName("news", number));
        Assert.That(kg.GraphHash(), Is.EqualTo(whole).And.Not.Null);
    }

    [Test]
    public void Build_ChangedAndRemovedFiles_EndsLikeABuildOfWhatIsThereNow()
    {
        Articles.WriteMany(kg, "news", 20);
        kg.Run("build", "news");
        kg.Write("news/003.txt", Articles.Of(103));
        File.Delete(kg.PathOf("news/007.txt"));
        var run = kg.Run("build", "news");
        Assert.That(run.Output, Does.StartWith("documents      19 read, 1 changed, 18 unchanged, 1 retracted\n"));
        var changed = kg.GraphHash();
        File.Delete(kg.PathOf("graph.kg"));
        kg.Run("build", "news");
        Assert.That(kg.GraphHash(), Is.EqualTo(changed));
    }

    [Test]
    public void Build_HalfOfACollectionGone_StopsWithStatus3()
    {
        Articles.WriteMany(kg, "news", 20);
        kg.Run("build", "news");
        var before = kg.GraphHash();
        for (var i = 0; i < 10; i++)
            File.Delete(kg.PathOf(Articles.FileName("news", i)));

        var stopped = kg.Run("build", "news");
        Assert.That(stopped.ExitCode, Is.EqualTo(3));
        Assert.That(stopped.Error, Does.Contain("KG3010").And.Contain("10 of the 20").And.Contain("--allow-retraction"));
        Assert.That(kg.Run("plan", "news").ExitCode, Is.EqualTo(3));
        Assert.That(kg.GraphHash(), Is.EqualTo(before));

        Assert.That(kg.Run("build", "news", "--allow-retraction").ExitCode, Is.Zero);
        Assert.That(kg.GraphHash(), Is.Not.EqualTo(before));
    }

    [Test]
    public void Build_SecondFolderOfTheSameName_IsRefused()
    {
        Articles.WriteMany(kg, "a/news", 1);
        Articles.WriteMany(kg, "b/news", 1);
        kg.Run("build", "a/news");
        var run = kg.Run("build", "b/news");
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("KG4020").And.Contain("--collection"));
        Assert.That(kg.Run("build", "b/news", "--collection", "other").ExitCode, Is.Zero);
    }

    [Test]
    public void Build_Archive_IsACollectionLikeAFolder()
    {
        Articles.WriteMany(kg, "content/news", 3);
        ZipFile.CreateFromDirectory(kg.PathOf("content"), kg.PathOf("press.zip"));
        Assert.That(kg.Run("build", "press.zip").Output, Does.StartWith("documents      3 read, 3 new\n"));
        File.Delete(kg.PathOf("press.zip"));
        File.Delete(kg.PathOf("content/news/002.txt"));
        ZipFile.CreateFromDirectory(kg.PathOf("content"), kg.PathOf("press.zip"));
        Assert.That(kg.Run("build", "press.zip").Output, Does.StartWith("documents      2 read, 2 unchanged, 1 retracted\n"));
        Assert.That(kg.Run("stats", "--documents").Output, Is.EqualTo("press/news/000.txt\npress/news/001.txt\n"));
    }

    [Test]
    public void Build_StandardInput_BecomesADocument()
    {
        var run = kg.Run(["build", "-"], new Dictionary<string, string>(), Articles.Of(1));
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Output, Does.StartWith("documents      1 read, 1 new\n"));
    }

    [Test]
    public void Build_Json_CountsWhatWasDone()
    {
        Articles.WriteMany(kg, "news", 2);
        var json = JObject.Parse(kg.Run("build", "news", "--format", "json").Output);
        Assert.That((int)json["documents"]!["new"]!, Is.EqualTo(2));
        Assert.That((int)json["nodes"]!["created"]!, Is.GreaterThan(2));
        Assert.That((string?)json["graphHash"], Is.EqualTo(kg.GraphHash()));
    }

    [Test]
    public void Plan_ShowsTheChangesAndWritesNothing()
    {
        Articles.WriteMany(kg, "news", 2);
        var plan = kg.Run("plan", "news");
        Assert.That(plan.ExitCode, Is.EqualTo(1));
        Assert.That(plan.Output, Does.Contain("+ document news/000.txt\n").And.Contain("+ node ").And.Contain("+ relationship "));
        Assert.That(File.Exists(kg.PathOf("graph.kg")), Is.False);

        kg.Run("build", "news");
        Assert.That(kg.Run("plan", "news").ExitCode, Is.Zero);
    }

    [Test]
    public void Remove_Document_StaysOutOfLaterBuildsUntilItIsRestored()
    {
        Articles.WriteMany(kg, "news", 3);
        kg.Run("build", "news");
        var whole = kg.GraphHash();
        Assert.That(kg.Run("remove", "news/001.txt").Output, Does.StartWith("documents      1 removed\n"));
        var without = kg.GraphHash();
        Assert.That(without, Is.Not.EqualTo(whole));

        Assert.That(kg.Run("build", "news").Output, Does.Contain("1 removed before"));
        Assert.That(kg.GraphHash(), Is.EqualTo(without));
        Assert.That(kg.Run("build", "news", "--restore").ExitCode, Is.Zero);
        Assert.That(kg.GraphHash(), Is.EqualTo(whole));
    }

    [Test]
    public void Remove_UnknownDocument_IsAnErrorAndRemovesNothing()
    {
        Articles.WriteMany(kg, "news", 2);
        kg.Run("build", "news");
        var before = kg.GraphHash();
        var run = kg.Run("remove", "news/000.txt", "news/9.txt");
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("KG6201").And.Contain("news/9.txt"));
        Assert.That(kg.GraphHash(), Is.EqualTo(before));
    }
}
