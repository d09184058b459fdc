using System.Buffers;

namespace KnowledgeGraph.Text.Segmentation;

/// <summary>Viterbi's table over the states of a <see cref="TagHmm"/>: the scores of the last two characters, and each state's best predecessor.</summary>
internal ref struct TagLattice
{
    private readonly TagTransitions transitions;
    private readonly int stateCount;
    private readonly int tagCount;
    private readonly double[] scores;
    private readonly byte[] links;
    private Span<double> previous;
    private Span<double> current;
    private Span<byte> linksOfCurrent;

    /// <summary>The E and S states that the last character reached, ascending; then the same of the one before.</summary>
    private Span<byte> ends;
    private Span<byte> previousEnds;
    private int endCount;
    private int previousEndCount;
    private int position;

    public TagLattice(TagTransitions transitions, int stateCount, int tagCount, int length)
    {
        this.transitions = transitions;
        this.stateCount = stateCount;
        this.tagCount = tagCount;
        scores = ArrayPool<double>.Shared.Rent(2 * stateCount);
        links = ArrayPool<byte>.Shared.Rent((length + 2) * stateCount);
        previous = scores.AsSpan(0, stateCount);
        current = scores.AsSpan(stateCount, stateCount);
        current.Fill(double.NegativeInfinity);
        linksOfCurrent = links.AsSpan(0, stateCount);
        ends = links.AsSpan(length * stateCount, stateCount);
        previousEnds = links.AsSpan((length + 1) * stateCount, stateCount);
    }

    public readonly void Dispose()
    {
        ArrayPool<double>.Shared.Return(scores);
        ArrayPool<byte>.Shared.Return(links);
    }

    /// <summary>True where the last character has reached no state yet.</summary>
    public bool IsEmpty { get; private set; } = true;

    /// <summary>Goes on to the next character.</summary>
    public void Advance()
    {
        var freed = previous;
        previous = current;
        current = freed;
        current.Fill(double.NegativeInfinity);
        var freedEnds = previousEnds;
        previousEnds = ends;
        ends = freedEnds;
        previousEndCount = endCount;
        endCount = 0;
        position++;
        linksOfCurrent = links.AsSpan(position * stateCount, stateCount);
        IsEmpty = true;
    }

    public void Reach(int state, double score, int from = 0)
    {
        current[state] = score;
        linksOfCurrent[state] = (byte)from;
        IsEmpty = false;
        if (transitions.PlaceOf(state) is Place.End or Place.Single)
            ends[endCount++] = (byte)state;
    }

    /// <summary>Reaches the state from its best predecessor, if it has any. States come in ascending order.</summary>
    public void Step(int state, double emission)
    {
        if (transitions.PlaceOf(state) is Place.End or Place.Middle)
            StepInWord(state, emission);
        else
            StepToWord(state, emission);
    }

    private void StepInWord(int state, double emission)
    {
        var tag = state % tagCount;
        int begin = tag, middle = ((int)Place.Middle * tagCount) + tag;
        var fromBegin = previous[begin] + transitions.FromBegin(state) + emission;
        var fromMiddle = previous[middle] + transitions.FromMiddle(state) + emission;
        if (fromMiddle >= fromBegin && !double.IsNegativeInfinity(fromMiddle))
            Reach(state, fromMiddle, middle);
        else if (!double.IsNegativeInfinity(fromBegin))
            Reach(state, fromBegin, begin);
    }

    private void StepToWord(int state, double emission)
    {
        var row = transitions.FromEnds(state);
        var best = double.NegativeInfinity;
        var bestFrom = 0;
        foreach (var from in previousEnds[..previousEndCount])
        {
            var score = previous[from] + row[from] + emission;
            if (score >= best)
                (best, bestFrom) = (score, from);
        }

        if (!double.IsNegativeInfinity(best))
            Reach(state, best, bestFrom);
    }

    /// <summary>The states of the best path; it ends in the best state of the last character.</summary>
    public readonly void Trace(Span<byte> states)
    {
        var state = 0;
        for (var candidate = 1; candidate < stateCount; candidate++)
        {
            if (current[candidate] >= current[state])
                state = candidate;
        }

        for (var at = position; at >= 0; at--)
        {
            states[at] = (byte)state;
            state = links[(at * stateCount) + state];
        }
    }
}
