using KnowledgeGraph.Cli.Shell;

namespace KnowledgeGraph.Cli.Tests.Shell;

[TestFixture]
public sealed class StatementReaderTests
{
    [TestCase("RETURN 1;", "RETURN 1")]
    [TestCase("RETURN 1; RETURN 2;", "RETURN 1|RETURN 2")]
    [TestCase("MATCH (n)\nRETURN n;", "MATCH (n)\nRETURN n")]
    [TestCase("RETURN 1\n\nRETURN 2", "RETURN 1|RETURN 2")]
    [TestCase("RETURN 'a;b', \"c;d\", `e;f`;", "RETURN 'a;b', \"c;d\", `e;f`")]
    [TestCase("RETURN 'it\\'s; so';", "RETURN 'it\\'s; so'")]
    [TestCase("RETURN 'a\n\nb';", "RETURN 'a\n\nb'")]
    [TestCase("RETURN 1 // no; end\n;", "RETURN 1 // no; end")]
    [TestCase("RETURN /* a; 'b\n; */ 1;", "RETURN /* a; 'b\n; */ 1")]
    [TestCase("RETURN 'http://x';", "RETURN 'http://x'")]
    [TestCase(":params\nRETURN 1;", ":params|RETURN 1")]
    [TestCase("MATCH (n\n:Person) RETURN n;", "MATCH (n\n:Person) RETURN n")]
    [TestCase(";;\n\n  ;", "")]
    [TestCase("RETURN 1", "RETURN 1")]
    public void Add_Lines_GivesStatements(string input, string expected)
    {
        var reader = new StatementReader();
        var statements = input.Split('\n').SelectMany(reader.Add).ToList();
        if (reader.Finish() is { } last)
            statements.Add(last);
        Assert.That(string.Join("|", statements), Is.EqualTo(expected));
    }

    [Test]
    public void IsEmpty_WithinAStatement_IsNot()
    {
        var reader = new StatementReader();
        Assert.That(reader.Add("MATCH (n)"), Is.Empty);
        Assert.That(reader.IsEmpty, Is.False);
        reader.Clear();
        Assert.That(reader.IsEmpty);
    }
}
