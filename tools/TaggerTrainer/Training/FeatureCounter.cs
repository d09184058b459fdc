namespace TaggerTrainer.Training;

/// <summary>How often features occur, up to 255, in a fixed amount of memory; features that share a counter are counted too high.</summary>
internal sealed class FeatureCounter
{
    private const int Bits = 28;

    private readonly byte[] counts = new byte[1 << Bits];

    public void Add(ulong hash)
    {
        ref var count = ref counts[hash >> (64 - Bits)];
        if (count < byte.MaxValue)
            count++;
    }

    public int this[ulong hash] => counts[hash >> (64 - Bits)];
}
