using System.Buffers;

namespace KnowledgeGraph.Text.Segmentation;

/// <summary>jieba's hidden Markov model that finds words and their parts of speech at once.</summary>
/// <remarks>
/// A state is a <see cref="Place"/> with a tag; its number is place × number of tags + tag, which sorts as jieba compares states. All figures are natural
/// logarithms; among equals the state with the higher number wins. A character may only take the states that the model knows for it, and only those that can
/// follow; where this leaves none, all that can follow.
/// </remarks>
internal sealed class TagHmm
{
    private readonly TagHmmData data;
    private readonly TagTransitions transitions;

    /// <exception cref="InvalidDataException">The data are not those of such a model.</exception>
    public TagHmm(TagHmmData data)
    {
        data.Validate();
        this.data = data;
        transitions = new TagTransitions(data);
    }

    public TagHmmData Data => data;

    /// <summary>Appends the words of a run of Chinese characters with their tags.</summary>
    /// <param name="offset">Of the run in the text.</param>
    public void Cut(ReadOnlySpan<char> run, int offset, List<TaggedToken> tokens)
    {
        var states = ArrayPool<byte>.Shared.Rent(run.Length);
        FindStates(run, states.AsSpan(0, run.Length));
        int begin = 0, next = 0;
        for (var i = 0; i < run.Length; i++)
        {
            var place = transitions.PlaceOf(states[i]);
            if (place == Place.Begin)
                begin = i;
            if (place is not (Place.End or Place.Single))
                continue;
            tokens.Add(new TaggedToken(new(offset + (place == Place.End ? begin : i), offset + i + 1), TagOf(states[i])));
            next = i + 1;
        }

        if (next < run.Length)
            tokens.Add(new TaggedToken(new(offset + next, offset + run.Length), TagOf(states[next])));
        ArrayPool<byte>.Shared.Return(states);
    }

    private string TagOf(int state) => data.Tags[state % data.Tags.Length];

    private void FindStates(ReadOnlySpan<char> run, Span<byte> states)
    {
        var lattice = new TagLattice(transitions, data.StateCount, data.Tags.Length, run.Length);
        Start(data.RowOf(run[0]), ref lattice);
        for (var at = 1; at < run.Length; at++)
        {
            lattice.Advance();
            Step(data.RowOf(run[at]), ref lattice);
        }

        lattice.Trace(states);
        lattice.Dispose();
    }

    private void Start(TagHmmData.Row row, ref TagLattice lattice)
    {
        for (var i = 0; i < row.KnownStates.Length; i++)
            lattice.Reach(row.KnownStates[i], data.Start[row.KnownStates[i]] + row.KnownEmissions[i]);
        if (!lattice.IsEmpty)
            return;
        for (var state = 0; state < data.StateCount; state++)
            lattice.Reach(state, data.Start[state] + row.EmissionOf(state));
    }

    private void Step(TagHmmData.Row row, ref TagLattice lattice)
    {
        for (var i = 0; i < row.KnownStates.Length; i++)
            lattice.Step(row.KnownStates[i], row.KnownEmissions[i]);
        if (!lattice.IsEmpty)
            return;
        for (var state = 0; state < data.StateCount; state++)
            lattice.Step(state, row.EmissionOf(state));
    }
}
