using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Graph;

/// <summary>Collects nodes and relationships for a <see cref="GraphSnapshot"/>. Not thread-safe; of no use after <see cref="Build"/>.</summary>
public sealed class GraphSnapshotBuilder
{
    private readonly TokenTable _labels = new();
    private readonly TokenTable _types = new();
    private readonly TokenTable _keys = new();
    private readonly SequenceTable _labelSets = new();
    private readonly List<int> _nodeLabelSets = [];
    private readonly List<int> _starts = [];
    private readonly List<int> _ends = [];
    private readonly List<int> _relationshipTypes = [];
    private readonly ValuePacker _values = new();
    private readonly PackedPropertyStoreBuilder _nodeProperties;
    private readonly PackedPropertyStoreBuilder _relationshipProperties;
    private bool _isBuilt;

    public GraphSnapshotBuilder()
    {
        _nodeProperties = new PackedPropertyStoreBuilder(_keys, _values);
        _relationshipProperties = new PackedPropertyStoreBuilder(_keys, _values);
    }

    public int NodeCount => _nodeLabelSets.Count;

    /// <returns>The node's id: the nodes are numbered as they come.</returns>
    /// <exception cref="InvalidOperationException">The snapshot was built already.</exception>
    public int AddNode(IEnumerable<string> labels, IEnumerable<KeyValuePair<string, CypherValue>> properties)
    {
        CheckNotBuilt();
        var set = SequenceTable.Empty;
        foreach (var label in labels)
            set = _labelSets.Append(set, _labels.Add(label));
        _nodeLabelSets.Add(set);
        _nodeProperties.Add(properties);
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
        _starts.Add(start);
        _ends.Add(end);
        _relationshipTypes.Add(_types.Add(type));
        _relationshipProperties.Add(properties);
        return _starts.Count - 1;
    }

    /// <param name="indexedKeys">Property keys that are looked up by value; their indexes are built at the first use.</param>
    public GraphSnapshot Build(params string[] indexedKeys)
    {
        CheckNotBuilt();
        _isBuilt = true;
        var values = _values.Build();
        // The same labels in another order are another sequence, but the same set.
        var labelSets = Array.ConvertAll(_labelSets.Build(), labels => labels.Distinct().Order().ToArray());
        return new GraphSnapshot(new SnapshotParts(
            _labels, _types, _keys, labelSets, [.. _nodeLabelSets], [.. _starts], [.. _ends], [.. _relationshipTypes],
            _nodeProperties.Build(values), _relationshipProperties.Build(values), indexedKeys));
    }

    private void CheckNotBuilt()
    {
        if (_isBuilt)
            throw new InvalidOperationException("The snapshot was built already; it shares its data with the builder.");
    }
}
