using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Extraction.Lexicons;
using KnowledgeGraph.Extraction.Passages;
using KnowledgeGraph.Extraction.Tagging;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>What the statistical tagger takes for people and organisations.</summary>
internal sealed class TaggerRecogniser(NameTagger tagger, ExtractionLexicon lexicon, Specificity specificity) : IMentionRecogniser
{
    /// <summary>Below it, the tagger's organisations are wrong more often than right on documents it was not trained on.</summary>
    private const float MinimumScore = 0.5f;

    public void Propose(Passage passage, ProposalSet proposals)
    {
        var spans = new List<NameSpan>();
        foreach (var sentence in passage.Block.Sentences)
        {
            spans.Clear();
            tagger.Tag(passage.Text.AsSpan(sentence.Start, sentence.Length), spans);
            for (var i = 0; i < spans.Count; i++)
            {
                var span = spans[i];
                // Two names without anything between them are one foreign name.
                while (i + 1 < spans.Count && span.Kind == NameKind.Person && spans[i + 1] is { Kind: NameKind.Person } next && next.Start == span.End)
                {
                    span = span with { End = next.End };
                    i++;
                }

                var start = sentence.Start + span.Start;
                var end = sentence.Start + span.End;
                if (span.Kind == NameKind.Person)
                    start = BehindPost(passage.Text, start, end);
                if (span.Kind == NameKind.Person)
                    end = WholeName(passage.Text, start, end);
                else if (span.Kind == NameKind.Organisation)
                    end = WithoutCue(passage.Text, start, end);
                if (span.Kind == NameKind.Person && IsPersonal(passage.Text, start, end))
                    proposals.Add(start, end, EntityLabel.Person, 0.6 + (0.3 * span.Score), "tagger");
                else if (span.Kind == NameKind.Organisation && span.Score >= MinimumScore && IsOrganisation(passage.Text, start, end) && specificity.IsSpecific(passage, start, end))
                    proposals.Add(start, end, EntityLabel.Organisation, 0.35 + (0.3 * span.Score), "tagger");
            }
        }
    }

    /// <summary>Jane of Jane Carter, 林明 of 林明和等: what the tagger cut too short; a title that it took in goes.</summary>
    private int WholeName(string text, int start, int end)
    {
        while (char.IsAsciiLetter(text[start]) && end + 1 < text.Length && text[end] == ' ' && char.IsAsciiLetterUpper(text[end + 1]))
        {
            end++;
            while (end < text.Length && (char.IsAsciiLetter(text[end]) || text[end] is '.' or '-' or '\''))
                end++;
        }

        foreach (var length in (ReadOnlySpan<int>)[4, 3, 2])
        {
            if (end - start >= length + 2 && lexicon.Titles.IsHonorific(text[(end - length)..end]))
                return end - length;
        }

        if (end + 1 < text.Length && text[end] == '和' && text[end + 1] is '等' or '、' or '，' or ',' or '。' or '）' && end - start == 2)
            end++;
        return end;
    }

    /// <summary>秘书|长安娜·科瓦奇: the end of a post that the tagger took for the beginning of the name.</summary>
    private int BehindPost(string text, int start, int end)
    {
        for (var back = 1; back <= 3 && back <= start; back++)
        {
            var post = lexicon.Titles.EndOfHeadAt(text, start - back);
            if (post > start && end - post >= 2)
                return post;
        }

        return start;
    }

    /// <summary>某集团协办, 某学会党组书记: a cue or a party group that the tagger took in.</summary>
    private static int WithoutCue(string text, int start, int end)
    {
        foreach (var cue in (ReadOnlySpan<string>)["主办", "承办", "协办", "指导", "支持", "联合", "党组", "党委", "等"])
        {
            if (end - start >= cue.Length + 2 && text.AsSpan(start, end - start).EndsWith(cue, StringComparison.Ordinal))
                return end - cue.Length;
        }

        return end;
    }

    private bool IsPersonal(string text, int start, int end)
    {
        var name = text.AsSpan(start, end - start);
        if (name.Length < 2 || name.IndexOfAny("0123456789，。、：；《》“”（）() ") >= 0)
            return false;
        if (name.Length <= 3 && name[1] == '方' && lexicon.Places.ContainsKey(name[..1].ToString()) || name.EndsWith("先生", StringComparison.Ordinal) || name.EndsWith("女士", StringComparison.Ordinal))
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
