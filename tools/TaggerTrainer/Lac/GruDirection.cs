using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace TaggerTrainer.Lac;

/// <summary>One direction of a GRU layer over a batch, in the ONNX convention with linear_before_reset; gates in the order z, r, h.</summary>
internal sealed class GruDirection
{
    public const int Hidden = 128;
    public const int Gates = 3 * Hidden;

    private readonly PackedMatrix recurrent;
    private readonly float[] recurrentBias;
    private readonly float[] fromState = new float[Gates * PackedMatrix.Lanes];
    private readonly float[] state = new float[Hidden * PackedMatrix.Lanes];

    public GruDirection(LacWeights weights, string name)
    {
        recurrent = new PackedMatrix(weights[$"{name}.r"], Gates, Hidden);
        recurrentBias = weights[$"{name}.b"][Gates..];
    }

    public void Reset() => Array.Clear(state);

    /// <summary>One time step.</summary>
    /// <param name="fromInput">w·x + b of this step, <see cref="Gates"/> × lanes.</param>
    /// <param name="active">1 for lanes whose sentence reaches this far, else 0: their state stays zero, for the backward direction begins at each sentence's end.</param>
    /// <param name="output">The new state, <see cref="Hidden"/> × lanes.</param>
    public void Step(ReadOnlySpan<float> fromInput, ReadOnlySpan<float> active, Span<float> output)
    {
        for (var gate = 0; gate < Gates; gate++)
            fromState.AsSpan(gate * PackedMatrix.Lanes, PackedMatrix.Lanes).Fill(recurrentBias[gate]);
        recurrent.MultiplyAdd(state, fromState);

        const int reset = Hidden * PackedMatrix.Lanes, candidate = 2 * reset;
        ref var g = ref MemoryMarshal.GetReference(fromInput);
        ref var q = ref fromState[0];
        ref var mask = ref MemoryMarshal.GetReference(active);
        for (var i = 0; i < state.Length; i += Vector512<float>.Count)
        {
            var at = (nuint)i;
            var z = Sigmoid(Vector512.LoadUnsafe(ref g, at) + Vector512.LoadUnsafe(ref q, at));
            var r = Sigmoid(Vector512.LoadUnsafe(ref g, at + reset) + Vector512.LoadUnsafe(ref q, at + reset));
            var c = Tanh(Vector512.LoadUnsafe(ref g, at + candidate) + r * Vector512.LoadUnsafe(ref q, at + candidate));
            var h = c + z * (Vector512.LoadUnsafe(ref state[0], at) - c);
            h *= Vector512.LoadUnsafe(ref mask, at % PackedMatrix.Lanes);
            h.StoreUnsafe(ref state[0], at);
        }

        state.CopyTo(output);
    }

    private static Vector512<float> Sigmoid(Vector512<float> x) => Vector512<float>.One / (Vector512<float>.One + Vector512.Exp(-x));

    private static Vector512<float> Tanh(Vector512<float> x) => Sigmoid(x + x) * 2f - Vector512<float>.One;
}
