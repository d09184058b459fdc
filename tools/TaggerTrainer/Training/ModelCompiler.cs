using System.Buffers.Binary;
using KnowledgeGraph.Extraction.Tagging;

namespace TaggerTrainer.Training;

/// <summary>Quantises averaged weights to signed bytes and lays them out as the program's <see cref="FeatureTable"/>.</summary>
internal static class ModelCompiler
{
    /// <summary>Share of the largest weights that may be cut off at ±127.</summary>
    private const double Clipped = 0.0005;

    /// <param name="Lines">For <see cref="NameModel.Save"/>.</param>
    /// <param name="Dropped">Features for which their line had no room.</param>
    internal sealed record Compiled(byte[] Lines, float[] Transitions, int Dropped);

    public static Compiled Compile(PerceptronTrainer trainer, int lineBits)
    {
        var count = trainer.Store.Count;
        var weights = new float[count][];
        for (var row = 0; row < count; row++)
            trainer.Average(row, weights[row] = new float[NameTags.Count]);
        var largest = weights.Select(w => w.Max(MathF.Abs)).Order().ToArray();
        var scale = 127 / largest[(int)((1 - Clipped) * (count - 1))];

        var lines = new byte[FeatureTable.LineBytes << lineBits];
        var dropped = 0;
        foreach (var row in Enumerable.Range(0, count).OrderByDescending(r => weights[r].Sum(w => w * w)).ThenBy(r => trainer.Store.RowHashes[r]))
        {
            var hash = trainer.Store.RowHashes[row];
            if (!Place(lines.AsSpan((int)(hash >> (64 - lineBits)) * FeatureTable.LineBytes, FeatureTable.LineBytes), FeatureTable.FingerprintOf(hash), weights[row], scale))
                dropped++;
        }

        return new Compiled(lines, [.. trainer.AverageTransitions().Select(w => w * scale)], dropped);
    }

    private static bool Place(Span<byte> line, ushort fingerprint, float[] weights, float scale)
    {
        for (var slot = 0; slot < FeatureTable.SlotsPerLine; slot++)
        {
            var mark = line.Slice(slot * sizeof(ushort), sizeof(ushort));
            var taken = BinaryPrimitives.ReadUInt16LittleEndian(mark);
            if (taken == fingerprint)
                return false;
            if (taken != 0)
                continue;
            BinaryPrimitives.WriteUInt16LittleEndian(mark, fingerprint);
            for (var tag = 0; tag < weights.Length; tag++)
                line[FeatureTable.WeightsOffset + slot * NameTags.Count + tag] = (byte)(sbyte)Math.Clamp(MathF.Round(weights[tag] * scale), -127, 127);
            return true;
        }

        return false;
    }
}
