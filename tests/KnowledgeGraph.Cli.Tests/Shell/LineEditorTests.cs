using System.Collections.Immutable;
using KnowledgeGraph.Cli.Shell;

namespace KnowledgeGraph.Cli.Tests.Shell;

[TestFixture, FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class LineEditorTests
{
    private readonly History history = History.Load(null);

    [Test]
    public async Task Read_TypedLine_IsItAndStandsOnTheScreen()
    {
        var terminal = new FakeTerminal().Type("MATCH (n)\n");
        Assert.That(await ReadAsync(terminal), Is.EqualTo((LineEnd.Entered, "MATCH (n)")));
        Assert.That(terminal.Screen[0], Is.EqualTo("kg> MATCH (n)"));
        Assert.That(terminal.IsEditing, Is.False, "outside of lines Ctrl-C is a signal");
    }

    private static IEnumerable<TestCaseData> Edits()
    {
        yield return Edit("InsertInTheMiddle", t => t.Type("ac").Press(ConsoleKey.LeftArrow).Type("b"), "abc");
        yield return Edit("HomeAndEnd", t => t.Type("b").Press(ConsoleKey.Home).Type("a").Press(ConsoleKey.End).Type("c"), "abc");
        yield return Edit("ControlAAndE", t => t.Type("b").Control('A').Type("a").Control('E').Type("c"), "abc");
        yield return Edit("BackspaceAndDelete", t => t.Type("axbx").Press(ConsoleKey.Backspace, ConsoleKey.LeftArrow, ConsoleKey.LeftArrow, ConsoleKey.Delete), "ab");
        yield return Edit("BackspaceAtTheStart", t => t.Type("a").Press(ConsoleKey.Home, ConsoleKey.Backspace), "a");
        yield return Edit("WideCharacters", t => t.Type("数字经济").Press(ConsoleKey.LeftArrow, ConsoleKey.Backspace), "数字济");
        yield return Edit("SurrogatePair", t => t.Type("a𠮷b").Press(ConsoleKey.LeftArrow, ConsoleKey.Backspace), "ab");
        yield return Edit("CombiningMark", t => t.Type("e\u0301x").Press(ConsoleKey.LeftArrow, ConsoleKey.Backspace), "x");
        yield return Edit("DeleteWordBefore", t => t.Type("RETURN p.name AS x").Control('W').Control('W'), "RETURN p.name ");
        yield return Edit("DeleteChineseWord", t => t.Type("a 数字经济").Alt(ConsoleKey.Backspace), "a ");
        yield return Edit("WordsLeftAndRight", t => t.Type("one two").Alt(ConsoleKey.B).Type("x").Alt(ConsoleKey.F).Type("y"), "one xtwoy");
        yield return Edit("DeleteWordAfter", t => t.Type("one two").Control('A').Alt(ConsoleKey.D), " two");
        yield return Edit("DeleteToEnd", t => t.Type("one two").Alt(ConsoleKey.B).Control('K'), "one ");
        yield return Edit("DeleteToStart", t => t.Type("one two").Alt(ConsoleKey.B).Control('U'), "two");
        yield return Edit("DeleteByControlD", t => t.Type("ab").Control('A').Control('D'), "b");
        yield return Edit("UnknownKeys", t => t.Type("a").Press(ConsoleKey.F5, ConsoleKey.Insert, ConsoleKey.Escape).Type("b"), "ab");

        static TestCaseData Edit(string name, Func<FakeTerminal, FakeTerminal> type, string expected) => new TestCaseData(type, expected).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Edits))]
    public async Task Read_Keys_EditTheLine(object type, string expected) =>
        Assert.That((await ReadAsync(((Func<FakeTerminal, FakeTerminal>)type)(new FakeTerminal()).Type("\n"))).Text, Is.EqualTo(expected));

    [TestCase("数字", 1, "MATCH 数字 2")]
    [TestCase("数字", 2, "MATCH 数字 1")]
    [TestCase("match", 3, "MATCH 数字 1")]
    [TestCase("没有", 1, "没有")]
    [TestCase("", 2, "RETURN 1")]
    public async Task Read_ControlR_GoesBackToWhatContainsIt(string typed, int times, string expected)
    {
        foreach (var entry in (string[])["MATCH 数字 1", "RETURN 1", "MATCH 数字 2"])
            history.Add(entry);
        var terminal = new FakeTerminal().Type(typed);
        for (var i = 0; i < times; i++)
            terminal.Control('R');
        Assert.That((await ReadAsync(terminal.Type("\n"))).Text, Is.EqualTo(expected));
    }

    [Test]
    public async Task Show_WideCharacters_BreakBeforeTheEdgeAndTheCursorStandsRight()
    {
        // 4 columns of the prompt and two characters of two columns fill the nine that are used of ten.
        var terminal = new FakeTerminal(10).Type("数字经济大会").Press(ConsoleKey.LeftArrow);
        await ReadAsync(terminal);
        Assert.That(terminal.Screen.Take(2), Is.EqualTo(new[] { "kg> 数字", "经济大会" }));
    }

    [Test]
    public async Task Show_CursorInTheMiddle_StandsAtItsColumn()
    {
        var terminal = new FakeTerminal(10).Type("数字经济大会").Press(ConsoleKey.Home, ConsoleKey.RightArrow);
        var editor = new LineEditor(terminal, history, new FixedCompleter([]));
        // The keys end in the middle of the line: the terminal is then as the user sees it.
        Assert.That(await editor.ReadAsync("kg> "), Is.EqualTo((LineEnd.Closed, "")));
        Assert.That(terminal.Cursor, Is.EqualTo((0, 6)));
        Assert.That(terminal.Screen, Is.EqualTo(new[] { "kg> 数字", "经济大会" }));
    }

    [Test]
    public async Task Show_LineThatShrinks_LeavesNothingBehind()
    {
        var terminal = new FakeTerminal(10).Type("abcdefghijklmnop").Control('U').Type("x");
        await new LineEditor(terminal, history, new FixedCompleter([])).ReadAsync("kg> ");
        Assert.That(terminal.Screen, Is.EqualTo(new[] { "kg> x" }));
    }

    [Test]
    public async Task History_UpAndDown_BringsBackEntriesAndTheDraft()
    {
        history.Add("first");
        history.Add("second\nline");
        Assert.That((await ReadAsync(new FakeTerminal().Press(ConsoleKey.UpArrow, ConsoleKey.UpArrow, ConsoleKey.UpArrow).Type("\n"))).Text, Is.EqualTo("first"));
        var terminal = new FakeTerminal().Type("draft").Press(ConsoleKey.UpArrow);
        await ReadAsync(terminal);
        Assert.That(terminal.Screen[0], Is.EqualTo("kg> second↵line"));
        Assert.That((await ReadAsync(new FakeTerminal().Type("draft").Press(ConsoleKey.UpArrow).Press(ConsoleKey.DownArrow, ConsoleKey.DownArrow).Type("\n"))).Text, Is.EqualTo("draft"));
    }

    [Test]
    public async Task Tab_OneWord_CompletesIt() =>
        Assert.That((await ReadAsync(new FakeTerminal().Type("RET").Press(ConsoleKey.Tab).Type(" 1\n"), "RETURN", "MATCH")).Text, Is.EqualTo("RETURN 1"));

    [Test]
    public async Task Tab_SeveralWords_CompletesWhatTheyShareThenListsThem()
    {
        var terminal = new FakeTerminal().Type("sp").Press(ConsoleKey.Tab, ConsoleKey.Tab);
        await ReadAsync(terminal, "SPOKE_AT", "SPONSORED", "CHAIRED");
        Assert.That(terminal.Screen, Is.EqualTo(new[] { "kg> SPO", "SPOKE_AT   SPONSORED", "kg> SPO" }));
    }

    [Test]
    public async Task Tab_NoWord_RingsTheBell()
    {
        var terminal = new FakeTerminal().Type("x").Press(ConsoleKey.Tab);
        await ReadAsync(terminal, "RETURN");
        Assert.That(terminal.Bells, Is.EqualTo(1));
    }

    [Test]
    public async Task Paste_WithTabsAndLines_IsTextNotCompletion()
    {
        var terminal = new FakeTerminal { IsPasting = true }.Type("RET").Press(ConsoleKey.Tab).Type("1\nsecond\n");
        Assert.That((await ReadAsync(terminal, "RETURN")).Text, Is.EqualTo("RET 1"));
        Assert.That((await ReadAsync(terminal, "RETURN")).Text, Is.EqualTo("second"));
    }

    [Test]
    public async Task ControlC_ThrowsTheLineAway()
    {
        var terminal = new FakeTerminal().Type("MATCH").Control('C');
        Assert.That(await ReadAsync(terminal), Is.EqualTo((LineEnd.Cancelled, "")));
        Assert.That(terminal.Screen[0], Is.EqualTo("kg> MATCH^C"));
    }

    [Test]
    public async Task ControlD_OnAnEmptyLine_ClosesTheShell() =>
        Assert.That(await ReadAsync(new FakeTerminal().Control('D')), Is.EqualTo((LineEnd.Closed, "")));

    [Test]
    public async Task ControlL_ClearsTheScreenAndKeepsTheLine()
    {
        var terminal = new FakeTerminal();
        terminal.Write("before\r\n");
        await ReadAsync(terminal.Type("a").Control('L').Type("b"));
        Assert.That(terminal.Screen, Is.EqualTo(new[] { "kg> ab" }));
    }

    private Task<(LineEnd End, string Text)> ReadAsync(FakeTerminal terminal, params string[] words) =>
        new LineEditor(terminal, history, new FixedCompleter([.. words])).ReadAsync("kg> ");

    /// <summary>Completes the text before the cursor, which is one word.</summary>
    private sealed class FixedCompleter(ImmutableArray<string> words) : ICompleter
    {
        public Task<Completion> CompleteAsync(string text, int cursor) =>
            Task.FromResult(new Completion(0, [.. words.Where(w => w.StartsWith(text[..cursor], StringComparison.OrdinalIgnoreCase))]));
    }
}
