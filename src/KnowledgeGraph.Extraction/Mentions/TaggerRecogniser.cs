using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Extraction.Lexicons;
using KnowledgeGraph.Extraction.Passages;
using KnowledgeGraph.Extraction.Tagging;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>What the statistical tagger takes for people and organisations.</summary>
internal sealed class TaggerRecogniser(NameTagger tagger, ExtractionLexicon lexicon, Specificity specificity) : IMentionRecogniser
{
    public void Propose(Passage passage, ProposalSet proposals)
    {
        var spans = new List<NameSpan>();
        foreach (var sentence in passage.Block.Sentences)
        {
            spans.Clear();
            tagger.Tag(passage.Text.AsSpan(sentence.Start, sentence.Length), spans);
            foreach (var span in spans)
            {
                var start = sentence.Start + span.Start;
                var end = sentence.Start + span.End;
                if (span.Kind == NameKind.Person)
                    end = WholeName(passage.Text, start, end);
                if (span.Kind == NameKind.Person && IsPersonal(passage.Text, start, end))
                    proposals.Add(start, end, EntityLabel.Person, 0.6 + (0.3 * span.Score), "tagger");
                else if (span.Kind == NameKind.Organisation && span.Score >= 0.4 && IsOrganisation(passage.Text, start, end) && specificity.IsSpecific(passage, start, end))
                    proposals.Add(start, end, EntityLabel.Organisation, 0.35 + (0.3 * span.Score), "tagger");
            }
        }
    }

    /// <summary>John of John Hopcroft, 郭明 of 郭明和等: what the tagger cut too short; 李老先生 without its title.</summary>
    private static int WholeName(string text, int start, int end)
    {
        while (char.IsAsciiLetter(text[start]) && end + 1 < text.Length && text[end] == ' ' && char.IsAsciiLetterUpper(text[end + 1]))
        {
            end++;
            while (end < text.Length && (char.IsAsciiLetter(text[end]) || text[end] is '.' or '-' or '\''))
                end++;
        }

        if (end + 1 < text.Length && text[end] == '和' && text[end + 1] is '等' or '、' or '，' or ',' or '。' or '）' && end - start == 2)
            end++;
        return end;
    }

    private bool IsPersonal(string text, int start, int end)
    {
        var name = text.AsSpan(start, end - start);
        if (name.Length < 2 || name.IndexOfAny("0123456789，。、：；《》“”（）() ") >= 0)
            return false;
        if (name.Length == 2 && name[1] == '方' || name.EndsWith("先生", StringComparison.Ordinal) || name.EndsWith("女士", StringComparison.Ordinal))
            return false;
        return lexicon.Organisations.Exact(name) is null && !lexicon.Places.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(name);
    }

    private bool IsOrganisation(string text, int start, int end)
    {
        var name = text.AsSpan(start, end - start);
        return name.Length >= 2
            && !lexicon.Places.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(name)
            && !lexicon.GenericWords.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(name)
            && lexicon.EventHeads.Exact(name[^Math.Min(2, name.Length)..]) is null;
    }
}
