using System.Collections.Concurrent;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Graph;

/// <summary>An immutable graph in memory, in compact arrays. Thread-safe.</summary>
public sealed class GraphSnapshot : IGraphReader
{
    private readonly TokenTable _labels;
    private readonly TokenTable _types;
    private readonly IPropertyKeys _keys;
    private readonly int[][] _labelSets;
    private readonly int[] _nodeLabelSets;
    private readonly int[][] _nodesByLabel;
    private readonly PropertyStore _nodeProperties;
    private readonly PropertyStore _relationshipProperties;
    private readonly int[] _starts;
    private readonly int[] _ends;
    private readonly int[] _relationshipTypes;
    private readonly AdjacencyList _outgoing;
    private readonly AdjacencyList _incoming;
    private readonly HashSet<int> _indexedKeys;
    private readonly Func<int, string> _nodeIds;
    private readonly Func<int, string> _relationshipIds;
    private readonly ConcurrentDictionary<int, Lazy<Dictionary<CypherValue, int[]>>> _indexes = new();
    private readonly Lazy<(long[] Start, long[] End)> _counts;

    internal GraphSnapshot(SnapshotParts parts)
    {
        (_labels, _types, _keys) = (parts.Labels, parts.Types, parts.Keys);
        (_labelSets, _nodeLabelSets) = (parts.LabelSets, parts.NodeLabelSets);
        (_starts, _ends, _relationshipTypes) = (parts.Starts, parts.Ends, parts.RelationshipTypes);
        (_nodeProperties, _relationshipProperties) = (parts.NodeProperties, parts.RelationshipProperties);
        _nodesByLabel = GroupByLabel();
        _outgoing = AdjacencyList.Build(NodeCount, _starts, _ends, _relationshipTypes, TypeCount);
        _incoming = AdjacencyList.Build(NodeCount, _ends, _starts, _relationshipTypes, TypeCount);
        _indexedKeys = [.. parts.IndexedKeys.Select(_keys.Find).Where(key => key >= 0)];
        _nodeIds = parts.NodeIds ?? (node => FormattableString.Invariant($"n:{node}"));
        _relationshipIds = parts.RelationshipIds ?? (relationship => FormattableString.Invariant($"r:{relationship}"));
        _counts = new(() => (CountByLabel(_starts), CountByLabel(_ends)));
    }

    public int NodeCount => _nodeLabelSets.Length;

    public int RelationshipCount => _starts.Length;

    public int LabelCount => _labels.Count;

    public int TypeCount => _types.Count;

    public int PropertyKeyCount => _keys.Count;

    public int FindLabel(string name) => _labels.Find(name);

    public int FindType(string name) => _types.Find(name);

    public int FindPropertyKey(string name) => _keys.Find(name);

    public string LabelName(int label) => _labels.Name(label);

    public string TypeName(int type) => _types.Name(type);

    public string PropertyKeyName(int key) => _keys.Name(key);

    public ReadOnlySpan<int> LabelsOf(int node) => _labelSets[_nodeLabelSets[node]];

    public ReadOnlySpan<int> NodesWithLabel(int label) => _nodesByLabel[label];

    public CypherValue NodeProperty(int node, int key) => _nodeProperties.Get(node, key);

    public CypherMap NodeProperties(int node) => _nodeProperties.All(node);

    public string NodeElementId(int node) => _nodeIds(node);

    public int StartOf(int relationship) => _starts[relationship];

    public int EndOf(int relationship) => _ends[relationship];

    public int TypeOf(int relationship) => _relationshipTypes[relationship];

    public CypherValue RelationshipProperty(int relationship, int key) => _relationshipProperties.Get(relationship, key);

    public CypherMap RelationshipProperties(int relationship) => _relationshipProperties.All(relationship);

    public string RelationshipElementId(int relationship) => _relationshipIds(relationship);

    public ReadOnlySpan<Adjacent> Outgoing(int node, int type) => Outgoing(node, type, type);

    public ReadOnlySpan<Adjacent> Incoming(int node, int type) => Incoming(node, type, type);

    public ReadOnlySpan<Adjacent> Outgoing(int node, int firstType, int lastType) => _outgoing.Row(node, firstType, lastType);

    public ReadOnlySpan<Adjacent> Incoming(int node, int firstType, int lastType) => _incoming.Row(node, firstType, lastType);

    public bool HasIndex(int key) => _indexedKeys.Contains(key);

    public ReadOnlySpan<int> FindNodes(int key, CypherValue value)
    {
        var index = _indexes.GetOrAdd(key, k => new(() => BuildIndex(k))).Value;
        return index.TryGetValue(value, out var nodes) ? nodes : [];
    }

    public long CountRelationships(int label, int type, bool atStart)
    {
        var counts = atStart ? _counts.Value.Start : _counts.Value.End;
        return counts[((label + 1) * (TypeCount + 1)) + type + 1];
    }

    private int[][] GroupByLabel()
    {
        var sizes = new int[_labelSets.Length];
        foreach (var set in _nodeLabelSets)
            sizes[set]++;
        var counts = new int[_labels.Count];
        for (var set = 0; set < sizes.Length; set++)
        {
            foreach (var label in _labelSets[set])
                counts[label] += sizes[set];
        }
        var lists = Array.ConvertAll(counts, count => new int[count]);
        Array.Clear(counts);
        for (var node = 0; node < _nodeLabelSets.Length; node++)
        {
            foreach (var label in _labelSets[_nodeLabelSets[node]])
                lists[label][counts[label]++] = node;
        }
        return lists;
    }

    private Dictionary<CypherValue, int[]> BuildIndex(int key)
    {
        var lists = new Dictionary<CypherValue, List<int>>();
        for (var node = 0; node < NodeCount; node++)
        {
            var value = NodeProperty(node, key);
            if (value.IsNull)
                continue;
            if (!lists.TryGetValue(value, out var list))
                lists.Add(value, list = []);
            list.Add(node);
        }
        return lists.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray());
    }

    /// <summary>A table of counts by label (row) and type (column), the first of each for all of them together.</summary>
    private long[] CountByLabel(int[] nodes)
    {
        var width = TypeCount + 1;
        var table = new long[(LabelCount + 1) * width];
        for (var relationship = 0; relationship < nodes.Length; relationship++)
        {
            var type = _relationshipTypes[relationship] + 1;
            table[0]++;
            table[type]++;
            foreach (var label in LabelsOf(nodes[relationship]))
            {
                table[(label + 1) * width]++;
                table[((label + 1) * width) + type]++;
            }
        }
        return table;
    }
}
