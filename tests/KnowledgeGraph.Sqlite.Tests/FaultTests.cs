using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Graph.Contract;
using KnowledgeGraph.Graph.Resolution;
using KnowledgeGraph.Graph.Stores;

namespace KnowledgeGraph.Sqlite.Tests;

/// <summary>Files that are no store, or one that is not to be written: a clear word, and the file as it was.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class FaultTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string FilePath => Path.Combine(folder.Path, "graph.kg");

    public void Dispose() => folder.Dispose();

    [Test]
    public async Task Open_TextFile_IsRefusedAndLeftAlone()
    {
        await File.WriteAllTextAsync(FilePath, new string('字', 1000));
        Assert.That(await CodesAsync(), Is.EqualTo(new[] { "KG4101", "KG4101" }));
        Assert.That(await File.ReadAllTextAsync(FilePath), Is.EqualTo(new string('字', 1000)));
    }

    [Test]
    public async Task Open_SomebodyElsesDatabase_IsRefusedAndLeftAlone()
    {
        Sql.Scalar(FilePath, "CREATE TABLE node (mine TEXT)");
        var before = await File.ReadAllBytesAsync(FilePath);
        Assert.That(await CodesAsync(), Is.EqualTo(new[] { "KG4101", "KG4101" }));
        Assert.That(await File.ReadAllBytesAsync(FilePath), Is.EqualTo(before));
    }

    [Test]
    public async Task Open_NewerSchema_SaysBothVersions()
    {
        await BuildAsync(Records(2));
        Sql.Scalar(FilePath, "PRAGMA user_version = 99");
        Assert.That(await CodesAsync(), Is.EqualTo(new[] { "KG4102", "KG4102" }));
        Assert.That((await FailureAsync(s => s.ReadHeaderAsync())).Message, Does.Contain("99").And.Contain("newer kg"));
    }

    [Test]
    public async Task Open_Folder_IsRefused()
    {
        Directory.CreateDirectory(FilePath);
        Assert.That(await CodesAsync(), Is.EqualTo(new[] { "KG4106", "KG4106" }));
    }

    [Test]
    public async Task Open_FolderMissing_IsEmptyToReadAndRefusedToWrite()
    {
        await using var store = new SqliteGraphStore(Path.Combine(folder.Path, "no", "such", "graph.kg"));
        Assert.That((await store.ReadHeaderAsync()).Exists, Is.False);
        Assert.That(async () => await store.AcquireLeaseAsync(new LeaseRequest("x")), Throws.TypeOf<KgException>().With.Message.StartsWith("KG4106"));
    }

    [Test]
    public async Task Open_EmptyFile_IsAStoreYetToBeFilled()
    {
        await File.WriteAllBytesAsync(FilePath, []);
        await BuildAsync(Records(1));
        Assert.That(await HashAsync(), Is.EqualTo(GraphBuilder.Build(Records(1)).Hash));
    }

    [Test]
    public async Task AcquireLease_WriteProtectedFile_IsRefusedAndReadable()
    {
        await BuildAsync(Records(1));
        if (OperatingSystem.IsWindows())
            File.SetAttributes(FilePath, FileAttributes.ReadOnly);
        else
            File.SetUnixFileMode(FilePath, UnixFileMode.UserRead | UnixFileMode.GroupRead);
        Assert.That((await FailureAsync(s => s.AcquireLeaseAsync(new LeaseRequest("x")))).Error.Code, Is.EqualTo("KG4105"));
        Assert.That(await HashAsync(), Is.EqualTo(GraphBuilder.Build(Records(1)).Hash));
        File.SetAttributes(FilePath, FileAttributes.Normal);
    }

    [Test]
    public async Task ReadState_DamagedPages_SaysSo()
    {
        await BuildAsync(Records(200));
        var bytes = await File.ReadAllBytesAsync(FilePath);
        // All but the first page, where the schema is.
        bytes.AsSpan(4096).Fill(0x5A);
        await File.WriteAllBytesAsync(FilePath, bytes);
        Assert.That((await FailureAsync(s => s.ReadStateAsync())).Error.Code, Is.EqualTo("KG4103"));
    }

    [Test]
    public async Task ReadState_FileCutShort_SaysSo()
    {
        await BuildAsync(Records(200));
        await using (var file = new FileStream(FilePath, FileMode.Open))
            file.SetLength(file.Length / 2);
        Assert.That((await FailureAsync(s => s.ReadStateAsync())).Error.Code, Is.EqualTo("KG4103"));
    }

    [Test]
    public async Task Apply_DiskFull_LeavesTheStoreAsItWas()
    {
        await BuildAsync(Records(3));
        var hash = await HashAsync();
        await using (var store = new SqliteGraphStore(FilePath, new SqliteStoreOptions { MaxPages = 60 }))
        {
            var failure = Assert.ThrowsAsync<KgException>(() => Builds.RunAsync(store, Records(2000)));
            Assert.That((await failure)!.Error.Code, Is.EqualTo("KG4104"));
        }

        Assert.That(await HashAsync(), Is.EqualTo(hash));
        await using var again = new SqliteGraphStore(FilePath);
        Assert.That((await again.ReadHeaderAsync()).Interrupted, Is.False);
        Assert.That(again.AuditAsync(GraphBuilder.Build(Records(3))).ToBlockingEnumerable(), Is.Empty);
        await Builds.RunAsync(again, Records(2000));
        Assert.That((await again.ReadStateAsync()).ComputeHash(), Is.EqualTo(GraphBuilder.Build(Records(2000)).Hash));
    }

    [Test]
    public async Task AcquireLease_HolderDied_IsGrantedAtOnce()
    {
        await using (var store = new SqliteGraphStore(FilePath))
            await store.AcquireLeaseAsync(new LeaseRequest("killed", TimeSpan.FromHours(1), TimeSpan.Zero));
        // No process has this number: Linux and Windows stay below it.
        Sql.Scalar(FilePath, "UPDATE lease SET process = 2147483000");
        await using var next = new SqliteGraphStore(FilePath);
        Assert.That((await next.AcquireLeaseAsync(new LeaseRequest("next", TimeSpan.FromMinutes(1), TimeSpan.Zero))).FencingToken, Is.EqualTo(2));
    }

    [Test]
    public async Task AcquireLease_HolderOnAnotherMachine_IsAwaited()
    {
        await using (var store = new SqliteGraphStore(FilePath))
            await store.AcquireLeaseAsync(new LeaseRequest("far away", TimeSpan.FromHours(1), TimeSpan.Zero));
        Sql.Scalar(FilePath, "UPDATE lease SET process = 2147483000, host = 'elsewhere.example'");
        var failure = await FailureAsync(s => s.AcquireLeaseAsync(new LeaseRequest("next", TimeSpan.FromMinutes(1), TimeSpan.Zero)));
        Assert.That(failure.Message, Does.StartWith("KG4010").And.Contain("far away"));
    }

    [Test]
    public async Task Read_WholeStore_ChangesNoByte()
    {
        await BuildAsync(Records(20));
        var before = await File.ReadAllBytesAsync(FilePath);
        await using (var store = new SqliteGraphStore(FilePath))
        {
            await store.ReadHeaderAsync();
            Assert.That((await Builds.PlanAsync(store, Records(20))).Delta.IsEmpty);
        }

        Assert.That(await File.ReadAllBytesAsync(FilePath), Is.EqualTo(before));
        Assert.That(Directory.GetFiles(folder.Path), Is.EqualTo(new[] { FilePath }), "no lock or journal is left");
    }

    [Test]
    public async Task Read_WhileAnotherWrites_SeesTheStoreAsItWas()
    {
        await BuildAsync(Records(3));
        await using var writer = new SqliteGraphStore(FilePath);
        await using var reader = new SqliteGraphStore(FilePath);
        var change = await Builds.PlanAsync(writer, Records(2000));
        var lease = await writer.AcquireLeaseAsync(new LeaseRequest("writer"));
        var seen = new List<int>();
        await writer.ApplyAsync(change, lease, new Each(() => seen.Add(reader.ReadStateAsync().GetAwaiter().GetResult().Nodes.Count)));
        Assert.That(seen, Is.Not.Empty.And.All.EqualTo(GraphBuilder.Build(Records(3)).Nodes.Length));
        Assert.That((await reader.ReadStateAsync()).ComputeHash(), Is.EqualTo(change.GraphHash));
    }

    [Test]
    public async Task AcquireLease_AnotherIsInTheMiddleOfWriting_NamesIt()
    {
        await using var writer = new SqliteGraphStore(FilePath);
        var change = await Builds.PlanAsync(writer, Records(300));
        var lease = await writer.AcquireLeaseAsync(new LeaseRequest("the writer"));
        var refusals = new List<string>();
        await writer.ApplyAsync(change, lease, new Each(() => refusals.Add(
            FailureAsync(s => s.AcquireLeaseAsync(new LeaseRequest("x", TimeSpan.FromMinutes(1), TimeSpan.Zero))).GetAwaiter().GetResult().Message)));
        Assert.That(refusals, Is.Not.Empty.And.All.StartsWith("KG4010").And.All.Contains("the writer"));
    }

    [Test]
    public async Task Audit_MeddledFile_ListsEachDifference()
    {
        await BuildAsync(Records(5));
        Sql.Scalar(FilePath, "UPDATE node SET properties = replace(properties, '人1', '外人') WHERE id = 'person:人1'");
        Sql.Scalar(FilePath, "UPDATE record SET data = x'00' WHERE document = (SELECT key FROM document WHERE id = 'c/2.txt')");
        Sql.Scalar(FilePath, "DELETE FROM relationship WHERE type = 'HOLDS_POSITION' AND start = (SELECT key FROM node WHERE id = 'person:人3')");
        await using var store = new SqliteGraphStore(FilePath);
        var found = store.AuditAsync(GraphBuilder.Build(Records(5))).ToBlockingEnumerable().Select(d => (d.Kind, d.Element)).ToList();
        Assert.That(found, Is.EquivalentTo(new[]
        {
            (AuditKind.Altered, "person:人1"), (AuditKind.UnreadableRecord, "c/2.txt"),
            (AuditKind.Missing, "person:人3|HOLDS_POSITION|organisation:机构3|会长"), (AuditKind.GraphHash, ""),
        }));
    }

    private static DocumentRecord[] Records(int count) =>
    [
        .. Enumerable.Range(0, count).Select(i =>
        {
            var builder = new RecordBuilder($"c/{i}.txt");
            return builder.Post(builder.Person($"人{i}"), builder.Organisation($"机构{i}"), "会长").Build();
        }),
    ];

    private async Task BuildAsync(DocumentRecord[] records)
    {
        await using var store = new SqliteGraphStore(FilePath);
        await Builds.RunAsync(store, records);
    }

    private async Task<string> HashAsync()
    {
        await using var store = new SqliteGraphStore(FilePath);
        return (await store.ReadStateAsync()).ComputeHash();
    }

    /// <summary>What reading and what writing is refused with.</summary>
    private async Task<string[]> CodesAsync() =>
    [
        (await FailureAsync(s => s.ReadHeaderAsync())).Error.Code,
        (await FailureAsync(s => s.AcquireLeaseAsync(new LeaseRequest("x", TimeSpan.FromMinutes(1), TimeSpan.Zero)))).Error.Code,
    ];

    private async Task<KgException> FailureAsync(Func<SqliteGraphStore, Task> action)
    {
        await using var store = new SqliteGraphStore(FilePath);
        return (await Assert.ThrowsAsync<KgException>(() => action(store)))!;
    }

    private sealed class Each(Action action) : IProgress<LoadProgress>
    {
        public void Report(LoadProgress value) => action();
    }
}
