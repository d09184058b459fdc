using System.Text.RegularExpressions;
using KnowledgeGraph.Cypher.Conformance.Tests.Gherkin;

namespace KnowledgeGraph.Cypher.Conformance.Tests.Tck;

/// <summary>The openCypher compatibility kit: every scenario whose queries only read.</summary>
/// <remarks>The kit is no part of this repository: its folder is <c>opencypher-tck</c> below the one that the variable KG_SHARED names.</remarks>
public sealed partial class TckTests
{
    private static string Kit => Path.Combine(
        Environment.GetEnvironmentVariable("KG_SHARED") ?? throw new InvalidOperationException("Set KG_SHARED to the folder that holds opencypher-tck."), "opencypher-tck");

    private static readonly Lazy<IReadOnlyList<Scenario>> Reading = new(() => [.. FeatureReader.ReadAll(Path.Combine(Kit, "features")).Where(OnlyReads)]);

    private static IEnumerable<TestCaseData> Scenarios() => Reading.Value.Select(scenario => new TestCaseData(scenario).SetArgDisplayNames(scenario.ToString()));

    [TestCaseSource(nameof(Scenarios))]
    public void Scenario_OfTheKit_PassesWithEveryExample(Scenario scenario)
    {
        var failures = Failures(scenario);
        if (TckExceptions.Reason(scenario) is { } reason)
            Assert.That(failures, Is.Not.Empty, $"The scenario passes and can leave the list of exceptions ({reason}).");
        else
            Assert.That(failures, Is.Empty);
    }

    [Test]
    public void Exceptions_AreAtMostOnePercent()
    {
        Assert.That(Reading.Value, Has.Count.EqualTo(1303));
        Assert.That(Reading.Value.Count(s => TckExceptions.Reason(s) is not null), Is.EqualTo(TckExceptions.Count).And.AtMost(13));
    }

    private static List<string> Failures(Scenario scenario)
    {
        var failures = new List<string>();
        foreach (var steps in scenario.Instances())
        {
            if (TckRunner.Run(Path.Combine(Kit, "graphs"), steps) is { } failure)
                failures.Add(string.Join("\n", steps.Where(s => s.Text.StartsWith("executing", StringComparison.Ordinal)).Select(s => s.DocString)) + "\n--> " + failure);
        }
        return failures;
    }

    private static bool OnlyReads(Scenario scenario) => !scenario.Steps
        .Where(step => step.Text.StartsWith("executing", StringComparison.Ordinal))
        .Any(step => Writing().IsMatch(Quoted().Replace(step.DocString ?? "", "")));

    [GeneratedRegex(@"\b(CREATE|MERGE|DELETE|SET|REMOVE)\b")]
    private static partial Regex Writing();

    [GeneratedRegex("'[^']*'|\"[^\"]*\"|`[^`]*`|//.*")]
    private static partial Regex Quoted();
}
