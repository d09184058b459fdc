using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Graph;

/// <summary>Lays the properties of all entities one after the other; entities with the same keys share a shape.</summary>
internal sealed class PropertyStoreBuilder
{
    private readonly Dictionary<string, int> _shapeIds = new(StringComparer.Ordinal);
    private readonly List<int[]> _shapes = [];
    private readonly List<int> _entityShapes = [];
    private readonly List<int> _offsets = [];
    private readonly List<CypherValue> _values = [];
    private readonly List<(int Key, CypherValue Value)> _buffer = [];

    /// <summary>Properties whose value is null are left out, as everywhere in Cypher.</summary>
    public void Add(TokenTable keys, IEnumerable<KeyValuePair<string, CypherValue>> properties)
    {
        _buffer.Clear();
        foreach (var (key, value) in properties)
        {
            if (!value.IsNull)
                _buffer.Add((keys.Add(key), value));
        }
        var shapeKey = string.Join(',', _buffer.Select(p => p.Key));
        if (!_shapeIds.TryGetValue(shapeKey, out var shape))
        {
            shape = _shapes.Count;
            _shapes.Add([.. _buffer.Select(p => p.Key)]);
            _shapeIds.Add(shapeKey, shape);
        }
        _entityShapes.Add(shape);
        _offsets.Add(_values.Count);
        _values.AddRange(_buffer.Select(p => p.Value));
    }

    public PropertyStore Build() => new([.. _shapes], [.. _entityShapes], [.. _offsets], [.. _values]);
}
