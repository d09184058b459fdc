using KnowledgeGraph.Extraction.Tagging;

namespace TaggerTrainer.Training;

/// <summary>Weights by feature hash, exact (no two features share a row), growing as training meets features that matter.</summary>
internal sealed class WeightStore
{
    /// <summary>Floats of a row: a weight a tag, rounded up.</summary>
    public const int Lanes = TagDecoder.Lanes;

    private ulong[] hashes = new ulong[1 << 20];
    private int[] slots = new int[1 << 20];

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
        var mask = hashes.Length - 1;
        for (var i = (int)(hash >> 20) & mask; ; i = (i + 1) & mask)
        {
            if (hashes[i] == hash)
                return slots[i];
            if (hashes[i] == 0)
                return -1;
        }
    }

    public int FindOrAdd(ulong hash)
    {
        var row = Find(hash);
        if (row >= 0)
            return row;
        if (Count * 2 >= hashes.Length)
            GrowIndex();
        if (Count == RowHashes.Length)
            GrowRows();
        RowHashes[Count] = hash;
        Place(hash, Count);
        return Count++;
    }

    private void Place(ulong hash, int row)
    {
        var mask = hashes.Length - 1;
        var i = (int)(hash >> 20) & mask;
        while (hashes[i] != 0)
            i = (i + 1) & mask;
        hashes[i] = hash;
        slots[i] = row;
    }

    private void GrowIndex()
    {
        hashes = new ulong[hashes.Length * 2];
        slots = new int[hashes.Length];
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
