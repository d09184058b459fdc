using KnowledgeGraph.Extraction.Tagging;

namespace TaggerTrainer.Training;

/// <summary>Makes names of each kind as frequent as the teacher's: a constant on the way into a name, chosen on sentences held out for the best F1.</summary>
/// <remarks>Perceptrons lean towards silence about what they have not seen.</remarks>
internal static class Balance
{
    private const int Steps = 12;

    /// <summary>A step, in units of the largest transition weight.</summary>
    private const float StepSize = 1 / 80f;

    /// <param name="save">Writes a model with these transitions and loads it.</param>
    public static float[] Apply(float[] transitions, IReadOnlyList<LabelledSentence> heldOut, Func<float[], NameTagger> save)
    {
        var unit = transitions.Max(MathF.Abs) * StepSize;
        foreach (var kind in Enum.GetValues<NameKind>())
        {
            transitions = Enumerable.Range(-2, Steps)
                .Select(step => Shifted(transitions, kind, step * unit))
                .MaxBy(shifted => new Agreement(save(shifted), heldOut).F1(kind))!;
        }

        return transitions;
    }

    private static float[] Shifted(float[] transitions, NameKind kind, float change)
    {
        var shifted = transitions.ToArray();
        for (var tag = 0; tag < NameTags.Count; tag++)
        {
            foreach (var part in new[] { NameTags.Begin, NameTags.Single })
                shifted[tag * NameTags.Count + NameTags.Of(kind, part)] += change;
        }

        return shifted;
    }
}
