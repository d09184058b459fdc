using KnowledgeGraph.Extraction.Tagging;

namespace TaggerTrainer.Training;

/// <summary>Weights by feature hash, exact (no two features share a row), growing as training meets features that matter.</summary>
internal sealed class WeightStore
{
    /// <summary>Floats of a row: a weight a tag, rounded up.</summary>
    public const int Lanes = TagDecoder.Lanes;

    private (ulong Hash, int Row)[] index = new (ulong, int)[1 << 20];

    public int Count { get; private set; }

    /// <summary>Current weights, <see cref="Lanes"/> a row.</summary>
    public float[] Weights { get; private set; } = new float[Lanes << 18];

    /// <summary>Sum of updates, each times the step it came at: the average is weight - this / steps.</summary>
    public float[] Stamped { get; private set; } = new float[Lanes << 18];

    /// <summary>The hash of each row.</summary>
    public ulong[] RowHashes { get; private set; } = new ulong[1 << 18];

    /// <summary>The row of a feature, or -1.</summary>
    public int Find(ulong hash)
    {
        var mask = index.Length - 1;
        for (var i = (int)(hash >> 20) & mask; ; i = (i + 1) & mask)
        {
            ref readonly var entry = ref index[i];
            if (entry.Hash == hash)
                return entry.Row;
            if (entry.Hash == 0)
                return -1;
        }
    }

    /// <summary>The rows of many features at once: the first probes do not wait for each other's memory.</summary>
    public void Find(ReadOnlySpan<ulong> hashes, Span<int> rows)
    {
        var mask = index.Length - 1;
        Span<(ulong Hash, int Row)> probes = stackalloc (ulong, int)[hashes.Length];
        for (var i = 0; i < hashes.Length; i++)
            probes[i] = index[(int)(hashes[i] >> 20) & mask];
        for (var i = 0; i < hashes.Length; i++)
            rows[i] = probes[i].Hash == hashes[i] ? probes[i].Row : probes[i].Hash == 0 ? -1 : Find(hashes[i]);
    }

    public int FindOrAdd(ulong hash)
    {
        var row = Find(hash);
        if (row >= 0)
            return row;
        if (Count * 2 >= index.Length)
            GrowIndex();
        if (Count == RowHashes.Length)
            GrowRows();
        RowHashes[Count] = hash;
        Place(hash, Count);
        return Count++;
    }

    private void Place(ulong hash, int row)
    {
        var mask = index.Length - 1;
        var i = (int)(hash >> 20) & mask;
        while (index[i].Hash != 0)
            i = (i + 1) & mask;
        index[i] = (hash, row);
    }

    private void GrowIndex()
    {
        index = new (ulong, int)[index.Length * 2];
        for (var row = 0; row < Count; row++)
            Place(RowHashes[row], row);
    }

    private void GrowRows()
    {
        var size = RowHashes.Length * 2;
        RowHashes = Resized(RowHashes, size);
        Weights = Resized(Weights, size * Lanes);
        Stamped = Resized(Stamped, size * Lanes);
    }

    private static T[] Resized<T>(T[] array, int size)
    {
        Array.Resize(ref array, size);
        return array;
    }
}
