namespace KnowledgeGraph.Graph.Assembly;

/// <summary>Counts who states which value of which property. Ranks by count, then the longer, then the ordinally smaller.</summary>
internal sealed class Votes
{
    // A handful of values at most, so that a list beats a table.
    private readonly List<(string Name, string Value, int Count)> counts = [];

    public void Add(string name, string value)
    {
        for (var i = 0; i < counts.Count; i++)
        {
            if (counts[i].Name == name && counts[i].Value == value)
            {
                counts[i] = (name, value, counts[i].Count + 1);
                return;
            }
        }

        counts.Add((name, value, 1));
    }

    /// <summary>The first value of each property.</summary>
    public Dictionary<string, string> Winners() => counts.Count == 0 ? [] :
        counts.Select(c => c.Name).Distinct().ToDictionary(name => name, name => All(name).First(), StringComparer.Ordinal);

    /// <summary>All values under the name, the winner first.</summary>
    public IEnumerable<string> All(string name) => counts.Count == 0 ? [] : counts
        .Where(c => c.Name == name)
        .OrderByDescending(c => c.Count).ThenByDescending(c => c.Value.Length).ThenBy(c => c.Value, StringComparer.Ordinal)
        .Select(c => c.Value);
}
