namespace KnowledgeGraph.Cypher.Conformance.Tests.Gherkin;

/// <summary>A scenario, or an outline with its example rows.</summary>
/// <param name="Feature">The file's path below the features folder, without its extension.</param>
public sealed record Scenario(string Feature, string Name, IReadOnlyList<Step> Steps, IReadOnlyList<IReadOnlyDictionary<string, string>> Examples)
{
    /// <summary>The steps with the placeholders filled in, once for each example row.</summary>
    public IEnumerable<IReadOnlyList<Step>> Instances() =>
        Examples.Count == 0 ? [Steps] : Examples.Select(row => Steps.Select(step => step.Fill(row)).ToList());

    public override string ToString() => $"{Feature} {Name}";
}
