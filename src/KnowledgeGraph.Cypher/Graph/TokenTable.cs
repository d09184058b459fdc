namespace KnowledgeGraph.Cypher.Graph;

/// <summary>Names and their numbers, in the order of their first appearance.</summary>
internal sealed class TokenTable : IPropertyKeys
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    public int Count => _names.Count;

    public int Add(string name)
    {
        if (_ids.TryGetValue(name, out var id))
            return id;
        id = _names.Count;
        _names.Add(name);
        _ids.Add(name, id);
        return id;
    }

    public int Find(string name) => _ids.GetValueOrDefault(name, -1);

    public string Name(int id) => _names[id];
}
