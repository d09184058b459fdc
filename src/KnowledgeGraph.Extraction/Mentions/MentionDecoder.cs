using System.Collections.Immutable;
using KnowledgeGraph.Extraction.Passages;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>Takes the best consistent set of proposals: no two overlap, and the sum of score × length is the greatest.</summary>
/// <remarks>Weighted interval scheduling by dynamic programming (Kleinberg and Tardos, Algorithm Design, 6.1), O(n log n). Among equal sums the set with the earlier proposals wins.</remarks>
internal static class MentionDecoder
{
    public static ImmutableArray<Mention> Decode(Passage passage, ProposalSet proposals)
    {
        var sorted = proposals.All.OrderBy(p => p.Span.End).ThenBy(p => p.Span.Start).ThenByDescending(p => p.Score).ToArray();
        var best = new double[sorted.Length + 1];
        var previous = new int[sorted.Length];
        for (var i = 0; i < sorted.Length; i++)
        {
            previous[i] = LastEndingAtOrBefore(sorted, i, sorted[i].Span.Start);
            best[i + 1] = Math.Max(best[i], best[previous[i]] + Weight(sorted[i]));
        }

        var chosen = ImmutableArray.CreateBuilder<Mention>();
        for (var i = sorted.Length; i > 0;)
        {
            if (best[i] <= best[i - 1])
            {
                i--;
                continue;
            }

            var proposal = sorted[i - 1];
            chosen.Add(new Mention(passage, proposal.Span, proposal.Label, proposal.Reason));
            i = previous[i - 1];
        }

        chosen.Reverse();
        return chosen.ToImmutable();
    }

    private static double Weight(Proposal proposal) => proposal.Score * proposal.Span.Length;

    private static int LastEndingAtOrBefore(Proposal[] sorted, int count, int start)
    {
        int low = 0, high = count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle].Span.End <= start)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
