namespace KnowledgeGraph.Text.Segmentation;

/// <summary>The transitions of a <see cref="TagHmm"/>, laid out for look-up. A word is continued by its own tag only, so that E and M have at most two predecessors.</summary>
internal sealed class TagTransitions
{
    private readonly double[] fromBegin;
    private readonly double[] fromMiddle;
    private readonly double[] fromEnds;
    private readonly int stateCount;
    private readonly int tagCount;

    /// <exception cref="InvalidDataException">A transition is not one that words have.</exception>
    public TagTransitions(TagHmmData data)
    {
        stateCount = data.StateCount;
        tagCount = data.Tags.Length;
        fromBegin = Impossible(stateCount);
        fromMiddle = Impossible(stateCount);
        fromEnds = Impossible(stateCount * stateCount);
        for (var i = 0; i < data.Transitions.Length; i++)
        {
            int from = data.From[i], to = data.To[i];
            var (opens, closed) = (PlaceOf(to) is Place.Begin or Place.Single, PlaceOf(from) is Place.End or Place.Single);
            if (from >= stateCount || to >= stateCount || opens != closed || (!opens && from % tagCount != to % tagCount))
                throw new InvalidDataException("the model of tags has an impossible transition");
            if (opens)
                fromEnds[(to * stateCount) + from] = data.Transitions[i];
            else
                (PlaceOf(from) == Place.Begin ? fromBegin : fromMiddle)[to] = data.Transitions[i];
        }
    }

    public Place PlaceOf(int state) => (Place)(state / tagCount);

    /// <summary>Into an E or M state from B of the same tag; negative infinity where there is none.</summary>
    public double FromBegin(int state) => fromBegin[state];

    /// <summary>Into an E or M state from M of the same tag.</summary>
    public double FromMiddle(int state) => fromMiddle[state];

    /// <summary>Into a B or S state, by the state before.</summary>
    public ReadOnlySpan<double> FromEnds(int state) => fromEnds.AsSpan(state * stateCount, stateCount);

    private static double[] Impossible(int count)
    {
        var scores = new double[count];
        Array.Fill(scores, double.NegativeInfinity);
        return scores;
    }
}
