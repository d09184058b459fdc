using System.Collections.Concurrent;

namespace KnowledgeGraph.Cypher.Graph.Json;

/// <summary>The keys of JSON properties, found when first asked for: one by a search for it in the text, all of them by reading every object once.</summary>
internal sealed class JsonPropertyKeys : IPropertyKeys
{
    /// <summary>The number of the key <c>id</c>, which every entity has and no object.</summary>
    public const int Id = 0;

    private readonly JsonText _text;
    private readonly ConcurrentDictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly Lazy<int> _readAll;
    private volatile Entry[] _entries = [new("id", [])];

    /// <param name="addresses">Where every object is.</param>
    public JsonPropertyKeys(JsonText text, params long[][] addresses)
    {
        _text = text;
        _ids["id"] = Id;
        _readAll = new(() => ReadAll(addresses));
    }

    public int Count => _readAll.Value;

    public int Find(string name)
    {
        if (_ids.TryGetValue(name, out var id))
            return id;
        // Within a string the quotation marks would have backslashes: the pattern is found in a key's place only.
        var pattern = JsonProperties.Pattern(name);
        return _text.Contains(pattern) ? Add(name, pattern) : _ids.GetOrAdd(name, -1);
    }

    public string Name(int key) => _entries[key].Name;

    /// <summary>As <see cref="JsonProperties.Pattern"/>.</summary>
    public byte[] Pattern(int key) => _entries[key].Pattern;

    /// <summary>The key that an object has at a place.</summary>
    public int Read(ReadOnlySpan<byte> json, int at)
    {
        var entries = _entries;
        for (var key = Id + 1; key < entries.Length; key++)
        {
            if (json[at..].StartsWith(entries[key].Pattern))
                return key;
        }
        var name = JsonProperties.ReadString(json, ref at);
        return Add(name, JsonProperties.Pattern(name));
    }

    private int Add(string name, byte[] pattern)
    {
        lock (_ids)
        {
            if (_ids.TryGetValue(name, out var id) && id >= 0)
                return id;
            _entries = [.. _entries, new Entry(name, pattern)];
            return _ids[name] = _entries.Length - 1;
        }
    }

    private int ReadAll(long[][] addresses)
    {
        foreach (var address in addresses.SelectMany(a => a))
        {
            var json = _text.At(address);
            for (var at = JsonProperties.First(json); at >= 0;)
            {
                Read(json, at);
                at = JsonProperties.Next(json, JsonProperties.SkipValue(json, JsonProperties.AfterKey(json, at)));
            }
        }
        return _entries.Length;
    }

    private sealed record Entry(string Name, byte[] Pattern);
}
