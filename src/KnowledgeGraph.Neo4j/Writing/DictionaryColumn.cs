using System.Collections.Immutable;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>A column whose values repeat: each value once, and the place of each row's value among them.</summary>
/// <param name="name">Of the parameter with the values; the one with the places ends in <c>At</c>.</param>
internal sealed class DictionaryColumn(string name)
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly JsonList values = new();
    private readonly JsonList rows = new();

    public int Length => values.Length + rows.Length;

    public void Add(string value)
    {
        if (!places.TryGetValue(value, out var place))
        {
            places.Add(value, place = places.Count);
            values.Add(value);
        }

        rows.Add(place);
    }

    public ImmutableArray<(string Name, string Json)> Finish() => [(name, values.Finish()), (name + "At", rows.Finish())];
}
