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
                if (span.Kind == NameKind.Person && IsPersonal(passage.Text, start, end))
                    proposals.Add(start, end, EntityLabel.Person, 0.6 + (0.3 * span.Score), "tagger");
                else if (span.Kind == NameKind.Organisation && span.Score >= 0.4 && IsOrganisation(passage.Text, start, end) && specificity.IsSpecific(passage, start, end))
                    proposals.Add(start, end, EntityLabel.Organisation, 0.35 + (0.3 * span.Score), "tagger");
            }
        }
    }

    private bool IsPersonal(string text, int start, int end)
    {
        var name = text.AsSpan(start, end - start);
        if (name.Length < 2 || name.IndexOfAny("0123456789，。、：；《》“”（）() ") >= 0)
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
