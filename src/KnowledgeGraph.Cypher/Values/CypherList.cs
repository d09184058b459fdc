using System.Collections;

namespace KnowledgeGraph.Cypher.Values;

/// <summary>An immutable list of Cypher values.</summary>
public sealed class CypherList : IReadOnlyList<CypherValue>
{
    public static readonly CypherList Empty = new([]);

    private const int HashedFrom = 16;
    private const int SearchesBeforeHashing = 4;

    /// <summary>Until the elements are read, or from the beginning.</summary>
    private readonly IListSource? _source;
    private CypherValue[]? _items;
    private HashSet<CypherValue>? _hashed;
    private int _searches;

    /// <summary>Takes the array over; the caller must not change it afterwards.</summary>
    internal CypherList(CypherValue[] items) => _items = items;

    internal CypherList(IListSource source) => _source = source;

    public static CypherList From(IEnumerable<CypherValue> items) => new(items.ToArray());

    public int Count => _items?.Length ?? _source!.Count;

    public CypherValue this[int index]
    {
        get
        {
            if (_items is { } items)
                return items[index];
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
            return _source![index];
        }
    }

    private CypherValue[] Items => _items ??= _source!.ToArray();

    public ReadOnlySpan<CypherValue> AsSpan() => Items;

    /// <summary>Whether the list has a value, by a hash table once a long list is asked again and again.</summary>
    /// <param name="value">A string, integer, Boolean, node or relationship: for the others equality is more than equivalence.</param>
    internal bool HasScalar(CypherValue value)
    {
        if (Items.Length < HashedFrom || Interlocked.Increment(ref _searches) < SearchesBeforeHashing)
            return Array.IndexOf(Items, value) >= 0;
        return (_hashed ??= [.. Items]).Contains(value);
    }

    public IEnumerator<CypherValue> GetEnumerator() => ((IEnumerable<CypherValue>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
