using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.Graph.Model;

/// <summary>The properties of one element, in ordinal order of their names. Immutable; equal where names and values are.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "It is a map by name; a dictionary promises more.")]
public sealed class PropertyMap : IReadOnlyDictionary<string, PropertyValue>, IEquatable<PropertyMap>
{
    private readonly KeyValuePair<string, PropertyValue>[] entries;

    private PropertyMap(KeyValuePair<string, PropertyValue>[] entries) => this.entries = entries;

    public static PropertyMap Empty { get; } = new([]);

    public int Count => entries.Length;

    public IEnumerable<string> Keys => entries.Select(e => e.Key);

    public IEnumerable<PropertyValue> Values => entries.Select(e => e.Value);

    /// <exception cref="KeyNotFoundException">There is no such property.</exception>
    public PropertyValue this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException(key);

    /// <summary>Entries in any order.</summary>
    /// <exception cref="ArgumentException">A name occurs twice.</exception>
    public static PropertyMap From(params ReadOnlySpan<KeyValuePair<string, PropertyValue>> properties)
    {
        var sorted = properties.ToArray();
        Array.Sort(sorted, static (a, b) => string.CompareOrdinal(a.Key, b.Key));
        for (var i = 1; i < sorted.Length; i++)
        {
            if (sorted[i].Key == sorted[i - 1].Key)
                throw new ArgumentException($"The property {sorted[i].Key} occurs twice.", nameof(properties));
        }

        return new PropertyMap(sorted);
    }

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out PropertyValue value)
    {
        foreach (var entry in entries)
        {
            if (entry.Key == key)
            {
                value = entry.Value;
                return true;
            }
        }

        value = null;
        return false;
    }

    /// <summary>The text under the name, or null where there is none or it is no text.</summary>
    public string? Text(string key) => TryGetValue(key, out var value) && value is PropertyValue.Text text ? text.Value : null;

    /// <summary>The texts under the name; empty where there are none.</summary>
    public ImmutableArray<string> Texts(string key) => TryGetValue(key, out var value) && value is PropertyValue.Texts texts ? texts.Values : [];

    /// <summary>The integer under the name, or null.</summary>
    public long? Integer(string key) => TryGetValue(key, out var value) && value is PropertyValue.Integer integer ? integer.Value : null;

    /// <summary>The integers under the name; empty where there are none.</summary>
    public ImmutableArray<long> Integers(string key) => TryGetValue(key, out var value) && value is PropertyValue.Integers integers ? integers.Values : [];

    public bool Equals(PropertyMap? other) => other is not null && entries.AsSpan().SequenceEqual(other.entries);

    public override bool Equals(object? obj) => Equals(obj as PropertyMap);

    public override int GetHashCode() => entries.Length;

    public IEnumerator<KeyValuePair<string, PropertyValue>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, PropertyValue>>)entries).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
