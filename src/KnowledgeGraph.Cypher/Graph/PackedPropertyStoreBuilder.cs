using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Graph;

/// <summary>Lays the properties of all entities one after the other; entities with the same keys in the same order share a shape.</summary>
internal sealed class PackedPropertyStoreBuilder(TokenTable keys, ValuePacker packer)
{
    private readonly SequenceTable _shapes = new();
    private readonly List<int> _entityShapes = [];
    private readonly List<int> _offsets = [];
    private readonly List<long> _words = [];

    /// <summary>Properties whose value is null are left out, as everywhere in Cypher.</summary>
    public void Add(IEnumerable<KeyValuePair<string, CypherValue>> properties)
    {
        _offsets.Add(_words.Count);
        var shape = SequenceTable.Empty;
        foreach (var (key, value) in properties)
        {
            if (value.IsNull)
                continue;
            shape = _shapes.Append(shape, keys.Add(key));
            _words.Add(packer.Pack(value));
        }
        _entityShapes.Add(shape);
    }

    public PackedPropertyStore Build(PackedValues values) => new(keys, _shapes.Build(), [.. _entityShapes], [.. _offsets], [.. _words], values);
}
