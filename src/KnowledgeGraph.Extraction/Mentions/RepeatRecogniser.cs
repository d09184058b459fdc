using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Extraction.Lexicons;
using KnowledgeGraph.Extraction.Passages;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>A name that was sure at one place of the document is proposed wherever it stands again.</summary>
internal sealed class RepeatRecogniser(PhraseTrie<KnownName> names) : IMentionRecogniser
{
    public void Propose(Passage passage, ProposalSet proposals)
    {
        var text = passage.Text;
        for (var i = 0; i < text.Length; i++)
        {
            if (names.Longest(text, i, out var end) is not { } name || CutsLatin(text, i, end) || (name.EndsWord && CutsWord(passage, end)))
                continue;
            proposals.Add(i, end, name.Label, name.Label == EntityLabel.Person ? 0.8 : 0.7, "repeat");
            i = end - 1;
        }
    }

    private static bool CutsWord(Passage passage, int end) => end < passage.Text.Length && passage.TokenAt(end) == passage.TokenAt(end - 1);

    private static bool CutsLatin(string text, int start, int end) =>
        (start > 0 && char.IsAsciiLetterOrDigit(text[start]) && char.IsAsciiLetterOrDigit(text[start - 1]))
        || (end < text.Length && char.IsAsciiLetterOrDigit(text[end - 1]) && char.IsAsciiLetterOrDigit(text[end]));
}

/// <param name="EndsWord">A guess that counts only where a word ends: 江南高速 of 江南高速集团 is not in 江南高速公路.</param>
internal sealed record KnownName(EntityLabel Label, bool EndsWord = false);
