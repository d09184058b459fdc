using System.Diagnostics;

namespace KnowledgeGraph.Cli.Tests.Shell;

/// <summary>The shell as somebody at a terminal has it; <c>script</c> of util-linux makes the terminal.</summary>
[TestFixture, Platform("Linux")]
public sealed class PseudoTerminalTests : IDisposable
{
    private readonly Kg kg = new();

    public PseudoTerminalTests()
    {
        Articles.WriteMany(kg, "news", 1);
        kg.Run("build", "news");
    }

    public void Dispose() => kg.Dispose();

    [Test]
    public void Shell_OnATerminal_EditsAnswersAndKeepsItsHistory()
    {
        var first = Type("RETURN\n40 + 3\b2 AS answer;\n", ":exit\n");
        Assert.That(first.Output, Does.Contain("kg> ").And.Contain("  > ").And.Contain("answer\r\n42\r\n").And.Contain("1 row"));
        Assert.That(first.ExitCode, Is.Zero);
        Assert.That(File.ReadAllText(kg.PathOf("history")), Is.EqualTo("RETURN\\n40 + 2 AS answer;\n:exit\n"));

        const string controlR = "\x12";
        var second = Type("40" + controlR + "\n", "\x04");
        Assert.That(second.Output, Does.Contain("answer\r\n42\r\n"));
        Assert.That(second.ExitCode, Is.Zero);
    }

    [Test]
    public void Shell_TabOnATerminal_Completes()
    {
        var run = Type("MATCH (p:Pers", "\t", ") RETURN count(p) > 0 AS people;\n", ":exit\n");
        Assert.That(run.Output, Does.Contain("MATCH (p:Person) RETURN").And.Contain("people\r\ntrue\r\n"));
    }

    /// <summary>Each part is typed once the shell has shown what came before.</summary>
    private KgRun Type(params string[] parts)
    {
        var environment = new Dictionary<string, string> { ["KG_HISTORY"] = kg.PathOf("history"), ["TERM"] = "xterm" };
        using var process = kg.Start(["-qec", $"dotnet {Kg.ProgramPath} shell", "/dev/null"], environment, "script");
        var output = new System.Text.StringBuilder();
        foreach (var part in parts)
        {
            ReadToPause(process, output);
            process.StandardInput.Write(part);
            process.StandardInput.Flush();
        }

        output.Append(process.StandardOutput.ReadToEnd());
        process.WaitForExit();
        return new KgRun(process.ExitCode, output.ToString(), "");
    }

    /// <summary>Reads until the shell waits at its prompt: the last thing that it then writes puts the cursor in its place.</summary>
    private static void ReadToPause(Process process, System.Text.StringBuilder output)
    {
        var from = output.Length;
        while (!(output.Length > from && output[^1] == 'C' && output.ToString(from, output.Length - from).Contains("kg> ", StringComparison.Ordinal)))
        {
            var character = process.StandardOutput.Read();
            if (character < 0)
                return;
            output.Append((char)character);
        }
    }
}
