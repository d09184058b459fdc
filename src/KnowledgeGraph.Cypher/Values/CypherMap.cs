using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.Cypher.Values;

/// <summary>An immutable map from text keys (ordinal, case-sensitive) to Cypher values, in the order they were given.</summary>
/// <remarks>Maps of queries are small: the keys are searched one after the other.</remarks>
public sealed class CypherMap : IEnumerable<KeyValuePair<string, CypherValue>>
{
    public static readonly CypherMap Empty = new([], []);

    private readonly string[] _keys;
    private readonly CypherValue[] _values;

    /// <summary>Takes the arrays over. The keys must be distinct.</summary>
    internal CypherMap(string[] keys, CypherValue[] values)
    {
        _keys = keys;
        _values = values;
    }

    /// <summary>A later entry of the same key replaces an earlier one.</summary>
    public static CypherMap From(IEnumerable<KeyValuePair<string, CypherValue>> entries)
    {
        var keys = new List<string>();
        var values = new List<CypherValue>();
        foreach (var (key, value) in entries)
        {
            var at = keys.IndexOf(key);
            if (at >= 0)
                values[at] = value;
            else
            {
                keys.Add(key);
                values.Add(value);
            }
        }
        return new CypherMap([.. keys], [.. values]);
    }

    public int Count => _keys.Length;

    public IEnumerable<string> Keys => _keys;

    public IEnumerable<CypherValue> Values => _values;

    /// <summary>The value of the key; null where the map has no such key.</summary>
    public CypherValue this[string key] => TryGetValue(key, out var value) ? value : CypherValue.Null;

    public bool ContainsKey(string key) => Array.IndexOf(_keys, key) >= 0;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out CypherValue value)
    {
        for (var i = 0; i < _keys.Length; i++)
        {
            if (string.Equals(_keys[i], key, StringComparison.Ordinal))
            {
                value = _values[i];
                return true;
            }
        }
        value = default;
        return false;
    }

    public IEnumerator<KeyValuePair<string, CypherValue>> GetEnumerator()
    {
        for (var i = 0; i < _keys.Length; i++)
            yield return KeyValuePair.Create(_keys[i], _values[i]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
