using KnowledgeGraph.Extraction.Tagging;

namespace TaggerTrainer.Training;

/// <summary>Finds the pairs of characters in which organisations' names end.</summary>
internal static class EndingFinder
{
    /// <summary>Different names that must end so.</summary>
    private const int MinimumNames = 10;

    /// <summary>Share of the pair's occurrences that must end a name.</summary>
    private const double MinimumShare = 0.12;

    /// <summary>As <see cref="OrganisationEndings"/> takes them, in order.</summary>
    public static uint[] Find(IReadOnlyList<LabelledSentence> sentences)
    {
        var characters = new CharacterTable();
        var names = new HashSet<string>();
        var namesByPair = new Dictionary<uint, int>();
        var ends = new Dictionary<uint, int>();
        var occurrences = new Dictionary<uint, int>();
        foreach (var sentence in sentences)
        {
            for (var i = 1; i < sentence.Text.Length; i++)
                Count(occurrences, PairAt(characters, sentence.Text, i));
            foreach (var (start, end, kind) in sentence.Names())
            {
                if (kind != NameKind.Organisation || end - start < 3)
                    continue;
                var pair = PairAt(characters, sentence.Text, end - 1);
                Count(ends, pair);
                if (names.Add(sentence.Text[start..end]))
                    Count(namesByPair, pair);
            }
        }

        return [.. namesByPair.Where(p => p.Value >= MinimumNames && ends[p.Key] >= MinimumShare * occurrences[p.Key]).Select(p => p.Key).Order()];
    }

    private static uint PairAt(CharacterTable characters, string text, int index) =>
        OrganisationEndings.PairOf(characters.CodeOf(text[index - 1]), characters.CodeOf(text[index]));

    private static void Count(Dictionary<uint, int> counts, uint pair) => counts[pair] = counts.GetValueOrDefault(pair) + 1;
}
