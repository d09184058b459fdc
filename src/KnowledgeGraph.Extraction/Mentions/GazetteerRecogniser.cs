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
            var start = organisation.Kind == "government" ? CountryBefore(text, i) : i;
            if (!organisation.IsAmbiguous)
                proposals.Add(start, end, EntityLabel.Organisation, 0.85, "gazetteer");
            else if (lexicon.Titles.EndOfHeadAt(text, end) > 0)
                proposals.Add(start, end, EntityLabel.Organisation, 0.8, "gazetteer-before-post");
            else
                continue;
            i = end - 1;
        }
    }

    /// <summary>埃及|外交部, 乌|国防部: the office of another country bears its name; where it begins.</summary>
    private int CountryBefore(string text, int start)
    {
        var places = lexicon.Places.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(7, start); length >= 2; length--)
        {
            var place = text.AsSpan(start - length, length);
            if (place is not "中国" && places.TryGetValue(place, out var kind) && kind == "country")
                return start - length;
        }

        var isInitial = start > 0 && lexicon.CountryInitials.Contains(text[start - 1]) && text[start - 1] != '中' && (start == 1 || char.IsPunctuation(text[start - 2]) || char.IsWhiteSpace(text[start - 2]));
        return isInitial ? start - 1 : start;
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
