using System.Collections;

namespace KnowledgeGraph.Cypher.Values;

/// <summary>An immutable list of Cypher values.</summary>
public sealed class CypherList : IReadOnlyList<CypherValue>
{
    public static readonly CypherList Empty = new([]);

    private readonly CypherValue[] _items;

    /// <summary>Takes the array over; the caller must not change it afterwards.</summary>
    internal CypherList(CypherValue[] items) => _items = items;

    public static CypherList From(IEnumerable<CypherValue> items) => new(items.ToArray());

    public int Count => _items.Length;

    public CypherValue this[int index] => _items[index];

    public ReadOnlySpan<CypherValue> AsSpan() => _items;

    public IEnumerator<CypherValue> GetEnumerator() => ((IEnumerable<CypherValue>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
