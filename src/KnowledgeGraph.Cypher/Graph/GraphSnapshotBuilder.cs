using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Graph;

/// <summary>Collects nodes and relationships for a <see cref="GraphSnapshot"/>. Not thread-safe; of no use after <see cref="Build"/>.</summary>
public sealed class GraphSnapshotBuilder
{
    private readonly List<int> _nodeLabelSets = [];
    private readonly List<(int Start, int End, int Type)> _relationships = [];
    private readonly ValuePacker _values = new();
    private bool _isBuilt;

    public GraphSnapshotBuilder()
    {
        NodeProperties = new PropertyStoreBuilder(_values);
        RelationshipProperties = new PropertyStoreBuilder(_values);
    }

    public int NodeCount => _nodeLabelSets.Count;

    internal TokenTable Labels { get; } = new();

    internal TokenTable Types { get; } = new();

    internal TokenTable PropertyKeys { get; } = new();

    internal SequenceTable LabelSets { get; } = new();

    internal PropertyStoreBuilder NodeProperties { get; }

    internal PropertyStoreBuilder RelationshipProperties { get; }

    internal IReadOnlyList<int> NodeLabelSets => _nodeLabelSets;

    internal IReadOnlyList<(int Start, int End, int Type)> Relationships => _relationships;

    /// <returns>The node's id: the nodes are numbered as they come.</returns>
    /// <exception cref="InvalidOperationException">The snapshot was built already.</exception>
    public int AddNode(IEnumerable<string> labels, IEnumerable<KeyValuePair<string, CypherValue>> properties)
    {
        CheckNotBuilt();
        var set = SequenceTable.Empty;
        foreach (var label in labels)
            set = LabelSets.Append(set, Labels.Add(label));
        _nodeLabelSets.Add(set);
        NodeProperties.Add(PropertyKeys, properties);
        return _nodeLabelSets.Count - 1;
    }

    /// <returns>The relationship's id: the relationships are numbered as they come.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A node that was not added yet.</exception>
    /// <exception cref="InvalidOperationException">The snapshot was built already.</exception>
    public int AddRelationship(int start, int end, string type, IEnumerable<KeyValuePair<string, CypherValue>> properties)
    {
        CheckNotBuilt();
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)start, (uint)_nodeLabelSets.Count, nameof(start));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)end, (uint)_nodeLabelSets.Count, nameof(end));
        _relationships.Add((start, end, Types.Add(type)));
        RelationshipProperties.Add(PropertyKeys, properties);
        return _relationships.Count - 1;
    }

    /// <param name="indexedKeys">Property keys that are looked up by value; their indexes are built at the first use.</param>
    public GraphSnapshot Build(params string[] indexedKeys)
    {
        CheckNotBuilt();
        _isBuilt = true;
        return new GraphSnapshot(this, _values.Build(), indexedKeys);
    }

    private void CheckNotBuilt()
    {
        if (_isBuilt)
            throw new InvalidOperationException("The snapshot was built already; it shares its data with the builder.");
    }
}
