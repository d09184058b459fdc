using System.Runtime.Intrinsics;

namespace TaggerTrainer.Lac;

/// <summary>Viterbi over a batch: the first character's score is its emission, then + transition[from, to] + emission.</summary>
internal sealed class CrfDecoder(float[] transitions, int columns)
{
    private const int Lanes = PackedMatrix.Lanes;

    /// <summary>The best column of each character of each sentence.</summary>
    public byte[][] Decode(float[][] emissions, int[] lengths)
    {
        var pointers = new byte[emissions.Length][];
        var scores = emissions[0].AsSpan(0, columns * Lanes).ToArray();
        var next = new float[scores.Length];
        var best = lengths.Select((length, lane) => length == 1 ? Best(scores, lane) : (byte)0).ToArray();
        for (var step = 1; step < emissions.Length; step++)
        {
            pointers[step] = new byte[columns * Lanes];
            for (var to = 0; to < columns; to++)
            {
                for (var lane = 0; lane < Lanes; lane += Vector512<float>.Count)
                    Advance(scores, emissions[step], next, pointers[step], to, lane);
            }

            (scores, next) = (next, scores);
            for (var lane = 0; lane < lengths.Length; lane++)
            {
                if (lengths[lane] == step + 1)
                    best[lane] = Best(scores, lane);
            }
        }

        return [.. lengths.Select((length, lane) => FollowBack(pointers, length, lane, best[lane]))];
    }

    private void Advance(float[] scores, float[] emissions, float[] next, byte[] pointers, int to, int lane)
    {
        var top = Vector512.Create(float.NegativeInfinity);
        var from = Vector512<float>.Zero;
        for (var column = 0; column < columns; column++)
        {
            var score = Vector512.LoadUnsafe(ref scores[0], (nuint)(column * Lanes + lane)) + Vector512.Create(transitions[column * columns + to]);
            from = Vector512.ConditionalSelect(Vector512.GreaterThan(score, top), Vector512.Create((float)column), from);
            top = Vector512.Max(score, top);
        }

        (top + Vector512.LoadUnsafe(ref emissions[0], (nuint)(to * Lanes + lane))).StoreUnsafe(ref next[0], (nuint)(to * Lanes + lane));
        for (var i = 0; i < Vector512<float>.Count; i++)
            pointers[to * Lanes + lane + i] = (byte)from[i];
    }

    private byte Best(float[] scores, int lane)
    {
        var best = 0;
        for (var column = 1; column < columns; column++)
        {
            if (scores[column * Lanes + lane] > scores[best * Lanes + lane])
                best = column;
        }

        return (byte)best;
    }

    private static byte[] FollowBack(byte[][] pointers, int length, int lane, byte last)
    {
        var path = new byte[length];
        path[^1] = last;
        for (var step = length - 1; step > 0; step--)
            path[step - 1] = pointers[step][path[step] * Lanes + lane];
        return path;
    }
}
