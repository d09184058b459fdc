using System.Buffers;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Text.Segmentation;

/// <summary>jieba's hidden Markov model for words that are in no dictionary: each character begins (B), ends (E), continues (M) or is (S) a word.</summary>
/// <remarks>All figures are natural logarithms. Among equals the state with the later letter wins, as in jieba.</remarks>
internal sealed class WordHmm
{
    /// <summary>jieba's stand-in for the logarithm of 0.</summary>
    public const double Impossible = -3.14e100;

    public const int StateCount = 4;

    private const int B = 0, E = 1, M = 2, S = 3;

    /// <summary>Of buffers below this size no array is rented.</summary>
    private const int StackLength = 128;

    private readonly double[] start;
    private readonly double[] transitions;
    private readonly double[] emissions;

    /// <param name="start">Of B, E, M, S.</param>
    /// <param name="transitions">From state × to state.</param>
    /// <param name="emissions">Chinese character from <see cref="Characters.FirstHan"/> on × state.</param>
    public WordHmm(double[] start, double[] transitions, double[] emissions)
    {
        if (start.Length != StateCount || transitions.Length != StateCount * StateCount || emissions.Length != StateCount * Characters.HanCount)
            throw new InvalidDataException("the model of words has the wrong size");
        this.start = start;
        this.transitions = transitions;
        this.emissions = emissions;
    }

    public ReadOnlySpan<double> Start => start;

    public ReadOnlySpan<double> Transitions => transitions;

    public ReadOnlySpan<double> Emissions => emissions;

    /// <summary>Appends the words of a run of Chinese characters.</summary>
    /// <param name="offset">Of the run in the text.</param>
    public void Cut(ReadOnlySpan<char> run, int offset, List<TextSpan> tokens)
    {
        var rented = run.Length > StackLength ? ArrayPool<byte>.Shared.Rent(run.Length) : null;
        Span<byte> states = rented ?? stackalloc byte[StackLength];
        states = states[..run.Length];
        FindStates(run, states);

        int begin = 0, next = 0;
        for (var i = 0; i < states.Length; i++)
        {
            if (states[i] == B)
                begin = i;
            if (states[i] is not (E or S))
                continue;
            tokens.Add(new TextSpan(offset + (states[i] == E ? begin : i), offset + i + 1));
            next = i + 1;
        }

        if (next < run.Length)
            tokens.Add(new TextSpan(offset + next, offset + run.Length));
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
    }

    /// <summary>Viterbi's algorithm. Each state has two predecessors; one bit of <paramref name="states"/> a state says which was better.</summary>
    private void FindStates(ReadOnlySpan<char> run, Span<byte> states)
    {
        var t = transitions;
        double toBfromE = t[(E * StateCount) + B], toBfromS = t[(S * StateCount) + B];
        double toEfromB = t[(B * StateCount) + E], toEfromM = t[(M * StateCount) + E];
        double toMfromB = t[(B * StateCount) + M], toMfromM = t[(M * StateCount) + M];
        double toSfromE = t[(E * StateCount) + S], toSfromS = t[(S * StateCount) + S];

        var emission = EmissionsOf(run[0]);
        double b = start[B] + emission[B], e = start[E] + emission[E], m = start[M] + emission[M], s = start[S] + emission[S];
        for (var i = 1; i < run.Length; i++)
        {
            emission = EmissionsOf(run[i]);
            double be = e + toBfromE + emission[B], bs = s + toBfromS + emission[B];
            double eb = b + toEfromB + emission[E], em = m + toEfromM + emission[E];
            double mb = b + toMfromB + emission[M], mm = m + toMfromM + emission[M];
            double se = e + toSfromE + emission[S], ss = s + toSfromS + emission[S];
            var later = 0;
            if (bs >= be)
                later |= 1 << B;
            if (em >= eb)
                later |= 1 << E;
            if (mm >= mb)
                later |= 1 << M;
            if (ss >= se)
                later |= 1 << S;
            states[i] = (byte)later;
            (b, e, m, s) = (Math.Max(be, bs), Math.Max(eb, em), Math.Max(mb, mm), Math.Max(se, ss));
        }

        var state = s >= e ? S : E;
        for (var i = run.Length - 1; i > 0; i--)
        {
            var later = (states[i] >> state & 1) != 0;
            states[i] = (byte)state;
            state = state is B or S ? (later ? S : E) : (later ? M : B);
        }

        states[0] = (byte)state;
    }

    private ReadOnlySpan<double> EmissionsOf(char character) =>
        emissions.AsSpan((character - Characters.FirstHan) * StateCount, StateCount);
}
