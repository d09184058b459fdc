using System.Text;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>The commands in the documents do what the documents show. <c>KG_UPDATE_GOLDEN=1</c> writes what they print into the documents instead.</summary>
[TestFixture]
public sealed partial class ReadmeTests
{
    [TestCase("README.md")]
    [TestCase("README.zh-CN.md")]
    [TestCase("docs/commands.md")]
    public void Commands_OfTheDocument_PrintWhatItShows(string document)
    {
        var path = RepositoryFolder.PathOf(document.Split('/'));
        var shown = File.ReadAllText(path);
        using var kg = new Kg();
        Directory.CreateSymbolicLink(kg.PathOf("seeds"), RepositoryFolder.PathOf("seeds"));
        var printed = Block().Replace(shown, block => Run(kg, block.Groups["commands"].Value));
        if (Environment.GetEnvironmentVariable("KG_UPDATE_GOLDEN") == "1" && Environment.GetEnvironmentVariable("CI") is null)
            File.WriteAllText(path, printed);
        else
            Assert.That(printed, Is.EqualTo(shown), "KG_UPDATE_GOLDEN=1 brings the document up to date");
    }

    /// <summary>Runs the lines that begin with <c>$</c>, in a shell that knows <c>kg</c>; each is followed by what it prints.</summary>
    private static string Run(Kg kg, string block)
    {
        var result = new StringBuilder("```console\n");
        foreach (var line in block.Split('\n').Where(l => l.StartsWith("$ ", StringComparison.Ordinal)))
        {
            result.Append(line).Append('\n');
            var run = kg.Shell($"kg() {{ $KG \"$@\"; }}; {{ {line[2..]}; }} 2>&1");
            result.Append(run.Output.TrimEnd('\n')).Append('\n');
        }

        return result.Append("```").ToString();
    }

    [GeneratedRegex("```console\n(?<commands>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
