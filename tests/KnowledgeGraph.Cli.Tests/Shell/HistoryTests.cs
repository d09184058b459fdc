using KnowledgeGraph.Cli.Shell;

namespace KnowledgeGraph.Cli.Tests.Shell;

[TestFixture]
public sealed class HistoryTests
{
    private string folder = null!;

    private string HistoryFile => Path.Combine(folder, "state", "history");

    [SetUp]
    public void Create() => folder = Directory.CreateTempSubdirectory("kg-history-").FullName;

    [TearDown]
    public void Delete() => Directory.Delete(folder, recursive: true);

    [Test]
    public void Add_Entries_AreThereInTheNextRun()
    {
        var history = History.Load(HistoryFile);
        history.Add("RETURN 'a\\n'\n, 1;");
        history.Add("RETURN 2;");
        history.Add("RETURN 2;");
        history.Add(" RETURN 'not kept';");
        Assert.That(History.Load(HistoryFile).Entries, Is.EqualTo(new[] { "RETURN 'a\\n'\n, 1;", "RETURN 2;" }));
        if (!OperatingSystem.IsWindows())
            Assert.That(File.GetUnixFileMode(HistoryFile), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Test]
    public void Add_MoreThanTheBound_DropsTheOldest()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(HistoryFile)!);
        File.WriteAllLines(HistoryFile, Enumerable.Range(0, History.MaxEntries + 10).Select(i => $"{i}"));
        History.Load(HistoryFile).Add("last");
        var entries = History.Load(HistoryFile).Entries;
        Assert.That((entries.Count, entries[0], entries[^1]), Is.EqualTo((History.MaxEntries, "11", "last")));
        Assert.That(File.ReadAllLines(HistoryFile), Has.Length.EqualTo(History.MaxEntries));
    }

    [Test]
    public void Load_FileThatCannotBeRead_IsAnEmptyHistory()
    {
        Directory.CreateDirectory(HistoryFile);
        var history = History.Load(HistoryFile);
        history.Add("RETURN 1;");
        Assert.That(history.Entries, Is.EqualTo(new[] { "RETURN 1;" }));
    }
}
