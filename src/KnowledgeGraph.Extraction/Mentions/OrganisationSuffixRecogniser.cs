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
        var venueEnd = -1;
        for (var i = 1; i < text.Length; i++)
        {
            if (lexicon.OrganisationSuffixes.Longest(text, i, out var end) is not { } suffix || end == venueEnd || !(EndsWord(passage, end) || lexicon.Titles.BeginsAt(text, end)))
                continue;
            if (suffix.Strength == "venue" && !lexicon.Titles.BeginsAt(text, end))
            {
                venueEnd = end;
                continue;
            }

            // 司 of 公司 is no department.
            if (end - i == 1 && lexicon.OrganisationSuffixes.Exact(text.AsSpan(i - 1, 2)) is not null)
                continue;
            if (suffix.Strength == "weak" && !HasSupport(passage, i, end, proposals))
                continue;
            if (suffix.Strength != "strong" && (!BeginsWord(passage, i) || IsPersonBehindPost(text, end, proposals) || IsPartOfPost(text, i, end, proposals)))
                continue;
            var start = boundary.Left(passage, i);
            start = AfterInnerName(passage, start, i, proposals);
            start = AfterPerson(text, start, i, proposals);
            start = ToDelimiter(passage, start);
            start = AfterTime(passage, start, i);
            // 各县人民政府 are many.
            if (text[start] == '各')
                continue;
            if (suffix.Text == "政府" && lexicon.Places.TryGetValue(text[start..i], out var kind) && kind == "country" || (end - i == 1 && char.IsAsciiDigit(text[start])))
                continue;
            if (start < i && specificity.NamesBody(passage, start, i, suffix.Text is "公司" or "企业" or "集团" or "子公司"))
                proposals.Add(start, TermOfOffice.EndOfBody(lexicon, text, start, Brackets(text, end)), EntityLabel.Organisation, Score(suffix), "suffix-" + suffix.Strength);
        }
    }

    /// <summary>类脑…实验室, 三六零…公司: one character that grammar would stop at, between a separator and the name, belongs to the name.</summary>
    private static int ToDelimiter(Passage passage, int start)
    {
        var text = passage.Text;
        if (start < 1 || text[start - 1] is not (>= '一' and <= '鿿') || "在由与和及为对向从到自是据经等的时中上下后前原即并也还又而但将让使给同跟或以了该本各其此至于被把应任".Contains(text[start - 1]))
            return start;
        return start == 1 || (text[start - 2] is '、' or '，' or ',' or '\n' or '（' or '(' or '“' or '。' or ' ') ? start - 1 : start;
    }

    /// <summary>工程师王某和|联想集团: a person before a conjunction is no part of the name behind it, nor is what stands before a double dash.</summary>
    private static int AfterPerson(string text, int start, int head, ProposalSet proposals)
    {
        foreach (var person in proposals.All)
        {
            if (person.Label == EntityLabel.Person && person.Span.Start >= start && person.Span.End < head && text[person.Span.End] is '和' or '与' or '及' or '、' or '&')
                start = person.Span.End + 1;
        }

        var dash = text.AsSpan(start, head - start).LastIndexOf("——", StringComparison.Ordinal);
        return dash < 0 ? start : start + dash + 2;
    }

    /// <summary>2024年|某研究院, 两年间|某委员会: a time before the name is no part of it.</summary>
    private static int AfterTime(Passage passage, int start, int head)
    {
        var text = passage.Text;
        var digits = start;
        while (digits < head && char.IsAsciiDigit(text[digits]))
            digits++;
        if (digits - start == 4 && digits < head && text[digits] == '年')
            return digits + 1;
        var year = text.IndexOf('年', start, Math.Min(head - start, 4));
        return year > start && year + 1 < head && text[year + 1] is '间' or '来' or '内' ? year + 2 : start;
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
        if (lexicon.Titles.BeginsAt(passage.Text, end) || IsPublicOffice(passage, suffix, end))
            return true;
        return end - suffix <= 2 && passage.Tokens[passage.TokenAt(suffix)].Tag is "nt" or "ns";
    }

    /// <summary>博士生导师|陈科: the character ends a person's name.</summary>
    private bool IsPersonBehindPost(string text, int end, ProposalSet proposals) =>
        proposals.EndingAt(end, EntityLabel.Person) is { } person && lexicon.Titles.EndingAt(text, person.Span.Start) is not null;

    /// <summary>某集团|资深安全|架构师: words of a post behind a body do not end a longer one.</summary>
    private bool IsPartOfPost(string text, int suffix, int end, ProposalSet proposals)
    {
        var start = lexicon.Titles.StartOfModifiers(text, end);
        if (start > suffix || !lexicon.Titles.BeginsAt(text, end))
            return false;
        for (var body = start; body <= suffix; body++)
        {
            if (proposals.EndingAt(body, EntityLabel.Organisation) is not null)
                return true;
        }

        return false;
    }

    /// <summary>滨江市大数据|局: an office named after the city, county or province that it belongs to.</summary>
    private bool IsPublicOffice(Passage passage, int suffix, int end)
    {
        if (end - suffix != 1 || passage.Text[suffix] is not ('局' or '厅' or '署'))
            return false;
        var start = boundary.Left(passage, suffix);
        if (suffix - start is < 4 or > 16)
            return false;
        var first = passage.Tokens[passage.TokenAt(start)];
        return specificity.BeginsName(passage, first) && passage.Text.AsSpan(start, Math.Min(6, suffix - start)).IndexOfAny("市省县区") >= 1;
    }

    private static bool BeginsWord(Passage passage, int suffix) =>
        passage.Tokens[passage.TokenAt(suffix)] is var token && (token.Start == suffix || token.Tag is "nt" or "ns" or "nz");

    /// <summary>
    /// Where two names stand together without a separator (…办公室中国科学技术协会), the second begins after the first:
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

    /// <summary>中国矿业大学（北京）: a bracket with one Chinese word is part of the name.</summary>
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
