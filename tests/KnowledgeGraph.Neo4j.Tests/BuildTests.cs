using System.Diagnostics;
using KnowledgeGraph.Cli.Tests;
using KnowledgeGraph.Sqlite;
using Newtonsoft.Json.Linq;

namespace KnowledgeGraph.Neo4j.Tests;

/// <summary>The program itself, with a Neo4j store.</summary>
[TestFixture]
public sealed class BuildTests : IDisposable
{
    private Kg kg = new();

    [SetUp]
    public async Task Prepare()
    {
        await Database.ResetAsync();
        kg.Dispose();
        kg = new Kg();
    }

    public void Dispose() => kg.Dispose();

    [Test]
    public async Task Build_Twice_WritesNothingTheSecondTimeAndHoldsTheEmbeddedStoresGraph()
    {
        var folder = Environment.GetEnvironmentVariable("KG_SHARED") is { } shared ? Path.Combine(shared, "seeds") : RepositoryFolder.PathOf("seeds", "samples");
        var first = Build(folder);
        Assert.That(Created(first), Is.GreaterThan(100));
        Assert.That(
            await Database.CountAsync("MATCH (n) WHERE n.kgHash IS NOT NULL RETURN count(n)") + await Database.CountAsync("MATCH ()-[r]->() WHERE r.kgHash IS NOT NULL RETURN count(r)"),
            Is.EqualTo(Created(first)));
        var bookmark = await Database.BookmarkAsync();

        var second = Build(folder);

        Assert.That((bool)second["written"]!, Is.False);
        Assert.That(new[] { "nodes", "relationships" }.SelectMany(k => second[k]!.Values<JProperty>()).Select(p => (int)p!.Value), Is.All.Zero);
        Assert.That(await Database.BookmarkAsync(), Is.EqualTo(bookmark), "a transaction wrote something");
        Assert.That(await HashAsync(), Is.EqualTo(await EmbeddedHashAsync(folder)));
        Assert.That(Run("verify").ExitCode, Is.Zero);
    }

    [Test]
    public async Task BuildRepair_SomebodyEdited_PutsItRightAndLeavesTheirsAlone()
    {
        var folder = Samples("a");
        Build(folder);
        await Database.RunAsync("MATCH (n:Person) WITH n LIMIT 1 SET n.name = 'edited', n.theirs = 1 WITH n MATCH (n)-[r:MENTIONED_IN]->() SET r.count = -1");
        Assert.That(Run("verify").ExitCode, Is.EqualTo(1));
        Assert.That(Run("plan", folder).ExitCode, Is.Zero, "plans trust the stored hashes");
        Assert.That(Run("plan", folder, "--drift").ExitCode, Is.EqualTo(1));
        Assert.That((bool)Build(folder)["written"]!, Is.False);
        Assert.That((int)Build(folder, "--repair")["nodes"]!["changed"]!, Is.EqualTo(1));
        Assert.That(Run("verify").ExitCode, Is.Zero);
        Assert.That(Run("plan", folder, "--drift").ExitCode, Is.Zero);
        Assert.That(await Database.CountAsync("MATCH (n:Person {theirs: 1}) WHERE n.name <> 'edited' RETURN count(n)"), Is.EqualTo(1));
    }

    [Test]
    public void Schema_AfterABuild_ListsConstraintsAndIndexes()
    {
        Build(Samples("a"));
        var schema = Run("schema");
        Assert.That(schema.ExitCode, Is.Zero);
        Assert.That(schema.Output, Does.Contain("kg_entity_key").And.Contain("fulltext index").And.Not.Contain("failed"));
    }

    [Test]
    public async Task Build_OverHttpsWithATrustedCertificate_HoldsTheEmbeddedStoresGraph()
    {
        using var proxy = new TlsProxy(TestServer.Options.Address);
        var trusting = new Dictionary<string, string>(Credentials) { ["SSL_CERT_FILE"] = kg.Write("trusted.pem", proxy.CertificatePem) };
        var folder = Samples("a");
        string[] build = ["build", folder, "--store", proxy.Address.AbsoluteUri];
        Assert.That(kg.Run(build, Credentials).Error, Does.Contain("KG4202"));
        var run = kg.Run(build, trusting);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(await HashAsync(), Is.EqualTo(await EmbeddedHashAsync(folder)));
    }

    [Test]
    public void Query_ServerNotesSomething_SaysItOnceOnStandardError()
    {
        Build(Samples("a"));
        var run = Run("query", "MATCH (n:NoSuchLabel) RETURN n");
        Assert.That(run.Error.Split("NoSuchLabel"), Has.Length.EqualTo(2), run.Error);
        Assert.That(Run("query", "MATCH (n:NoSuchLabel) RETURN n", "--quiet").Error, Is.Empty);
    }

    [Test]
    public async Task Remove_EntitiesCarryWhatOthersAttached_TheirsStays()
    {
        var folder = Samples("a");
        Build(folder);
        await Database.RunAsync("MATCH (p:Person) CREATE (p)<-[:FOLLOWS {since: 2020}]-(:Analyst {name: 'theirs'})");
        var people = await Database.CountAsync("MATCH (p:Person) RETURN count(p)");
        var run = Run(["remove", .. await Database.ReadAsync("MATCH (d:Document) RETURN d.id", row => row.Text()["document:".Length..])]);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(await Database.CountAsync("MATCH (:Person {retracted: true})<-[:FOLLOWS {since: 2020}]-(:Analyst) RETURN count(*)"), Is.EqualTo(people));
        Assert.That(await Database.CountAsync("MATCH (n) WHERE n.kgHash IS NOT NULL RETURN count(n)"), Is.Zero);
        Assert.That(Run("verify").ExitCode, Is.Zero);
    }

    [Test]
    public async Task Build_TwoAtOnceOfDifferentCollections_EndAsOneAfterTheOther()
    {
        var folders = new[] { Samples("a"), Samples("b") };
        var runs = folders.Select(f => kg.Start(["build", f, "--store", Address, "--format", "json"], Credentials)).ToList().ConvertAll(Kg.Finish);
        foreach (var (run, folder) in runs.Zip(folders))
        {
            Assert.That(run.ExitCode == 0 || run.Error.Contains("KG4010", StringComparison.Ordinal), run.Error);
            if (run.ExitCode != 0)
                Build(folder);
        }

        Assert.That(await HashAsync(), Is.EqualTo(await EmbeddedHashAsync(folders)));
        Assert.That(Run("verify").ExitCode, Is.Zero);
    }

    [Test]
    public async Task Build_TwoAtOnceOfOneCollection_EndAsOne()
    {
        var folder = Samples("a");
        var runs = Enumerable.Range(0, 2).Select(_ => kg.Start(["build", folder, "--store", Address], Credentials)).ToList().ConvertAll(Kg.Finish);
        Assert.That(runs.Select(r => r.ExitCode), Does.Contain(0));
        Assert.That(runs.Where(r => r.ExitCode != 0).Select(r => r.Error), Is.All.Contain("KG4010"));
        Assert.That(await HashAsync(), Is.EqualTo(await EmbeddedHashAsync(folder)));
    }

    /// <summary>The folder's files change from turn to turn, so that every build has something to write, and to take away.</summary>
    [Test]
    public async Task Build_KilledAtThirtyRandomMoments_TheNextEndsAsUndisturbed()
    {
        string[] sources = [Samples("a"), Samples("b")];
        string[] arguments = ["build", kg.PathOf("folder"), "--allow-retraction", "--store", Address];
        var clock = Stopwatch.StartNew();
        Fill(sources[0]);
        Kg.Finish(kg.Start(arguments, Credentials));
        var undisturbed = clock.Elapsed;
        var random = new Random(20241120);
        for (var turn = 1; turn <= 30; turn++)
        {
            Fill(sources[turn % 2]);
            using var process = kg.Start(arguments, Credentials);
            process.WaitForExit(undisturbed * (0.3 + (0.8 * random.NextDouble())));
            process.Kill();
            Kg.Finish(process);
        }

        Fill(sources[1]);
        Build(kg.PathOf("folder"), "--allow-retraction");
        Assert.That(await HashAsync(), Is.EqualTo(await EmbeddedHashAsync(kg.PathOf("folder"))));
        Assert.That(Run("verify").ExitCode, Is.Zero);
    }

    private void Fill(string source)
    {
        var folder = Directory.CreateDirectory(kg.PathOf("folder"));
        foreach (var file in folder.GetFiles())
            file.Delete();
        foreach (var file in Directory.GetFiles(source))
            File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
    }

    private static string Address => TestServer.Options.Address.AbsoluteUri;

    private static Dictionary<string, string> Credentials => TestServer.Options.Credentials is Neo4jCredentials.Basic basic
        ? new() { ["NEO4J_USERNAME"] = basic.UserName, ["NEO4J_PASSWORD"] = basic.Password }
        : [];

    private KgRun Run(params string[] arguments) => kg.Run([.. arguments, "--store", Address], Credentials);

    private JObject Build(string folder, params string[] flags)
    {
        var run = Run(["build", folder, "--format", "json", .. flags]);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        return JObject.Parse(run.Output);
    }

    private static int Created(JObject report) => (int)report["nodes"]!["created"]! + (int)report["relationships"]!["created"]!;

    /// <summary>A folder of its own with some of the repository's sample documents.</summary>
    private string Samples(string name)
    {
        var files = Directory.GetFiles(RepositoryFolder.PathOf("seeds", "samples")).Order(StringComparer.Ordinal).ToList();
        foreach (var file in name == "a" ? files.Take(4) : files.Skip(3))
        {
            Directory.CreateDirectory(kg.PathOf(name));
            File.Copy(file, Path.Combine(kg.PathOf(name), Path.GetFileName(file)));
        }

        return kg.PathOf(name);
    }

    private static async Task<string> HashAsync()
    {
        await using var store = new Neo4jGraphStore(TestServer.Options);
        return (await store.ReadStateAsync()).ComputeHash();
    }

    private async Task<string> EmbeddedHashAsync(params string[] folders)
    {
        foreach (var folder in folders)
            Assert.That(kg.Run(["build", folder, "--store", "embedded.kg"], new Dictionary<string, string>()).ExitCode, Is.Zero);
        await using var store = new SqliteGraphStore(kg.PathOf("embedded.kg"));
        return (await store.ReadStateAsync()).ComputeHash();
    }
}
