using System.Text;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>What is wrong with the documents is told with file and remedy; the rest goes on.</summary>
[TestFixture, FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class BadInputTests : IDisposable
{
    private readonly Kg kg = new();

    public void Dispose() => kg.Dispose();

    [Test]
    public void Build_MissingFolder_IsAnErrorAndMakesNoStore()
    {
        var run = kg.Run("build", "nowhere");
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.StartWith("error KG1001: nowhere"));
        Assert.That(File.Exists(kg.PathOf("graph.kg")), Is.False);
    }

    [Test]
    public void Build_EmptyFolder_IsAnError()
    {
        Directory.CreateDirectory(kg.PathOf("empty"));
        var run = kg.Run("build", "empty");
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.StartWith("error KG1002: empty").And.Contain("--include"));
    }

    [Test]
    public void Build_FolderGoneAfterTheFirstBuild_IsAnErrorAndKeepsTheGraph()
    {
        Articles.WriteMany(kg, "news", 3);
        kg.Run("build", "news");
        var before = kg.GraphHash();
        Directory.Delete(kg.PathOf("news"), recursive: true);
        Assert.That(kg.Run("build", "news").ExitCode, Is.EqualTo(2));
        Assert.That(kg.GraphHash(), Is.EqualTo(before).And.Not.Null);
    }

    private static IEnumerable<TestCaseData> BadFiles()
    {
        yield return new TestCaseData("picture.txt", new byte[] { 0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 1, 0, 2 }, "KG1004").SetArgDisplayNames("binary");
        yield return new TestCaseData("latin.txt", Encoding.Latin1.GetBytes("Zur Erklärung: größer, schöner, früher – naïve façade été"), "KG1005").SetArgDisplayNames("encoding");
        yield return new TestCaseData("line.txt", LongLine(), "KG1006").SetArgDisplayNames("100 MB line");
    }

    [TestCaseSource(nameof(BadFiles))]
    public void Build_BadFileAmongGoodOnes_IsACountedWarningThatNamesIt(string name, byte[] bytes, string code)
    {
        Articles.WriteMany(kg, "news", 2);
        kg.WriteBytes("news/" + name, bytes);
        var run = kg.Run("build", "news");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Error, Does.Contain($"warning {code}: ").And.Contain(name[..name.IndexOf('.')]));
        Assert.That(run.Output, Does.Contain(", 1 problem\n"));
        Assert.That(kg.Run("show", "news/000.txt").ExitCode, Is.Zero);
    }

    [Test]
    public void Build_UnreadableFile_IsACountedWarning()
    {
        Articles.WriteMany(kg, "news", 1);
        File.CreateSymbolicLink(kg.PathOf("news/lost.txt"), kg.PathOf("gone"));
        var run = kg.Run("build", "news");
        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Error, Does.Contain("warning KG1003: ").And.Contain("lost.txt"));
    }

    [Test]
    public void Build_DeeplyNestedHtml_DoesNotBringItDown()
    {
        const int depth = 200_000;
        kg.Write("news/deep.html", string.Concat(Enumerable.Repeat("<div>", depth)) + "海州市市长赵知远致辞。" + string.Concat(Enumerable.Repeat("</div>", depth)));
        kg.Write("news/good.txt", Articles.Of(1));
        Assert.That(kg.Run("build", "news").ExitCode, Is.Zero);
        Assert.That(kg.Run("show", "news/good.txt").ExitCode, Is.Zero);
    }

    [Test]
    public void Build_NothingButABadFile_IsAnError()
    {
        kg.WriteBytes("picture.txt", [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 1]);
        Assert.That(kg.Run("build", "picture.txt").ExitCode, Is.EqualTo(2));
        Assert.That(File.Exists(kg.PathOf("graph.kg")), Is.False);
    }

    [Test]
    public void Build_FileThatTurnedBad_KeepsWhatItSaidBefore()
    {
        Articles.WriteMany(kg, "news", 3);
        kg.Run("build", "news");
        var before = kg.GraphHash();
        kg.WriteBytes("news/001.txt", [0, 1, 2, 3, 0, 0]);
        var run = kg.Run("build", "news");
        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Error, Does.Contain("KG1004"));
        Assert.That(kg.GraphHash(), Is.EqualTo(before));
    }

    private static byte[] LongLine()
    {
        var bytes = new byte[100 << 20];
        Array.Fill(bytes, (byte)'a');
        return bytes;
    }
}
