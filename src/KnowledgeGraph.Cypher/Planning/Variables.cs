using System.Collections.Immutable;

namespace KnowledgeGraph.Cypher.Planning;

/// <summary>The slots of the variables that are visible at one place of the plan. Immutable.</summary>
internal sealed class Variables(ImmutableDictionary<string, int> slots)
{
    public static readonly Variables None = new(ImmutableDictionary.Create<string, int>(StringComparer.Ordinal));

    public IEnumerable<string> Names => slots.Keys;

    /// <summary>Those that the query wrote itself, in the order of their names.</summary>
    public IEnumerable<string> Visible => slots.Keys.Where(name => !name.StartsWith(' ')).Order(StringComparer.Ordinal);

    public int this[string name] => slots[name];

    public bool Contains(string name) => slots.ContainsKey(name);

    public Variables With(string name, int slot) => new(slots.SetItem(name, slot));

    public Variables Without(IEnumerable<string> names) => new(slots.RemoveRange(names));

    /// <summary>Each slot once, ascending.</summary>
    public int[] DistinctSlots => [.. slots.Values.Distinct().Order()];
}
