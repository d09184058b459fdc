namespace KnowledgeGraph.Cli.Tests;

[TestFixture, FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class CommandLineTests : IDisposable
{
    private readonly Kg kg = new();

    public void Dispose() => kg.Dispose();

    [TestCase("build", "news", "--alow-retraction")]
    [TestCase("nothing")]
    [TestCase("stats", "--format", "yaml")]
    [TestCase("build")]
    public void WrongCommandLine_IsAnErrorThatPointsToTheHelp(params string[] args)
    {
        var run = kg.Run(args);
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Output, Is.Empty);
        Assert.That(run.Error, Does.StartWith("error: ").And.Contain("--help"));
    }

    [Test]
    public void Version_TellsProgramExtractorResolverAndSchema()
    {
        var lines = kg.Run("--version").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(lines.Select(l => l.Split(' ')[0]), Is.EqualTo(new[] { "kg", "extractor", "resolver", "schema" }));
        Assert.That(lines.Select(l => l[11..]), Has.All.Match("^[0-9]"));
    }

    [TestCase("kg ev", "eval")]
    [TestCase("kg export --format gr", "graphml")]
    [TestCase("kg build --allow", "--allow-retraction")]
    public void Suggest_BeginningOfAWord_CompletesIt(string line, string completion) =>
        Assert.That(kg.Run($"[suggest:{line.Length}]", line).Output, Is.EqualTo(completion + "\n"));

    [TestCase("bash", "complete -o default -F")]
    [TestCase("zsh", "compdef")]
    [TestCase("pwsh", "Register-ArgumentCompleter")]
    public void Completion_OfEachShell_AsksKg(string shell, string hook) =>
        Assert.That(kg.Run("completion", shell).Output, Does.Contain(hook).And.Contain("[suggest:"));

    [Test]
    public void Pipeline_PrintsTheStagesInTheirOrder()
    {
        var stages = kg.Run("pipeline").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split(' ')[0]);
        Assert.That(stages, Is.EqualTo(new[] { "read", "clean", "extract", "resolve", "compare", "apply" }));
    }

    [Test]
    public void Store_FlagBeforeEnvironmentBeforeFile()
    {
        kg.Write("kg.json", """{"store": "from-file.kg"}""");
        kg.Write("news/a.txt", Articles.Of(1));
        var environment = new Dictionary<string, string> { ["KG_STORE"] = "from-environment.kg" };
        kg.Run(["build", "news", "--store", "from-flag.kg"], environment);
        kg.Run(["build", "news"], environment);
        kg.Run("build", "news");
        foreach (var store in new[] { "from-flag.kg", "from-environment.kg", "from-file.kg" })
            Assert.That(File.Exists(kg.PathOf(store)), store);
    }

    [TestCase("""{"threads": 0}""", "kg.json: threads")]
    [TestCase("""{"reading": {"textColumn": ["a"]}}""", "kg.json: reading.textColumn")]
    [TestCase("""{"reading": {"colour": "a"}}""", "kg.json: reading.colour")]
    [TestCase("""{"store": """, "kg.json: not JSON")]
    public void Settings_WrongInTheFile_AreNamedByTheirPath(string json, string named)
    {
        kg.Write("kg.json", json);
        kg.Write("news/a.txt", Articles.Of(1));
        var run = kg.Run("build", "news");
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("KG601").And.Contain(named));
    }

    [Test]
    public void Settings_WrongInTheEnvironment_AreNamedByTheVariable()
    {
        kg.Write("news/a.txt", Articles.Of(1));
        var run = kg.Run(["build", "news"], new Dictionary<string, string> { ["KG_THREADS"] = "many" });
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.StartWith("error KG6012: KG_THREADS: \"many\""));
    }

    [Test]
    public void Build_Quiet_PrintsNothing()
    {
        kg.Write("news/a.txt", Articles.Of(1));
        kg.WriteBytes("news/b.txt", [0, 1, 2, 0]);
        var run = kg.Run("build", "news", "--quiet");
        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Output + run.Error, Is.Empty);
    }
}
