using KnowledgeGraph.Cypher.Graph.Json;

namespace KnowledgeGraph.Cypher.Graph;

/// <summary>Collects nodes and relationships whose properties are compact JSON; decodes them only when a query asks. Not thread-safe; of no use after <see cref="Build"/>.</summary>
/// <remarks>
/// The same nodes and relationships give the same snapshot in whatever order they come: nodes are numbered in the ordinal order of their ids,
/// relationships by start, type and end.
/// </remarks>
public sealed class JsonGraphBuilder
{
    private readonly TokenTable _labels = new();
    private readonly TokenTable _types = new();
    private readonly SequenceTable _labelSets = new();
    private readonly JsonText _text = new();
    private readonly List<string> _ids = [];
    private readonly List<int> _nodeLabelSets = [];
    private readonly List<long> _nodeAddresses = [];
    private readonly List<int> _starts = [];
    private readonly List<int> _ends = [];
    private readonly List<int> _relationshipTypes = [];
    private readonly List<long> _relationshipAddresses = [];

    /// <summary>The number of a set of labels, for <see cref="AddNode"/>.</summary>
    public int AddLabels(IEnumerable<string> labels) => labels.Aggregate(SequenceTable.Empty, (set, label) => _labelSets.Append(set, _labels.Add(label)));

    /// <summary>The number of a type, for <see cref="AddRelationship"/>.</summary>
    public int AddType(string type) => _types.Add(type);

    /// <param name="id">The property <c>id</c>; no other node has it.</param>
    /// <param name="properties">UTF-8; an object of strings, numbers, Booleans and lists of them, without white space between the tokens.</param>
    /// <returns>The node's number, for <see cref="AddRelationship"/>.</returns>
    public int AddNode(string id, int labels, ReadOnlySpan<byte> properties)
    {
        _ids.Add(id);
        _nodeLabelSets.Add(labels);
        _nodeAddresses.Add(_text.Add(properties));
        return _ids.Count - 1;
    }

    /// <param name="properties">As for <see cref="AddNode"/>.</param>
    public void AddRelationship(int start, int end, int type, ReadOnlySpan<byte> properties)
    {
        _starts.Add(start);
        _ends.Add(end);
        _relationshipTypes.Add(type);
        _relationshipAddresses.Add(_text.Add(properties));
    }

    /// <param name="relationshipId">The property <c>id</c> of a relationship; called when a query asks for it.</param>
    /// <param name="indexedKeys">Property keys that are looked up by value; their indexes are built at the first use.</param>
    public GraphSnapshot Build(Func<GraphSnapshot, int, string> relationshipId, params string[] indexedKeys)
    {
        var nodes = Ordering.ByText(_ids);
        var ranks = Ordering.Inverse(nodes);
        var (starts, ends, types, typeNames) = (Ranked(_starts, ranks), Ranked(_ends, ranks), SortTypes(out var names), names);
        var order = Ordering.Identity(starts.Length);
        // Stable passes, the least important first.
        order = Ordering.Stable(order, ends, nodes.Length);
        order = Ordering.Stable(order, types, typeNames.Count);
        order = Ordering.Stable(order, starts, nodes.Length);
        var ids = Ordering.Take(_ids, nodes);
        var nodeAddresses = Ordering.Take(_nodeAddresses, nodes);
        var relationshipAddresses = Ordering.Take(_relationshipAddresses, order);
        var keys = new JsonPropertyKeys(_text, nodeAddresses, relationshipAddresses);
        GraphSnapshot? snapshot = null;
        // Sorting by id asks for each again and again.
        var known = new Lazy<string?[]>(() => new string?[relationshipAddresses.Length]);
        snapshot = new GraphSnapshot(new SnapshotParts(
            _labels, typeNames, keys, Array.ConvertAll(_labelSets.Build(), labels => labels.Distinct().Order().ToArray()),
            Ordering.Take(_nodeLabelSets, nodes), Ordering.Take(starts, order), Ordering.Take(ends, order), Ordering.Take(types, order),
            new JsonPropertyStore(keys, _text, nodeAddresses, NodeId),
            new JsonPropertyStore(keys, _text, relationshipAddresses, RelationshipId),
            indexedKeys)
        {
            NodeIds = NodeId,
            RelationshipIds = RelationshipId,
        });
        return snapshot;

        string NodeId(int node) => ids[node];
        string RelationshipId(int relationship) => known.Value[relationship] ??= relationshipId(snapshot!, relationship);
    }

    private static int[] Ranked(List<int> nodes, int[] ranks)
    {
        var ranked = new int[nodes.Count];
        for (var i = 0; i < ranked.Length; i++)
            ranked[i] = ranks[nodes[i]];
        return ranked;
    }

    /// <summary>Types numbered in the order of their names.</summary>
    private int[] SortTypes(out TokenTable names)
    {
        names = new TokenTable();
        foreach (var name in Enumerable.Range(0, _types.Count).Select(_types.Name).Order(StringComparer.Ordinal))
            names.Add(name);
        var table = names;
        return Ranked(_relationshipTypes, [.. Enumerable.Range(0, _types.Count).Select(type => table.Find(_types.Name(type)))]);
    }
}
