using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace TaggerTrainer.Lac;

/// <summary>A weight matrix that multiplies <see cref="Lanes"/> column vectors at once.</summary>
/// <remarks>Vectors lie as [dimension][lane]. Weights are packed four rows together, so that one pass over the
/// inputs keeps sixteen accumulators in registers.</remarks>
internal sealed class PackedMatrix
{
    /// <summary>Sentences in a batch.</summary>
    public const int Lanes = 64;

    private const int Block = 4;

    private readonly float[] packed;
    private readonly int columns;

    /// <param name="weights">Row-major, <paramref name="rows"/> × <paramref name="columns"/>.</param>
    public PackedMatrix(ReadOnlySpan<float> weights, int rows, int columns)
    {
        this.columns = columns;
        Rows = (rows + Block - 1) / Block * Block;
        packed = new float[Rows * columns];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
                packed[(row / Block * columns + column) * Block + row % Block] = weights[row * columns + column];
        }
    }

    /// <summary>Rows of the result: the matrix's, rounded up to a multiple of four.</summary>
    public int Rows { get; }

    /// <summary>Adds the product to <paramref name="result"/>, <see cref="Rows"/> × <see cref="Lanes"/>.</summary>
    public void MultiplyAdd(ReadOnlySpan<float> input, Span<float> result)
    {
        ref var x = ref MemoryMarshal.GetReference(input[..(columns * Lanes)]);
        for (var row = 0; row < Rows; row += Block)
        {
            ref var w = ref packed[row * columns];
            ref var y = ref MemoryMarshal.GetReference(result.Slice(row * Lanes, Block * Lanes));
            Vector512<float> a0 = Load(ref y, 0), a1 = Load(ref y, 16), a2 = Load(ref y, 32), a3 = Load(ref y, 48);
            Vector512<float> b0 = Load(ref y, 64), b1 = Load(ref y, 80), b2 = Load(ref y, 96), b3 = Load(ref y, 112);
            Vector512<float> c0 = Load(ref y, 128), c1 = Load(ref y, 144), c2 = Load(ref y, 160), c3 = Load(ref y, 176);
            Vector512<float> d0 = Load(ref y, 192), d1 = Load(ref y, 208), d2 = Load(ref y, 224), d3 = Load(ref y, 240);
            for (var k = 0; k < columns; k++)
            {
                var at = (nuint)(k * Lanes);
                Vector512<float> x0 = Load(ref x, at), x1 = Load(ref x, at + 16), x2 = Load(ref x, at + 32), x3 = Load(ref x, at + 48);
                var weights = Vector128.LoadUnsafe(ref w, (nuint)(k * Block));
                var weight = Vector512.Create(weights[0]);
                a0 = Vector512.MultiplyAddEstimate(weight, x0, a0);
                a1 = Vector512.MultiplyAddEstimate(weight, x1, a1);
                a2 = Vector512.MultiplyAddEstimate(weight, x2, a2);
                a3 = Vector512.MultiplyAddEstimate(weight, x3, a3);
                weight = Vector512.Create(weights[1]);
                b0 = Vector512.MultiplyAddEstimate(weight, x0, b0);
                b1 = Vector512.MultiplyAddEstimate(weight, x1, b1);
                b2 = Vector512.MultiplyAddEstimate(weight, x2, b2);
                b3 = Vector512.MultiplyAddEstimate(weight, x3, b3);
                weight = Vector512.Create(weights[2]);
                c0 = Vector512.MultiplyAddEstimate(weight, x0, c0);
                c1 = Vector512.MultiplyAddEstimate(weight, x1, c1);
                c2 = Vector512.MultiplyAddEstimate(weight, x2, c2);
                c3 = Vector512.MultiplyAddEstimate(weight, x3, c3);
                weight = Vector512.Create(weights[3]);
                d0 = Vector512.MultiplyAddEstimate(weight, x0, d0);
                d1 = Vector512.MultiplyAddEstimate(weight, x1, d1);
                d2 = Vector512.MultiplyAddEstimate(weight, x2, d2);
                d3 = Vector512.MultiplyAddEstimate(weight, x3, d3);
            }

            Store(ref y, 0, a0, a1, a2, a3);
            Store(ref y, 64, b0, b1, b2, b3);
            Store(ref y, 128, c0, c1, c2, c3);
            Store(ref y, 192, d0, d1, d2, d3);
        }
    }

    private static Vector512<float> Load(ref float from, nuint at) => Vector512.LoadUnsafe(ref from, at);

    private static void Store(ref float to, nuint at, Vector512<float> v0, Vector512<float> v1, Vector512<float> v2, Vector512<float> v3)
    {
        v0.StoreUnsafe(ref to, at);
        v1.StoreUnsafe(ref to, at + 16);
        v2.StoreUnsafe(ref to, at + 32);
        v3.StoreUnsafe(ref to, at + 48);
    }
}
