using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Extraction.Lexicons;
using KnowledgeGraph.Extraction.Passages;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>Names that end in 协会, 有限公司, 研究院 …: the suffix is found first, then how far the name reaches to the left.</summary>
internal sealed class OrganisationSuffixRecogniser(ExtractionLexicon lexicon, NameBoundary boundary, Specificity specificity) : IMentionRecogniser
{
    public void Propose(Passage passage, ProposalSet proposals)
    {
        var text = passage.Text;
        for (var i = 1; i < text.Length; i++)
        {
            if (lexicon.OrganisationSuffixes.Longest(text, i, out var end) is not { } suffix || !(EndsWord(passage, end) || lexicon.Titles.BeginsAt(text, end)))
                continue;
            if (suffix.Strength == "weak" && !HasSupport(passage, i, end, proposals))
                continue;
            if (suffix.Strength != "strong" && !BeginsWord(passage, i))
                continue;
            var start = boundary.Left(passage, i);
            start = AfterInnerName(passage, start, i, proposals);
            start = ToDelimiter(passage, start);
            if (suffix.Text == "政府" && lexicon.Places.TryGetValue(text[start..i], out var kind) && kind == "country" || (end - i == 1 && char.IsAsciiDigit(text[start])))
                continue;
            if (start < i && specificity.IsSpecific(passage, start, i))
                proposals.Add(start, Brackets(text, end), EntityLabel.Organisation, Score(suffix), "suffix-" + suffix.Strength);
        }
    }

    /// <summary>类脑…实验室, 三六零…公司: one character that grammar would stop at, between a separator and the name, belongs to the name.</summary>
    private static int ToDelimiter(Passage passage, int start)
    {
        var text = passage.Text;
        if (start < 1 || text[start - 1] is not (>= '一' and <= '鿿') || "在由与和及为对向从到自是据经等的时中上下后前原即并也还又而但将让使给同跟或以了该本各其此至于被把".Contains(text[start - 1]))
            return start;
        return start == 1 || (text[start - 2] is '、' or '，' or ',' or '\n' or '（' or '(' or '“' or '。' or ' ') ? start - 1 : start;
    }

    private static double Score(OrganisationSuffix suffix) => suffix.Strength switch
    {
        "strong" => 0.75,
        "department" => 0.73,
        _ => 0.55,
    };

    /// <summary>A weak suffix (部, 局, 中心 …) counts before a post, or where a place, state or known body begins the name.</summary>
    private bool HasSupport(Passage passage, int suffix, int end, ProposalSet proposals)
    {
        if (lexicon.Titles.BeginsAt(passage.Text, end))
            return true;
        return end - suffix <= 2 && passage.Tokens[passage.TokenAt(suffix)].Tag is "nt" or "ns";
    }

    private static bool BeginsWord(Passage passage, int suffix) =>
        passage.Tokens[passage.TokenAt(suffix)] is var token && (token.Start == suffix || token.Tag is "nt" or "ns" or "nz");

    /// <summary>
    /// Where two names stand together without a separator (…办公室中国国际贸易促进委员会), the second begins after the first:
    /// at a place or 中国, 国家 right behind a strong suffix.
    /// </summary>
    private int AfterInnerName(Passage passage, int start, int head, ProposalSet proposals)
    {
        var text = passage.Text;
        var result = start;
        for (var i = start + 1; i < head; i++)
        {
            if (lexicon.OrganisationSuffixes.Longest(text, i, out var end) is not { Strength: "strong" or "department" } || end >= head || i == start)
                continue;
            var token = passage.Tokens[passage.TokenAt(end)];
            if (token.Start == end && head - end >= 2 && (specificity.BeginsName(passage, token) || proposals.All.Any(p => p.Span.Start == end && p.Span.Length >= 3 && p.Reason == "gazetteer")))
                result = end;
        }

        return result;
    }

    private static bool EndsWord(Passage passage, int end) =>
        end == passage.Text.Length || passage.TokenAt(end) != passage.TokenAt(end - 1);

    /// <summary>中国石油大学（华东）: a bracket with one Chinese word is part of the name.</summary>
    private static int Brackets(string text, int end)
    {
        if (end >= text.Length || text[end] is not ('（' or '('))
            return end;
        var close = text.IndexOfAny(['）', ')'], end);
        return close > 0 && close - end <= 6 && text.AsSpan(end + 1, close - end - 1).IndexOfAnyExceptInRange('一', '鿿') < 0 && close - end > 2
            ? close + 1
            : end;
    }
}
