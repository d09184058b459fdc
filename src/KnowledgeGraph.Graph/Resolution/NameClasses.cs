namespace KnowledgeGraph.Graph.Resolution;

/// <summary>Which names of one label mean the same, and which documents say so.</summary>
internal sealed class NameClasses(Func<string, string> find, SortedDictionary<string, SortedDictionary<string, Statement>> statements)
{
    /// <summary>Equal for names that mean the same.</summary>
    public string ClassOf(string key) => find(key);

    /// <summary>The names of its class that documents use the name as a short form of, more often than the other way round.</summary>
    public IEnumerable<string> FullFormsOf(string key) => StatementsOf(key)
        .Where(s => !statements.TryGetValue(s.Name, out var back) || !back.TryGetValue(key, out var reverse) || reverse.Documents.Count < s.Statement.Documents.Count)
        .Select(s => s.Name);

    /// <summary>The statements that joined the name with others of its class, in ordinal order of these.</summary>
    public IEnumerable<(string Name, Statement Statement)> StatementsOf(string key)
    {
        if (!statements.TryGetValue(key, out var claimants))
            yield break;
        foreach (var (name, statement) in claimants)
        {
            if (find(name) == find(key))
                yield return (name, statement);
        }
    }
}
