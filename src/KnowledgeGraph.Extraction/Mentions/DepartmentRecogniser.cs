using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Extraction.Lexicons;
using KnowledgeGraph.Extraction.Passages;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>甲集团|网络和信息安全管理部|总经理: a department between a known body and a post is one name with the body.</summary>
internal sealed class DepartmentRecogniser(ExtractionLexicon lexicon) : IMentionRecogniser
{
    private const int MaximumLength = 18;

    public void Propose(Passage passage, ProposalSet proposals)
    {
        var text = passage.Text;
        foreach (var body in proposals.All.Where(p => p.Label == EntityLabel.Organisation).ToList())
        {
            for (var end = body.Span.End + 1; end <= Math.Min(text.Length, body.Span.End + MaximumLength); end++)
            {
                if (!IsPart(passage, end - 1))
                    break;
                if (end - body.Span.End < 3 || !lexicon.Titles.BeginsAt(text, end) || !EndsWithDepartment(text, body.Span.End, end))
                    continue;
                proposals.Add(body.Span.Start, end, EntityLabel.Organisation, body.Score, "department-of-body");
                break;
            }
        }
    }

    /// <summary>Nouns and 和 go on with the name of a department; verbs of doing, other bodies and punctuation do not.</summary>
    private bool IsPart(Passage passage, int offset)
    {
        var character = passage.Text[offset];
        if (char.IsPunctuation(character) || char.IsWhiteSpace(character) || character is '的' or '等' or '在' or '由' or '向' or '对' or '为')
            return character is '&';
        var token = passage.Tokens[passage.TokenAt(offset)];
        return token.End - token.Start < 2 || !lexicon.BoundaryWords.Contains(passage.Text[token.Start..token.End]);
    }

    private bool EndsWithDepartment(string text, int start, int end)
    {
        for (var length = 1; length <= Math.Min(6, end - start - 1); length++)
        {
            if (lexicon.OrganisationSuffixes.Exact(text.AsSpan(end - length, length)) is { } suffix && (suffix.Strength == "department" || suffix.Text is "部" or "局" or "处" or "所" or "院" or "室" or "组" or "站" or "中心"))
                return true;
        }

        return false;
    }
}
