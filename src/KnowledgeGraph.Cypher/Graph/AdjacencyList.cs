namespace KnowledgeGraph.Cypher.Graph;

/// <summary>Compressed sparse rows: the relationships at each node, by type, then id.</summary>
internal sealed class AdjacencyList
{
    private readonly int[] _offsets;
    private readonly Adjacent[] _entries;
    private readonly int[] _types;

    private AdjacencyList(int[] offsets, Adjacent[] entries, int[] types)
    {
        _offsets = offsets;
        _entries = entries;
        _types = types;
    }

    /// <param name="near">The end of each relationship at which the row is.</param>
    /// <param name="far">The other end.</param>
    /// <param name="types">The type of each relationship, below <paramref name="typeCount"/>.</param>
    public static AdjacencyList Build(int nodeCount, int[] near, int[] far, int[] types, int typeCount)
    {
        var offsets = new int[nodeCount + 1];
        foreach (var node in near)
            offsets[node + 1]++;
        for (var i = 0; i < nodeCount; i++)
            offsets[i + 1] += offsets[i];
        // Two stable counting passes, by type and then by node, leave each row ordered by type and id.
        var order = Ordering.Stable(Ordering.Identity(types.Length), types, typeCount);
        var next = offsets.AsSpan(0, nodeCount).ToArray();
        var entries = new Adjacent[near.Length];
        foreach (var relationship in order)
            entries[next[near[relationship]]++] = new Adjacent(relationship, far[relationship]);
        return new AdjacencyList(offsets, entries, types);
    }

    /// <param name="firstType">-1 for all types.</param>
    /// <param name="lastType">Not below <paramref name="firstType"/>.</param>
    public ReadOnlySpan<Adjacent> Row(int node, int firstType, int lastType)
    {
        var row = _entries.AsSpan(_offsets[node], _offsets[node + 1] - _offsets[node]);
        if (firstType < 0 || row.Length == 0)
            return row;
        row = row[LowerBound(row, firstType)..];
        // Most rows end with the types that were asked for, or have none of them.
        return row.Length == 0 || _types[row[^1].Relationship] <= lastType ? row : row[..LowerBound(row, lastType + 1)];
    }

    private int LowerBound(ReadOnlySpan<Adjacent> row, int type)
    {
        int low = 0, high = row.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_types[row[middle].Relationship] < type)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
