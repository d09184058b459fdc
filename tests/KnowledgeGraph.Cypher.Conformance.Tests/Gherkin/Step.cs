namespace KnowledgeGraph.Cypher.Conformance.Tests.Gherkin;

/// <param name="Text">Without the leading keyword.</param>
/// <param name="DocString">Null where there is none.</param>
public sealed record Step(string Text, string? DocString, IReadOnlyList<IReadOnlyList<string>> Table)
{
    public Step Fill(IReadOnlyDictionary<string, string> values)
    {
        string Replace(string text) => values.Aggregate(text, (t, v) => t.Replace($"<{v.Key}>", v.Value, StringComparison.Ordinal));
        return new Step(Replace(Text), DocString is null ? null : Replace(DocString), [.. Table.Select(row => row.Select(Replace).ToList())]);
    }
}
