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
    private int? _hash;

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

    /// <summary>Of the elements by <see cref="CypherEquality.Hash"/>, computed once: a list that rows are grouped by is hashed for every row.</summary>
    internal int ContentHash => _hash ??= Hash();

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

    private int Hash()
    {
        var hash = new HashCode();
        foreach (var item in Items)
            hash.Add(CypherEquality.Hash(item));
        return hash.ToHashCode();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
