using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>Viterbi over the tags of a sentence. Buffers are reused; not thread-safe.</summary>
/// <remarks>Tags lie in sixteen lanes, those from <see cref="NameTags.Count"/> on never reached.</remarks>
internal sealed class TagDecoder
{
    public const int Lanes = 16;

    /// <summary>Low enough that no sum of scores makes up for it, high enough that sums of it stay finite.</summary>
    private const float Forbidden = -1e9f;

    private readonly Vector512<float>[] fromTag = new Vector512<float>[NameTags.Count];
    private readonly Vector512<float>[] toTag = new Vector512<float>[NameTags.Count];
    private Vector512<float>[] forward = [];
    private Vector512<float>[] backward = [];
    private Vector512<int>[] pointers = [];

    public TagDecoder(ReadOnlySpan<float> transitions) => SetTransitions(transitions);

    /// <summary>The tag of each character, after <see cref="Decode"/>.</summary>
    public byte[] Tags { get; private set; } = [];

    /// <param name="transitions">[tag, next], <see cref="NameTags.Count"/> each way; where the next must not follow the tag the number is ignored.</param>
    public void SetTransitions(ReadOnlySpan<float> transitions)
    {
        Span<float> from = stackalloc float[Lanes];
        Span<float> to = stackalloc float[Lanes];
        for (var tag = 0; tag < NameTags.Count; tag++)
        {
            from.Fill(Forbidden);
            to.Fill(Forbidden);
            for (var other = 0; other < NameTags.Count; other++)
            {
                if (NameTags.MayFollow(tag, other))
                    from[other] = transitions[tag * NameTags.Count + other];
                if (NameTags.MayFollow(other, tag))
                    to[other] = transitions[other * NameTags.Count + tag];
            }

            fromTag[tag] = Vector512.Create<float>(from);
            toTag[tag] = Vector512.Create<float>(to);
        }
    }

    /// <summary>Finds the best tags of <paramref name="length"/> characters; false where all of them are <see cref="NameTags.Outside"/>.</summary>
    /// <param name="emissions">[character, lane].</param>
    public bool Decode(ReadOnlySpan<float> emissions, int length)
    {
        Reserve(length);
        if (length == 0)
            return false;
        // Before the text stands O, after it too.
        var scores = fromTag[NameTags.Outside] + Emission(emissions, 0);
        forward[0] = scores;
        for (var i = 1; i < length; i++)
        {
            var best = Vector512.Create(scores[0]) + fromTag[0];
            var pointer = Vector512<int>.Zero;
            for (var tag = 1; tag < NameTags.Count; tag++)
            {
                var score = Vector512.Create(scores[tag]) + fromTag[tag];
                pointer = Vector512.ConditionalSelect(Vector512.GreaterThan(score, best).AsInt32(), Vector512.Create(tag), pointer);
                best = Vector512.Max(score, best);
            }

            scores = best + Emission(emissions, i);
            forward[i] = scores;
            pointers[i] = pointer;
        }

        var last = BestOf(scores + toTag[NameTags.Outside]);
        var named = false;
        for (var i = length - 1; i >= 0; i--)
        {
            Tags[i] = (byte)last;
            named |= last != NameTags.Outside;
            last = i == 0 ? 0 : pointers[i][last];
        }

        return named;
    }

    /// <summary>After <see cref="Decode"/>: prepares <see cref="Margin"/>.</summary>
    public void PrepareMargins(ReadOnlySpan<float> emissions, int length)
    {
        var scores = toTag[NameTags.Outside];
        backward[length - 1] = scores;
        for (var i = length - 2; i >= 0; i--)
        {
            var ahead = scores + Emission(emissions, i + 1);
            var best = Vector512.Create(ahead[0]) + toTag[0];
            for (var tag = 1; tag < NameTags.Count; tag++)
                best = Vector512.Max(Vector512.Create(ahead[tag]) + toTag[tag], best);
            backward[i] = scores = best;
        }
    }

    /// <summary>How much better the best tags are than the best ones that differ from them somewhere in [start, end).</summary>
    public float Margin(int start, int end)
    {
        var margin = float.PositiveInfinity;
        for (var i = start; i < end; i++)
        {
            var totals = forward[i] + backward[i];
            var best = totals[Tags[i]];
            for (var tag = 0; tag < NameTags.Count; tag++)
            {
                if (tag != Tags[i])
                    margin = Math.Min(margin, best - totals[tag]);
            }
        }

        return margin;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Emission(ReadOnlySpan<float> emissions, int index) => Vector512.Create(emissions.Slice(index * Lanes, Lanes));

    private static int BestOf(Vector512<float> scores)
    {
        var best = 0;
        for (var tag = 1; tag < NameTags.Count; tag++)
        {
            if (scores[tag] > scores[best])
                best = tag;
        }

        return best;
    }

    private void Reserve(int length)
    {
        if (Tags.Length >= length)
            return;
        var size = Math.Max(length, 2 * Tags.Length);
        Tags = new byte[size];
        forward = new Vector512<float>[size];
        backward = new Vector512<float>[size];
        pointers = new Vector512<int>[size];
    }
}
