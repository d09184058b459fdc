using System.Runtime.InteropServices;

namespace KnowledgeGraph.Cypher.Graph;

/// <summary>Orders as arrays: at each place the number of what comes there.</summary>
internal static class Ordering
{
    public static int[] Identity(int count)
    {
        var order = new int[count];
        for (var i = 0; i < count; i++)
            order[i] = i;
        return order;
    }

    /// <summary>Ordinal order; texts that are in order already cost one look at each.</summary>
    public static int[] ByText(List<string> texts)
    {
        var order = Identity(texts.Count);
        for (var i = 1; i < order.Length; i++)
        {
            if (string.CompareOrdinal(texts[i - 1], texts[i]) > 0)
            {
                Array.Sort(texts.ToArray(), order, StringComparer.Ordinal);
                break;
            }
        }
        return order;
    }

    /// <summary>A counting sort that leaves what is equal in its order.</summary>
    /// <param name="keys">By number, each below <paramref name="keyCount"/>.</param>
    public static int[] Stable(int[] order, int[] keys, int keyCount)
    {
        var next = new int[keyCount + 1];
        foreach (var key in keys)
            next[key + 1]++;
        for (var i = 1; i < next.Length; i++)
            next[i] += next[i - 1];
        var sorted = new int[order.Length];
        foreach (var item in order)
            sorted[next[keys[item]]++] = item;
        return sorted;
    }

    /// <summary>By number, its place.</summary>
    public static int[] Inverse(int[] order)
    {
        var places = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
            places[order[i]] = i;
        return places;
    }

    public static T[] Take<T>(List<T> items, int[] order) => Take<T>(CollectionsMarshal.AsSpan(items), order);

    public static T[] Take<T>(ReadOnlySpan<T> items, int[] order)
    {
        var taken = new T[order.Length];
        for (var i = 0; i < order.Length; i++)
            taken[i] = items[order[i]];
        return taken;
    }
}
