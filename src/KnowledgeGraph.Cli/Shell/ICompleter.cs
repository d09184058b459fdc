using System.Collections.Immutable;

namespace KnowledgeGraph.Cli.Shell;

/// <summary>Says how a word that is being written may go on.</summary>
internal interface ICompleter
{
    /// <param name="cursor">In UTF-16 units; the word ends there.</param>
    Task<Completion> CompleteAsync(string text, int cursor);
}

/// <summary>The words that may stand in the place of one that was begun.</summary>
/// <param name="Start">Where the word begins, in UTF-16 units.</param>
/// <param name="Words">In the order in which they are listed.</param>
internal sealed record Completion(int Start, ImmutableArray<string> Words)
{
    /// <summary>What all of them begin with, whatever the case; in the first one's.</summary>
    public string Common => Words.IsEmpty ? "" : Words.Skip(1).Aggregate(Words[0], (common, word) => common[..Shared(common, word)]);

    private static int Shared(string left, string right)
    {
        var i = 0;
        while (i < left.Length && i < right.Length && char.ToUpperInvariant(left[i]) == char.ToUpperInvariant(right[i]))
            i++;
        return i;
    }
}
