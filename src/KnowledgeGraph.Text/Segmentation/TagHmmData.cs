namespace KnowledgeGraph.Text.Segmentation;

/// <summary>The figures of a <see cref="TagHmm"/>, as they are stored.</summary>
/// <param name="Tags">In ordinal order; a state's number is place (B, E, M, S) × number of tags + tag.</param>
/// <param name="Start">Of every state.</param>
/// <param name="From">With <paramref name="To"/> and <paramref name="Transitions"/>: the transitions that there are.</param>
/// <param name="RowStarts">Where each Chinese character's states begin in <paramref name="States"/>, and one more.</param>
/// <param name="KnownCounts">How many of a character's states it may take; those after them only have an emission.</param>
/// <param name="States">Of each character, those it may take in ascending order, then the others.</param>
/// <param name="Emissions">Of the same.</param>
internal sealed record TagHmmData(
    string[] Tags,
    double[] Start,
    byte[] From,
    byte[] To,
    double[] Transitions,
    int[] RowStarts,
    byte[] KnownCounts,
    byte[] States,
    double[] Emissions)
{
    private const int PlaceCount = 4;

    public int StateCount => Tags.Length * PlaceCount;

    /// <exception cref="InvalidDataException">The parts do not fit together.</exception>
    public void Validate()
    {
        var fits = StateCount is > 0 and <= byte.MaxValue + 1
            && Start.Length == StateCount
            && From.Length == To.Length && From.Length == Transitions.Length
            && RowStarts.Length == Characters.HanCount + 1 && KnownCounts.Length == Characters.HanCount
            && States.Length == Emissions.Length && RowStarts[^1] == States.Length;
        if (!fits)
            throw new InvalidDataException("the model of tags has the wrong size");
    }

    public Row RowOf(char character)
    {
        var index = character - Characters.FirstHan;
        var start = RowStarts[index];
        var length = RowStarts[index + 1] - start;
        return new Row(States.AsSpan(start, length), Emissions.AsSpan(start, length), KnownCounts[index]);
    }

    /// <summary>What is known of a character.</summary>
    public readonly ref struct Row(ReadOnlySpan<byte> states, ReadOnlySpan<double> emissions, int knownCount)
    {
        /// <summary>The states it may take; empty for a character the model does not know.</summary>
        public ReadOnlySpan<byte> KnownStates { get; } = states[..knownCount];

        public ReadOnlySpan<double> KnownEmissions { get; } = emissions[..knownCount];

        private readonly ReadOnlySpan<byte> states = states;
        private readonly ReadOnlySpan<double> emissions = emissions;

        public double EmissionOf(int state)
        {
            var index = states.IndexOf((byte)state);
            return index < 0 ? WordHmm.Impossible : emissions[index];
        }
    }
}
