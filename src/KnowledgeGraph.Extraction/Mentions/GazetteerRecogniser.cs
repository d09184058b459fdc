using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Extraction.Lexicons;
using KnowledgeGraph.Extraction.Passages;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>Known organisations. A short name that is also an ordinary word counts only before a post or a suffix, or in a list of organisations.</summary>
internal sealed class GazetteerRecogniser(ExtractionLexicon lexicon) : IMentionRecogniser
{
    public void Propose(Passage passage, ProposalSet proposals)
    {
        var text = passage.Text;
        for (var i = 0; i < text.Length; i++)
        {
            if (lexicon.Organisations.Longest(text, i, out var end) is not { } organisation || !StandsAlone(passage, i, end))
                continue;
            if (!organisation.IsAmbiguous)
                proposals.Add(i, end, EntityLabel.Organisation, 0.85, "gazetteer");
            else if (lexicon.Titles.EndOfHeadAt(text, end) > 0)
                proposals.Add(i, end, EntityLabel.Organisation, 0.8, "gazetteer-before-post");
            else
                continue;
            i = end - 1;
        }
    }

    /// <summary>Whether the match does not cut words in two: 北大 in 东北大学 does.</summary>
    private static bool StandsAlone(Passage passage, int start, int end)
    {
        var text = passage.Text;
        if (char.IsAsciiLetterOrDigit(text[start]) && start > 0 && char.IsAsciiLetterOrDigit(text[start - 1]))
            return false;
        if (char.IsAsciiLetterOrDigit(text[end - 1]) && end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
            return false;
        // 外交部|长: the body stands in the title of its head.
        if (end < text.Length && text[end] == '长' && text[end - 1] is '部' or '厅' or '局' or '院' && passage.Tokens[passage.TokenAt(start)].Start == start && passage.Tokens[passage.TokenAt(end)].End == end + 1)
            return true;
        return end - start >= 5
            || (passage.Tokens[passage.TokenAt(start)].Start == start && passage.Tokens[passage.TokenAt(end - 1)].End == end);
    }
}
