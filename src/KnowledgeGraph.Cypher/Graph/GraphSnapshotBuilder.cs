using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Graph;

/// <summary>Collects nodes and relationships for a <see cref="GraphSnapshot"/>. Not thread-safe.</summary>
public sealed class GraphSnapshotBuilder
{
    private readonly List<int> _labelSets = [];
    private readonly List<(int Start, int End, int Type)> _relationships = [];
    private readonly Dictionary<string, int> _labelSetIds = new(StringComparer.Ordinal);

    internal TokenTable Labels { get; } = new();

    internal TokenTable Types { get; } = new();

    internal TokenTable PropertyKeys { get; } = new();

    internal List<int[]> LabelSets { get; } = [];

    internal PropertyStoreBuilder NodeProperties { get; } = new();

    internal PropertyStoreBuilder RelationshipProperties { get; } = new();

    internal IReadOnlyList<int> NodeLabelSets => _labelSets;

    internal IReadOnlyList<(int Start, int End, int Type)> Relationships => _relationships;

    public int NodeCount => _labelSets.Count;

    /// <returns>The node's id: the nodes are numbered as they come.</returns>
    public int AddNode(IEnumerable<string> labels, IEnumerable<KeyValuePair<string, CypherValue>> properties)
    {
        _labelSets.Add(LabelSet(labels.Select(Labels.Add).Distinct().Order().ToArray()));
        NodeProperties.Add(PropertyKeys, properties);
        return _labelSets.Count - 1;
    }

    /// <returns>The relationship's id: the relationships are numbered as they come.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A node that was not added yet.</exception>
    public int AddRelationship(int start, int end, string type, IEnumerable<KeyValuePair<string, CypherValue>> properties)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)start, (uint)_labelSets.Count, nameof(start));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)end, (uint)_labelSets.Count, nameof(end));
        _relationships.Add((start, end, Types.Add(type)));
        RelationshipProperties.Add(PropertyKeys, properties);
        return _relationships.Count - 1;
    }

    /// <param name="indexedKeys">Property keys that are looked up by value; their indexes are built at the first use.</param>
    public GraphSnapshot Build(params string[] indexedKeys) => new(this, indexedKeys);

    private int LabelSet(int[] labels)
    {
        var key = string.Join(',', labels);
        if (!_labelSetIds.TryGetValue(key, out var id))
        {
            id = LabelSets.Count;
            LabelSets.Add(labels);
            _labelSetIds.Add(key, id);
        }
        return id;
    }
}
