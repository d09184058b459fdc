using System.Text;

namespace TaggerTrainer.Lac;

/// <summary>The LAC character tagger: two bidirectional GRU layers and a CRF, over batches of sentences. Not thread-safe.</summary>
internal sealed class LacTagger
{
    private const int Lanes = PackedMatrix.Lanes;
    private const int Width = GruDirection.Hidden;
    private const int Gates = GruDirection.Gates;

    private readonly LacWeights weights;
    private readonly float[][] inputTables;
    private readonly PackedMatrix[] secondInput;
    private readonly float[][] secondBias;
    private readonly GruDirection[] first;
    private readonly GruDirection[] second;
    private readonly PackedMatrix linear;
    private readonly CrfDecoder decoder;
    private readonly float[] gates = new float[Gates * Lanes];
    private readonly float[] active = new float[Lanes];

    public LacTagger(LacWeights weights)
    {
        this.weights = weights;
        string[] directions = ["forward", "backward"];
        inputTables = [.. directions.Select(d => InputTable(weights, $"gru0.{d}"))];
        first = [.. directions.Select(d => new GruDirection(weights, $"gru0.{d}"))];
        second = [.. directions.Select(d => new GruDirection(weights, $"gru1.{d}"))];
        secondInput = [.. directions.Select(d => new PackedMatrix(weights[$"gru1.{d}.w"], Gates, 2 * Width))];
        secondBias = [.. directions.Select(d => weights[$"gru1.{d}.b"][..Gates])];
        linear = new PackedMatrix(Transpose(weights["linear.w"], 2 * Width, weights.Columns.Length), weights.Columns.Length, 2 * Width);
        decoder = new CrfDecoder(weights["crf.transitions"], weights.Columns.Length);
    }

    /// <summary>The column of each character (code point) of each sentence.</summary>
    /// <param name="sentences">At most <see cref="PackedMatrix.Lanes"/>; sentences of like length waste least.</param>
    /// <param name="firstEmissions">Where given, receives the first character's emissions of each sentence.</param>
    public byte[][] Tag(IReadOnlyList<Rune[]> sentences, List<float[]>? firstEmissions = null)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sentences.Count, Lanes);
        var steps = sentences.Max(s => s.Length);
        var rows = sentences.Select(s => Array.ConvertAll(s, weights.RowOf)).ToArray();
        var lengths = Array.ConvertAll(rows, r => r.Length);

        var middle = NewSequence(steps);
        RunLayer(first, lengths, middle, (step, direction) => LookUp(rows, step, inputTables[direction]));
        var top = NewSequence(steps);
        RunLayer(second, lengths, top, (step, direction) =>
        {
            Broadcast(secondBias[direction], gates);
            secondInput[direction].MultiplyAdd(middle[step], gates);
        });

        var emissions = new float[steps][];
        for (var step = 0; step < steps; step++)
        {
            emissions[step] = new float[linear.Rows * Lanes];
            Broadcast(weights["linear.b"], emissions[step]);
            linear.MultiplyAdd(top[step], emissions[step]);
        }

        firstEmissions?.AddRange(Enumerable.Range(0, rows.Length)
            .Select(lane => Enumerable.Range(0, weights.Columns.Length).Select(column => emissions[0][column * Lanes + lane]).ToArray()));
        return decoder.Decode(emissions, lengths);
    }

    private void RunLayer(GruDirection[] directions, int[] lengths, float[][] output, Action<int, int> fillGates)
    {
        for (var direction = 0; direction < directions.Length; direction++)
        {
            directions[direction].Reset();
            for (var i = 0; i < output.Length; i++)
            {
                var step = direction == 0 ? i : output.Length - 1 - i;
                for (var lane = 0; lane < lengths.Length; lane++)
                    active[lane] = step < lengths[lane] ? 1 : 0;
                fillGates(step, direction);
                directions[direction].Step(gates, active, output[step].AsSpan(direction * Width * Lanes, Width * Lanes));
            }
        }
    }

    private void LookUp(int[][] rows, int step, float[] table)
    {
        for (var lane = 0; lane < rows.Length; lane++)
        {
            if (step >= rows[lane].Length)
                continue;
            var row = table.AsSpan(rows[lane][step] * Gates, Gates);
            for (var gate = 0; gate < row.Length; gate++)
                gates[gate * Lanes + lane] = row[gate];
        }
    }

    /// <summary>The first layer's w·x + b for every character: its input is one of a few thousand rows.</summary>
    private static float[] InputTable(LacWeights weights, string name)
    {
        var embedding = weights["embedding"];
        var characters = embedding.Length / Width;
        var matrix = new PackedMatrix(weights[$"{name}.w"], Gates, Width);
        var bias = weights[$"{name}.b"];
        var table = new float[characters * Gates];
        var input = new float[Width * Lanes];
        var result = new float[Gates * Lanes];
        for (var start = 0; start < characters; start += Lanes)
        {
            var count = Math.Min(Lanes, characters - start);
            for (var i = 0; i < count * Width; i++)
                input[i % Width * Lanes + i / Width] = embedding[start * Width + i];
            Broadcast(bias.AsSpan(0, Gates), result);
            matrix.MultiplyAdd(input, result);
            for (var i = 0; i < count * Gates; i++)
                table[start * Gates + i] = result[i % Gates * Lanes + i / Gates];
        }

        return table;
    }

    private static void Broadcast(ReadOnlySpan<float> bias, Span<float> result)
    {
        for (var row = 0; row < bias.Length; row++)
            result.Slice(row * Lanes, Lanes).Fill(bias[row]);
    }

    private static float[] Transpose(float[] matrix, int rows, int columns)
    {
        var transposed = new float[matrix.Length];
        for (var i = 0; i < matrix.Length; i++)
            transposed[i % columns * rows + i / columns] = matrix[i];
        return transposed;
    }

    private static float[][] NewSequence(int steps)
    {
        var sequence = new float[steps][];
        for (var step = 0; step < steps; step++)
            sequence[step] = GC.AllocateUninitializedArray<float>(2 * Width * Lanes);
        return sequence;
    }
}
