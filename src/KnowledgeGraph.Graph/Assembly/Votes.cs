namespace KnowledgeGraph.Graph.Assembly;

/// <summary>Finds the value that is stated most often; of equals the longest, then the ordinally smallest.</summary>
internal sealed class Votes
{
    private readonly Dictionary<string, Dictionary<string, int>> counts = new(StringComparer.Ordinal);

    public void Add(string name, string value)
    {
        if (!counts.TryGetValue(name, out var values))
            counts.Add(name, values = new(StringComparer.Ordinal));
        values[value] = values.GetValueOrDefault(value) + 1;
    }

    public Dictionary<string, string> Winners() => counts.ToDictionary(c => c.Key, c => Ranked(c.Value).First(), StringComparer.Ordinal);

    /// <summary>All values under the name, the winner first.</summary>
    public IEnumerable<string> All(string name) => counts.TryGetValue(name, out var values) ? Ranked(values) : [];

    private static IEnumerable<string> Ranked(Dictionary<string, int> values) => values
        .OrderByDescending(v => v.Value).ThenByDescending(v => v.Key.Length).ThenBy(v => v.Key, StringComparer.Ordinal).Select(v => v.Key);
}
