using System.IO.Compression;
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
        yield return new TestCaseData("empty.txt", Array.Empty<byte>(), "KG1016").SetArgDisplayNames("empty");
        yield return new TestCaseData("broken.zip", Encoding.ASCII.GetBytes("PK\u0003\u0004 this is no archive at all"), "KG1009").SetArgDisplayNames("zip");
        yield return new TestCaseData("line.txt", LongLine(), "KG1006").SetArgDisplayNames("100 MB line");
        yield return new TestCaseData("bomb.zip", Bomb(), "KG1007").SetArgDisplayNames("zip bomb");
        yield return new TestCaseData("slip.zip", Zip(("../../outside.txt", Articles.Of(9))), "KG1008").SetArgDisplayNames("zip slip");
        yield return new TestCaseData("twice.zip", Zip(("a.txt", Articles.Of(1)), ("a.txt", Articles.Of(2))), "KG1011").SetArgDisplayNames("two members of one id");
        yield return new TestCaseData("rows.jsonl", Encoding.UTF8.GetBytes("{\"id\":\"1\",\"text\":\"文\"}\n{\"id\":\"2\",\"text\":\n"), "KG1012").SetArgDisplayNames("malformed row");
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
    public void Build_MalformedRow_IsNamedWithItsLineAndTheOthersAreRead()
    {
        kg.Write("news/rows.jsonl", "{\"id\":\"a\",\"text\":\"海州市市长赵知远致辞。\"}\n{\"id\":\"b\" \"text\"}\n{\"id\":\"c\",\"text\":\"临川市市长钱景明致辞。\"}\n");
        var run = kg.Run("build", "news");
        Assert.That(run.Error, Does.Contain("rows.jsonl").And.Contain("line 2"));
        Assert.That(run.Output, Does.StartWith("documents      2 read, 2 new, 1 problem\n"));
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

    private static byte[] Bomb()
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var member = archive.CreateEntry("bomb.txt", CompressionLevel.SmallestSize).Open();
            var zeros = new byte[1 << 20];
            Array.Fill(zeros, (byte)'0');
            for (var i = 0; i < 30; i++)
                member.Write(zeros);
        }

        return file.ToArray();
    }

    private static byte[] Zip(params (string Name, string Text)[] members)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in members)
            {
                using var member = archive.CreateEntry(name).Open();
                member.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return file.ToArray();
    }
}
