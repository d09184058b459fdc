using System.Collections.Immutable;
using KnowledgeGraph.Cli.Shell;

namespace KnowledgeGraph.Cli.Tests.Shell;

[TestFixture]
public sealed class ShellCompleterTests
{
    private static readonly GraphWords Graph = new(["Event", "Person", "Place"], ["SPOKE_AT", "SPONSORED"], ["name", "quotes"]);

    private readonly ShellCompleter completer = new(
        () => Task.FromResult(Graph), () => ["who", "when"], ["toUpper", "type"], ["speakers-of"], [":help", ":params", ":queries", ":explain"]);

    [TestCase("MATCH (p:", "Event,Person,Place")]
    [TestCase("MATCH (p:pe", "Person")]
    [TestCase("MATCH (p:Person|P", "Person,Place")]
    [TestCase("MATCH (p)-[s:SPO", "SPOKE_AT,SPONSORED")]
    [TestCase("MATCH (p)-[:SPOKE_AT|SPON", "SPONSORED")]
    [TestCase("MATCH (p) WHERE p:", "Event,Person,Place,SPOKE_AT,SPONSORED")]
    [TestCase("MATCH (p) WHERE p.na", "name")]
    [TestCase("RETURN $w", "when,who")]
    [TestCase("RETURN toU", "toUpper")]
    [TestCase("MATCH (n) ret", "RETURN")]
    [TestCase("opt", "OPTIONAL MATCH")]
    [TestCase("spe", "speakers-of")]
    [TestCase(":pa", "params")]
    [TestCase(":queries sp", "speakers-of")]
    [TestCase(":explain MAT", "MATCH")]
    [TestCase("RETURN '会", "")]
    public async Task Complete_Word_ByWhereItStands(string text, string expected)
    {
        var completion = await completer.CompleteAsync(text, text.Length);
        Assert.That(string.Join(",", completion.Words), Is.EqualTo(expected));
    }

    [Test]
    public async Task Complete_InTheMiddle_TakesTheWordBeforeTheCursor()
    {
        var completion = await completer.CompleteAsync("MATCH (p:Pe) RETURN p", "MATCH (p:Pe".Length);
        Assert.That((completion.Start, completion.Common), Is.EqualTo(("MATCH (p:".Length, "Person")));
    }
}
