using System.Collections.Immutable;
using KnowledgeGraph.Cli.Shell;
using KnowledgeGraph.Graph.Stores;
using KnowledgeGraph.Sqlite;

namespace KnowledgeGraph.Cli.Tests.Shell;

/// <summary>The shell, fed by another program and by somebody at a terminal.</summary>
[TestFixture, FixtureLifeCycle(LifeCycle.SingleInstance)]
public sealed class ShellTests : IDisposable
{
    private const string Speakers = "MATCH (p:Person)-[s:SPOKE_AT]->(e:Event) RETURN p.name AS who, s LIMIT 1";

    private readonly Kg kg = new();

    public ShellTests()
    {
        kg.Write("news/a.txt", "2024年海州数字大会\n\n9月12日，2024年海州数字大会在海州国际会议中心开幕。海州大学校长赵知远出席开幕式并致辞。\n");
        kg.Run("build", "news");
    }

    public void Dispose() => kg.Dispose();

    [Test]
    public void Shell_PipedStatements_AreAnsweredOneAfterTheOther()
    {
        var run = Pipe("RETURN 1 AS a;\nRETURN 2\n  AS b\n\n:format csv\nRETURN 'x' AS c, 2 AS d;");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Output, Is.EqualTo("a\n1\nb\n2\nc,d\nx,2\n"));
    }

    [TestCase("RETURN 1 AS a; RETURN 1 +; RETURN 2 AS b;", "KG5001", "^")]
    [TestCase("RETURN 1 AS a; :nothing\nRETURN 2 AS b;", "KG6501", "nothing")]
    [TestCase("RETURN 1 AS a;\n:nothing\nRETURN 2 AS b;", "KG6501", ":help")]
    [TestCase("RETURN 1 AS a;\n:format xml\nRETURN 2 AS b;", "KG6502", "jsonl")]
    [TestCase("RETURN 1 AS a;\nno-such-query;\nRETURN 2 AS b;", "KG5011", "no-such-query")]
    public void Shell_PipedError_EndsItWithStatus2(string input, string code, string word)
    {
        var run = Pipe(input);
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Output, Is.EqualTo("a\n1\n"));
        Assert.That(run.Error, Does.Contain(code).And.Contain(word));
    }

    [Test]
    public void Shell_Parameters_AreTakenByTheirTypes()
    {
        var run = Pipe(":param n=2\n:param who=赵知远\n:params\nMATCH (p:Person {name: $who}) RETURN p.name AS name, $n + 1 AS n;\n:param n\n:params");
        Assert.That(run.Output, Is.EqualTo("n=2\nwho=赵知远\nname    n\n赵知远  3\nwho=赵知远\n"), run.Error);
    }

    [Test]
    public void Shell_Source_ShowsTheSentencesBehindTheLastRows()
    {
        var run = Pipe($":format csv\n{Speakers};\n:source\nRETURN 1 AS x;\n:source");
        Assert.That(run.Output, Does.Contain("person:赵知远 -[SPOKE_AT]-> event:").And.Contain("    “海州大学校长赵知远出席开幕式并致辞。”  news/a.txt:"), run.Error);
        Assert.That(run.Output, Does.EndWith("RETURN p.name, s\n"), "rows without relationships say how to get some");
    }

    [Test]
    public void Shell_ExplainAndProfile_ShowPlans()
    {
        var run = Pipe(":explain MATCH (p:Person) RETURN p.name\n:profile MATCH (p:Person) RETURN count(p) AS n;");
        Assert.That(run.Output, Does.StartWith("operator").And.Contain("NodeByLabelScan").And.Contain("time ms"), run.Error);
    }

    [Test]
    public void Shell_Catalogue_IsListedAndAsked()
    {
        var listed = Pipe(":queries");
        Assert.That(listed.Output.Split('\n'), Has.Length.GreaterThan(10), listed.Error);
        var name = Graph.Queries.QueryCatalogue.Load().Queries.First(q => q.Parameters.All(p => !p.IsRequired)).Name;
        Assert.That(Pipe($":queries {name}\n{name};").ExitCode, Is.Zero);
    }

    [Test]
    public async Task Shell_AtATerminal_ShowsErrorsAndGoesOn()
    {
        var (terminal, output, error) = await InteractAsync(t => t.Type("RETURN 1 +;\nRETURN\n7 AS x;\n:exit\n"));
        Assert.That(terminal.Screen, Has.Member("kg> RETURN 1 +;").And.Member("  > 7 AS x;"));
        Assert.That(error, Does.Contain("KG5001").And.Contain("^").And.Contain("1 row, "));
        Assert.That(output, Is.EqualTo("x\n7\n"));
    }

    [Test]
    public async Task Shell_History_KeepsWholeStatements()
    {
        var (_, output, _) = await InteractAsync(t => t.Type("RETURN\n7 AS x;\n").Press(ConsoleKey.UpArrow).Type("\n"));
        Assert.That(output, Is.EqualTo("x\n7\nx\n7\n"));
    }

    [Test]
    public async Task Shell_ControlCWithinAStatement_BeginsAnew()
    {
        var (_, output, error) = await InteractAsync(t => t.Type("RETURN\n").Control('C').Type("RETURN 8 AS y;\n"));
        Assert.That(output, Is.EqualTo("y\n8\n"), error);
    }

    private KgRun Pipe(string input) => kg.Run(["shell"], new Dictionary<string, string>(), input);

    private async Task<(FakeTerminal Terminal, string Output, string Error)> InteractAsync(Func<FakeTerminal, FakeTerminal> type)
    {
        await using var store = new SqliteGraphStore(kg.PathOf("graph.kg"));
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var host = new CommandHost(output, error, () => Stream.Null, false, kg.Folder, ImmutableSortedDictionary<string, string>.Empty, TimeProvider.System);
        var terminal = type(new FakeTerminal());
        var history = History.Load(null);
        var session = new ShellSession(store, host, QueryLimits.None, "table", isWatched: true);
        await ShellLoop.InteractAsync(session, host, new LineEditor(terminal, history, new NoCompleter()), history);
        return (terminal, output.ToString(), error.ToString());
    }

    private sealed class NoCompleter : ICompleter
    {
        public Task<Completion> CompleteAsync(string text, int cursor) => Task.FromResult(new Completion(cursor, []));
    }
}
