using System.Text;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Text.Reading;

namespace KnowledgeGraph.Text.Tests.Reading;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class RowReadingTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private static List<ReadOutcome> ReadAll(string path, ReadOptions? options = null)
    {
        using var reader = new DocumentReader(options);
        return [.. reader.Locate(path).SelectMany(location => reader.Load(location))];
    }

    private static IEnumerable<string> Ids(IEnumerable<ReadOutcome> outcomes) => outcomes.OfType<ReadDocument>().Select(read => read.Document.Path);

    private static IEnumerable<(int?, string)> Problems(IEnumerable<ReadOutcome> outcomes) => outcomes.OfType<ReadProblem>().Select(problem => (problem.Line, problem.Error.Code));

    [Test]
    public void Load_JsonLines_ReadsColumnsAndReportsBadRows()
    {
        var path = folder.Write("a.jsonl", """
            {"key": "x", "body": "大会开幕。", "headline": "甲", "when": "2024年11月20日 10:00"}
            {"key": "y", "body":
            {"key": "x", "body": "重复"}

            {"key": "z"}
            [1]
            {"body": "无编号", "when": "2024-11"} trailing
            {"body": "无编号", "when": "2024-11"}
            """);
        var columns = RowColumns.Default with { Id = "key", Text = "body", Title = "headline", Date = "when" };

        var outcomes = ReadAll(path, new ReadOptions(Columns: columns));

        Assert.That(Ids(outcomes), Is.EqualTo(new[] { "a.jsonl#x", "a.jsonl#8" }));
        Assert.That(outcomes.OfType<ReadDocument>().Select(d => d.Document.Metadata), Is.EqualTo(new[] { new DocumentMetadata("甲", null, null, "2024-11-20"), new DocumentMetadata(Date: "2024-11") }));
        Assert.That(Problems(outcomes), Is.EqualTo(new (int?, string)[] { (2, "KG1012"), (3, "KG1011"), (5, "KG1014"), (6, "KG1012"), (7, "KG1012") }));
    }

    [Test]
    public void Load_JsonLinesInGb18030_Decodes()
    {
        var path = folder.Write("a.jsonl", CodePagesEncodingProvider.Instance.GetEncoding(54936)!.GetBytes("{\"text\": \"大会在云泽开幕，镕基出席。\"}\n"));

        Assert.That(((ReadDocument)ReadAll(path).Single()).Document.Text, Is.EqualTo("大会在云泽开幕，镕基出席。"));
    }

    [Test]
    public void Load_EndlessLine_IsPassedOver()
    {
        var path = folder.Write("a.jsonl", "{\"id\": 1, \"text\": \"" + new string('长', 40_000) + "\"}\n{\"id\": 2, \"text\": \"短\"}\n");

        var outcomes = ReadAll(path, new ReadOptions(Limits: new ReadLimits(MaxDocumentBytes: 20_000)));

        Assert.That(Ids(outcomes), Is.EqualTo(new[] { "a.jsonl#2" }));
        Assert.That(Problems(outcomes), Is.EqualTo(new (int?, string)[] { (1, "KG1006") }));
    }

    [Test]
    public void Load_Csv_ReadsQuotedTextAndReportsBadRows()
    {
        var path = folder.Write("a.csv", "\uFEFFid,title,text,date\r\n1,甲,\"第一行，\n\"\"第二行\"\"\",2024-01-02\r\n2,乙\r\n3,丙,,\r\n1,丁,重复,\r\n4,戊,正文,\r\n");

        var outcomes = ReadAll(path);

        Assert.That(outcomes.OfType<ReadDocument>().Select(d => (d.Document.Path, d.Document.Text)), Is.EqualTo(new[] { ("a.csv#1", "第一行，\n\"第二行\""), ("a.csv#4", "正文") }));
        Assert.That(Problems(outcomes), Is.EquivalentTo(new (int?, string)[] { (4, "KG1012"), (5, "KG1014"), (6, "KG1011") }));
    }

    [Test]
    public void Load_CsvWithoutTextColumn_NamesColumns()
    {
        var problem = (ReadProblem)ReadAll(folder.Write("a.csv", "id,body\n1,正文\n")).Single();

        Assert.That((problem.Error.Code, problem.Error.Message), Is.EqualTo(("KG1013", $"{folder.Path}/a.csv has no column text; it has id, body.")));
    }

    [Test]
    public void Load_CsvWithUnclosedQuote_KeepsRowsBeforeIt()
    {
        var outcomes = ReadAll(folder.Write("a.csv", "id,text\n1,甲\n2,\"乙\n3,丙\n"));

        Assert.That(Ids(outcomes), Is.EqualTo(new[] { "a.csv#1" }));
        Assert.That(Problems(outcomes), Is.EqualTo(new (int?, string)[] { (3, "KG1012") }));
    }
}
