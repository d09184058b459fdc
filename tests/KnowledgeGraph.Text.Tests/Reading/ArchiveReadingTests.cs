using System.IO.Compression;
using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Text.Reading;

namespace KnowledgeGraph.Text.Tests.Reading;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ArchiveReadingTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private static List<ReadOutcome> ReadAll(string path, ReadLimits? limits = null)
    {
        using var reader = new DocumentReader(new ReadOptions(Limits: limits));
        return [.. reader.Locate(path).SelectMany(location => reader.Load(location))];
    }

    private static IEnumerable<string> Codes(IEnumerable<ReadOutcome> outcomes) => outcomes.OfType<ReadProblem>().Select(problem => problem.Error.Code);

    private static IEnumerable<string> Paths(IEnumerable<ReadOutcome> outcomes) => outcomes.OfType<ReadDocument>().Select(read => read.Document.Path);

    [TestCase("../evil.txt")]
    [TestCase("/etc/evil.txt")]
    [TestCase("a/../../evil.txt")]
    [TestCase("..\\evil.txt")]
    [TestCase("C:/evil.txt")]
    public void Load_EscapingMember_IsLeftOut(string name)
    {
        var outcomes = ReadAll(folder.WriteZip("z.zip", (name, "恶"), ("good.txt", "善")));

        Assert.That(Codes(outcomes), Is.EqualTo(new[] { "KG1008" }));
        Assert.That(Paths(outcomes), Is.EqualTo(new[] { "good.txt" }));
    }

    [Test]
    public void Load_TwoMembersOfOneName_KeepsFirst()
    {
        var outcomes = ReadAll(folder.WriteZip("z.zip", ("a.txt", "一"), ("a.txt", "二")));

        Assert.That(outcomes.OfType<ReadDocument>().Single().Document.Text, Is.EqualTo("一"));
        Assert.That(Codes(outcomes), Is.EqualTo(new[] { "KG1011" }));
    }

    [Test]
    public void Load_BombMember_IsRefusedUnread()
    {
        var outcomes = ReadAll(folder.WriteZip("z.zip", ("bomb.txt", new string('0', 8 << 20)), ("good.txt", "善")));

        Assert.That(Codes(outcomes), Is.EqualTo(new[] { "KG1007" }));
        Assert.That(Paths(outcomes), Is.EqualTo(new[] { "good.txt" }));
    }

    [Test]
    public void Locate_ArchiveBeyondTotal_IsRefused()
    {
        var zip = folder.WriteZip("z.zip", [.. Enumerable.Range(0, 20).Select(i => ($"{i}.txt", new string('x', 100)))]);

        Assert.That(() => ReadAll(zip, new ReadLimits(MaxArchiveBytes: 1000)), Throws.TypeOf<KgException>().With.Property("Error").Property("Code").EqualTo("KG1007"));
    }

    [Test]
    public void Load_MemberLongerThanAnnounced_GivesNoMoreThanThat()
    {
        var zip = folder.WriteZip("z.zip", ("a.txt", new string('x', 5000)));
        var bytes = File.ReadAllBytes(zip);
        var central = bytes.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        bytes[central + 24] = 10;
        bytes[central + 25] = 0;
        File.WriteAllBytes(zip, bytes);

        Assert.That(ReadAll(zip).OfType<ReadDocument>().Sum(read => read.Document.Text.Length), Is.LessThanOrEqualTo(10));
    }

    [Test]
    public void Load_DamagedArchive_StopsAloneButNotInFolder()
    {
        var zip = folder.Write("z.zip", "PK no archive");
        folder.Write("a.txt", "甲");

        Assert.That(() => ReadAll(zip), Throws.TypeOf<KgException>().With.Property("Error").Property("Code").EqualTo("KG1009"));
        Assert.That(Codes(ReadAll(folder.Path)), Is.EqualTo(new[] { "KG1009" }));
        Assert.That(Paths(ReadAll(folder.Path)), Is.EqualTo(new[] { "a.txt" }));
    }

    [Test]
    public void Load_EncryptedMember_SaysSo()
    {
        var zip = folder.WriteZip("z.zip", ("a.txt", "甲"));
        var bytes = File.ReadAllBytes(zip);
        foreach (var (signature, flags) in new[] { ("PK\u0003\u0004", 6), ("PK\u0001\u0002", 8) })
            bytes[bytes.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(signature)) + flags] |= 1;
        File.WriteAllBytes(zip, bytes);

        Assert.That(Codes(ReadAll(zip)), Is.EqualTo(new[] { "KG1010" }));
    }

    [Test]
    public void Load_RowsInArchive_AreDocuments()
    {
        var zip = folder.WriteZip("z.zip", ("rows.jsonl", "{\"id\": \"甲\", \"text\": \"一\"}\n{\"id\": \"乙\", \"text\": \"二\"}\n"), ("rows.csv", "id,text\n丙,三\n"), ("inner.zip", "x"));

        var outcomes = ReadAll(zip);

        Assert.That(Paths(outcomes), Is.EqualTo(new[] { "rows.csv#丙", "rows.jsonl#甲", "rows.jsonl#乙" }));
        Assert.That(Codes(outcomes), Is.EqualTo(new[] { "KG1015" }));
    }
}
