using System.Collections;

namespace KnowledgeGraph.Cypher.Values;

/// <summary>An immutable list of Cypher values.</summary>
public sealed class CypherList : IReadOnlyList<CypherValue>
{
    public static readonly CypherList Empty = new([]);

    private const int HashedFrom = 16;
    private const int SearchesBeforeHashing = 4;

    private readonly CypherValue[] _items;
    private HashSet<CypherValue>? _hashed;
    private int _searches;

    /// <summary>Takes the array over; the caller must not change it afterwards.</summary>
    internal CypherList(CypherValue[] items) => _items = items;

    public static CypherList From(IEnumerable<CypherValue> items) => new(items.ToArray());

    public int Count => _items.Length;

    public CypherValue this[int index] => _items[index];

    public ReadOnlySpan<CypherValue> AsSpan() => _items;

    /// <summary>Whether the list has a value, by a hash table once a long list is asked again and again.</summary>
    /// <param name="value">A string, integer or Boolean: for the others equality is more than equivalence.</param>
    internal bool HasScalar(CypherValue value)
    {
        if (_items.Length < HashedFrom || Interlocked.Increment(ref _searches) < SearchesBeforeHashing)
            return Array.IndexOf(_items, value) >= 0;
        return (_hashed ??= [.. _items]).Contains(value);
    }

    public IEnumerator<CypherValue> GetEnumerator() => ((IEnumerable<CypherValue>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
