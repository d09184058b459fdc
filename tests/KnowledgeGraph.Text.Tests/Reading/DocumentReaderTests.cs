using System.Text;
using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Text.Reading;

namespace KnowledgeGraph.Text.Tests.Reading;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class DocumentReaderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private static List<ReadOutcome> ReadAll(string path, ReadOptions? options = null)
    {
        using var reader = new DocumentReader(options);
        return [.. reader.Locate(path).SelectMany(location => reader.Load(location))];
    }

    private static IEnumerable<SourceDocument> Documents(IEnumerable<ReadOutcome> outcomes) => outcomes.OfType<ReadDocument>().Select(read => read.Document);

    private static IEnumerable<string> Codes(IEnumerable<ReadOutcome> outcomes) => outcomes.OfType<ReadProblem>().Select(problem => problem.Error.Code);

    private string Collection => Path.GetFileName(folder.Path);

    [Test]
    public void Locate_Folder_GivesIdsBelowCollectionInOrdinalOrder()
    {
        folder.Write("b/二.txt", "二");
        folder.Write("a.md", "# 一");
        folder.Write("B.html", "<p>三</p>");
        folder.Write("picture.png", "x");
        folder.Write(".hidden/x.txt", "x");
        folder.WriteZip("z.zip", ("in/四.txt", "四"));

        using var reader = new DocumentReader();

        Assert.That(reader.Locate(folder.Path).Select(l => l.Id), Is.EqualTo(new[] { $"{Collection}/B.html", $"{Collection}/a.md", $"{Collection}/b/二.txt", $"{Collection}/z.zip/in/四.txt" }));
    }

    [Test]
    public void Locate_ArchiveItself_NamesCollectionAfterIt()
    {
        var zip = folder.WriteZip("news.zip", ("2024/b.txt", "乙"), ("2024/a.txt", "甲"));

        using var reader = new DocumentReader();

        Assert.That(reader.Locate(zip).Select(l => (l.Id, l.Collection)), Is.EqualTo(new[] { ("news/2024/a.txt", "news"), ("news/2024/b.txt", "news") }));
    }

    [Test]
    public void Locate_Globs_ChooseFiles()
    {
        foreach (var name in new[] { "2024/a.txt", "2024/draft.txt", "2023/a.txt", "2024/x/b.txt" })
            folder.Write(name, "文");

        using var reader = new DocumentReader(new ReadOptions(Include: ["2024/**/*.txt"], Exclude: ["draft.*"]));

        Assert.That(reader.Locate(folder.Path).Select(l => l.Path), Is.EqualTo(new[] { "2024/a.txt", "2024/x/b.txt" }));
    }

    [Test]
    public void Load_SingleFile_BelongsToItsFolder()
    {
        var path = folder.Write("one.txt", "甲");

        var document = Documents(ReadAll(path)).Single();

        Assert.That((document.Id, document.Collection, document.Path), Is.EqualTo(($"{Collection}/one.txt", Collection, "one.txt")));
    }

    [TestCase("utf-8", false)]
    [TestCase("utf-8", true)]
    [TestCase("utf-16", true)]
    [TestCase("utf-16BE", true)]
    [TestCase("utf-16", false)]
    [TestCase("GB18030", false)]
    public void Load_Encoding_IsTold(string name, bool mark)
    {
        const string text = "大会开幕。\n𠮷田与镕基出席，共3人。\n";
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        var path = folder.Write("a.txt", [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)]);

        Assert.That(Documents(ReadAll(path)).Single().Text, Is.EqualTo(text));
    }

    [Test]
    public void Load_HtmlWithDeclaredCharset_UsesIt()
    {
        var big5 = CodePagesEncodingProvider.Instance.GetEncoding("big5")!;
        var path = folder.Write("a.html", big5.GetBytes("<html><head><meta charset=\"big5\"></head><body><p>臺灣電影展開幕。</p></body></html>"));

        Assert.That(Documents(ReadAll(path)).Single().Text, Does.Contain("臺灣電影展"));
    }

    [Test]
    public void Load_SameTextOtherMetadata_HasOtherHash()
    {
        var path = folder.Write("a.jsonl", """
            {"id": "1", "text": "同文", "title": "甲"}
            {"id": "2", "text": "同文", "title": "乙"}
            {"id": "3", "text": "同文", "title": "甲"}
            """);

        var hashes = Documents(ReadAll(path)).Select(d => d.Sha256).ToList();

        Assert.That(hashes[0], Is.EqualTo(hashes[2]).And.Not.EqualTo(hashes[1]));
    }

    [Test]
    public void Load_StandardInput_NamesDocumentByContent()
    {
        using var reader = new DocumentReader(standardInput: () => new MemoryStream("大会开幕。"u8.ToArray()));

        var outcomes = reader.Locate("-").SelectMany(l => reader.Load(l)).Concat(reader.Locate("-").SelectMany(l => reader.Load(l)));

        Assert.That(Documents(outcomes).Select(d => (d.Text, d.CanBeReadAgain)), Is.All.EqualTo(("大会开幕。", false)));
        Assert.That(Documents(outcomes).Select(d => d.Id).Distinct().Single(), Does.Match("^stdin/[0-9a-f]{12}$"));
    }

    [Test]
    public void Load_ArchiveFromManyThreads_ReadsEveryMember()
    {
        var zip = folder.WriteZip("z.zip", [.. Enumerable.Range(0, 400).Select(i => ($"{i:000}.txt", $"第{i}篇"))]);
        using var reader = new DocumentReader();

        var texts = reader.Locate(zip).AsParallel().AsOrdered().WithDegreeOfParallelism(8).SelectMany(l => reader.Load(l)).OfType<ReadDocument>().Select(d => d.Document.Text).ToList();

        Assert.That(texts, Is.EqualTo(Enumerable.Range(0, 400).Select(i => $"第{i}篇")));
    }

    [Test]
    public void Locate_MissingPath_SaysSo() =>
        Assert.That(() => ReadAll(Path.Combine(folder.Path, "none")), Throws.TypeOf<KgException>().With.Property("Error").Property("Code").EqualTo("KG1001"));

    [Test]
    public void Locate_EmptyFolder_SaysSo()
    {
        folder.Write("picture.png", "x");

        Assert.That(() => ReadAll(folder.Path), Throws.TypeOf<KgException>().With.Property("Error").Property("Code").EqualTo("KG1002"));
    }

    [Test]
    public void Load_UnreadableFile_IsProblemAndRestGoesOn()
    {
        File.CreateSymbolicLink(Path.Combine(folder.Path, "a.txt"), Path.Combine(folder.Path, "gone.txt"));
        folder.Write("b.txt", "乙");

        var outcomes = ReadAll(folder.Path);

        Assert.That(Codes(outcomes), Is.EqualTo(new[] { "KG1003" }));
        Assert.That(Documents(outcomes).Single().Text, Is.EqualTo("乙"));
    }

    [TestCase(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A }, "KG1004")]
    [TestCase(new byte[] { 1, 2, 3, 0, 0, 0, 7, 8, 9, 0, 1, 2 }, "KG1004")]
    [TestCase(new byte[] { 0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00 }, "KG1005")]
    [TestCase(new byte[] { 0x41, 0x80, 0xFF, 0xFF, 0x42 }, "KG1005")]
    [TestCase(new byte[] { 0x20, 0x0A }, "KG1016")]
    public void Load_NoText_IsProblemWithName(byte[] bytes, string code)
    {
        folder.Write("a.txt", bytes);

        var problem = (ReadProblem)ReadAll(folder.Path).Single();

        Assert.That(problem.Error.Code, Is.EqualTo(code));
        Assert.That(problem.Error.Message, Does.Contain("/a.txt"));
    }

    [Test]
    public void Load_DamagedUtf8_IsNotReadAsGb18030()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("大会在云泽开幕。", 40)));
        bytes[99] = 0xFF;
        folder.Write("a.txt", bytes);

        var problem = (ReadProblem)ReadAll(folder.Path).Single();

        Assert.That((problem.Error.Code, problem.Error.Message), Is.EqualTo(("KG1005", $"{folder.Path}/a.txt is not valid UTF-8: the byte at offset 99 cannot be decoded.")));
    }

    [Test]
    public void Load_UnsupportedFormats_AreNamedOnce()
    {
        folder.Write("a.pdf", "x");
        folder.Write("b.txt", "乙");

        Assert.That(Codes(ReadAll(folder.Path)), Is.EqualTo(new[] { "KG1015" }));
        Assert.That(() => ReadAll(Path.Combine(folder.Path, "a.pdf")), Throws.TypeOf<KgException>().With.Property("Error").Property("Code").EqualTo("KG1015"));
    }

    [Test]
    public void Load_TooLargeFile_IsProblem()
    {
        folder.Write("a.txt", new string('长', 500));

        Assert.That(Codes(ReadAll(folder.Path, new ReadOptions(Limits: new ReadLimits(MaxDocumentBytes: 1000)))), Is.EqualTo(new[] { "KG1006" }));
    }
}
