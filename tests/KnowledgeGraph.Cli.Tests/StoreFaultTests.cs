using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Graph.Stores;
using KnowledgeGraph.Sqlite;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>Whatever happens to the store or the process: a clear message, and the graph as it was or as it was to be.</summary>
[TestFixture, FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class StoreFaultTests : IDisposable
{
    /// <summary>Where the header of an SQLite file holds <c>user_version</c>, big-endian.</summary>
    private const int UserVersionOffset = 60;

    private readonly Kg kg = new();

    public void Dispose() => kg.Dispose();

    [TestCase("stats")]
    [TestCase("show", "陈知远")]
    [TestCase("export")]
    [TestCase("verify")]
    [TestCase("remove", "a")]
    public void ReadingCommand_NoStore_SaysHowToMakeOne(params string[] args)
    {
        var run = kg.Run(args);
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.StartWith("error KG6202: graph.kg").And.Contain("kg build PATH"));
        Assert.That(File.Exists(kg.PathOf("graph.kg")), Is.False);
    }

    [Test]
    public void Build_StoreOfANewerSchema_IsRefusedAndLeftAlone()
    {
        Articles.WriteMany(kg, "news", 1);
        kg.Run("build", "news");
        var bytes = File.ReadAllBytes(kg.PathOf("graph.kg"));
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(UserVersionOffset), SqliteGraphStore.SchemaVersion + 1);
        kg.WriteBytes("graph.kg", bytes);

        var run = kg.Run("build", "news");
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("KG4102").And.Contain("newer kg"));
        Assert.That(File.ReadAllBytes(kg.PathOf("graph.kg")), Is.EqualTo(bytes));
    }

    [Test]
    public void Build_StoreThatIsNone_IsRefusedAndLeftAlone()
    {
        Articles.WriteMany(kg, "news", 1);
        kg.Write("graph.kg", "my notes, not a database; they are long enough to hold a header, and must not be touched by anybody at all.");
        var run = kg.Run("build", "news");
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("KG4101"));
        Assert.That(File.ReadAllText(kg.PathOf("graph.kg")), Does.StartWith("my notes"));
    }

    [Test]
    public void Verify_CorruptedStore_IsAnErrorWithARemedy()
    {
        Articles.WriteMany(kg, "news", 30);
        kg.Run("build", "news");
        var bytes = File.ReadAllBytes(kg.PathOf("graph.kg"));
        bytes.AsSpan(4096).Fill(0xA5);
        kg.WriteBytes("graph.kg", bytes);
        var run = kg.Run("verify");
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("KG4103").And.Contain("build again"));
        Assert.That(kg.Run("build", "news").ExitCode, Is.EqualTo(2));
    }

    [Test]
    public async Task Build_WhileAnotherBuilds_NamesTheOtherAndWritesNothing()
    {
        Articles.WriteMany(kg, "news", 2);
        kg.Run("build", Articles.FileName("news", 0));
        var before = kg.GraphHash();
        await using var other = new SqliteGraphStore(kg.PathOf("graph.kg"));
        var lease = await other.AcquireLeaseAsync(new LeaseRequest("somebody else", TimeSpan.FromMinutes(5), TimeSpan.Zero));

        var run = kg.Run("build", "news");
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("KG4010").And.Contain("somebody else"));
        Assert.That(kg.GraphHash(), Is.EqualTo(before));

        await other.ReleaseLeaseAsync(lease);
        Assert.That(kg.Run("build", "news").ExitCode, Is.Zero);
    }

    [Test]
    public void Build_TwoAtOnce_EndWithTheGraphOfBoth()
    {
        Articles.WriteMany(kg, "a", 30);
        Articles.WriteMany(kg, "b", 30);
        using (var first = kg.Start(["build", "a"]))
        using (var second = kg.Start(["build", "b"]))
        {
            Assert.That(Kg.Finish(first).ExitCode, Is.Zero);
            Assert.That(Kg.Finish(second).ExitCode, Is.Zero);
        }

        var together = kg.GraphHash();
        File.Delete(kg.PathOf("graph.kg"));
        kg.Run("build", "a", "b");
        Assert.That(kg.GraphHash(), Is.EqualTo(together).And.Not.Null);
    }

    [Test]
    public void Build_DiskFull_SaysSoAndKeepsTheGraph()
    {
        Articles.WriteMany(kg, "small", 1);
        Articles.WriteMany(kg, "large", 150);
        Directory.CreateDirectory(kg.PathOf("disk"));
        var run = kg.Shell("""
            unshare --user --map-root-user --mount sh -c '
              mount -t tmpfs -o size=400k none disk || exit 99
              $KG build small --store disk/g.kg >&2 || exit 98
              $KG stats --store disk/g.kg --format json
              $KG build large --store disk/g.kg; echo "status $?" >&2
              $KG stats --store disk/g.kg --format json'
            """);
        Assert.That(run.Error, Does.Contain("status 2\n").And.Contain("full").Or.Contain("no room"));
        var stats = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(stats, Has.Length.EqualTo(2));
        Assert.That(stats[1], Is.EqualTo(stats[0]));
    }

    [Test]
    public void Export_DiskFull_IsAnError()
    {
        Articles.WriteMany(kg, "news", 1);
        kg.Run("build", "news");
        var run = kg.Shell("$KG export > /dev/full");
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("KG6002"));
    }

    [TestCase("INT")]
    [TestCase("TERM")]
    public void Build_Interrupted_EndsWithStatus2AndIsConsistent(string signal)
    {
        Articles.WriteMany(kg, "small", 2);
        kg.Run("build", "small");
        var before = kg.GraphHash();
        Articles.WriteMany(kg, "large", 600);
        using (var build = kg.Start(["build", "large"]))
        {
            Thread.Sleep(TimeSpan.FromMilliseconds(700));
            Send(signal, build);
            var run = Kg.Finish(build);
            Assert.That(run.ExitCode, Is.EqualTo(2).Or.Zero, "the build may have been faster than the signal");
            if (run.ExitCode == 2)
            {
                Assert.That(run.Error, Is.EqualTo("error KG6001: Interrupted.\nNothing is half done: run the same command again to go on.\n"));
                Assert.That(kg.GraphHash(), Is.EqualTo(before));
            }
        }

        Assert.That(kg.Run("verify").ExitCode, Is.Zero);
    }

    /// <summary><c>KG_KILLS</c> says how often; the moments are spread over the build at random, from a fixed seed.</summary>
    [Test]
    public void Build_KilledAtAnyMoment_IsMendedByTheNextOne()
    {
        var kills = int.Parse(Environment.GetEnvironmentVariable("KG_KILLS") ?? "8", CultureInfo.InvariantCulture);
        Articles.WriteMany(kg, "small", 10);
        Articles.WriteMany(kg, "news", 120);
        kg.Run("build", "small");
        File.Copy(kg.PathOf("graph.kg"), kg.PathOf("start.kg"));
        var clock = Stopwatch.StartNew();
        kg.Run("build", "news");
        var undisturbed = clock.Elapsed;
        var expected = kg.GraphHash();
        var chance = new Random(20240912);

        for (var i = 0; i < kills; i++)
        {
            foreach (var file in Directory.GetFiles(kg.Folder, "graph.kg*"))
                File.Delete(file);
            File.Copy(kg.PathOf("start.kg"), kg.PathOf("graph.kg"));
            var moment = undisturbed * (0.2 + (0.9 * chance.NextDouble()));
            using (var build = kg.Start(["build", "news"]))
            {
                Thread.Sleep(moment);
                build.Kill();
                build.WaitForExit();
            }

            var next = kg.Run("build", "news");
            Assert.That(next.ExitCode, Is.Zero, $"after a kill at {moment}: {next.Error}");
            Assert.That(kg.GraphHash(), Is.EqualTo(expected), $"after a kill at {moment}");
        }
    }

    private static void Send(string signal, Process process)
    {
        using var kill = Process.Start("kill", ["-" + signal, process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }
}
