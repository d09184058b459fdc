using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Lexicons;
using KnowledgeGraph.Extraction.Passages;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>由甲、乙主办 and 主办单位：甲、乙: what such a list names is an organisation even if no list knows it.</summary>
internal sealed class OrganiserListRecogniser(ExtractionLexicon lexicon) : IMentionRecogniser
{
    private static readonly string[] Cues = ["主办", "承办", "协办", "合办", "联办", "冠名", "发起成立", "发起", "编写", "编制", "编著", "撰写", "起草", "指导"];
    private static readonly string[] Fields = ["主办", "承办", "协办", "指导", "支持", "组织", "合作"];

    public void Propose(Passage passage, ProposalSet proposals)
    {
        if (passage.Field is var (key, value) && Fields.Any(word => key.Of(passage.Text).Contains(word, StringComparison.Ordinal)))
        {
            Items(passage, value.Start, value.End, proposals, 0.72);
            return;
        }

        foreach (var cue in Cues)
        {
            for (var at = passage.Text.IndexOf(cue, StringComparison.Ordinal); at >= 0; at = passage.Text.IndexOf(cue, at + cue.Length, StringComparison.Ordinal))
                ListBefore(passage, at, proposals);
        }
    }

    private void ListBefore(Passage passage, int cue, ProposalSet proposals)
    {
        var text = passage.Text;
        var end = cue;
        foreach (var adverb in (ReadOnlySpan<string>)["联合", "共同", "具体", "单位", "等"])
        {
            if (end >= adverb.Length && string.CompareOrdinal(text, end - adverb.Length, adverb, 0, adverb.Length) == 0)
                end -= adverb.Length;
        }

        var start = end;
        while (start > 0 && end - start < 200 && text[start - 1] is not ('由' or '，' or ',' or '。' or '；' or ';' or '：' or ':' or '\n' or '“' or '！' or '？'))
            start--;
        if (start > 0 && (text[start - 1] == '由' || EndsWithCue(text, start - 1)))
            Items(passage, start, end, proposals, 0.6);
    }

    /// <summary>由甲主办，乙、丙协办: the second list begins behind the first one's cue.</summary>
    private static bool EndsWithCue(string text, int comma) =>
        text[comma] is '，' or ',' && Cues.Any(cue => comma >= cue.Length && string.CompareOrdinal(text, comma - cue.Length, cue, 0, cue.Length) == 0);

    private void Items(Passage passage, int start, int end, ProposalSet proposals, double score)
    {
        var text = passage.Text;
        var item = start;
        for (var i = start; i <= end; i++)
        {
            if (i < end && !IsSeparator(passage, i))
                continue;
            Item(passage, item, i, proposals, score);
            item = i + 1;
        }
    }

    private static bool IsSeparator(Passage passage, int offset)
    {
        var text = passage.Text;
        if (text[offset] is '、' or '，' or ',' or '；' or ';' or '\n' or '\t' or '/')
            return true;
        var token = passage.Tokens[passage.TokenAt(offset)];
        return token.Start == offset && token.End == offset + 1 && text[offset] is '和' or '与' or '及' && token.End - token.Start == 1;
    }

    private void Item(Passage passage, int start, int end, ProposalSet proposals, double score)
    {
        var text = passage.Text;
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        // 由甲主办、乙协办: the first list's cue ends its last item.
        foreach (var cue in Cues)
        {
            if (end - start > cue.Length + 1 && text.AsSpan(start, end - start).EndsWith(cue, StringComparison.Ordinal))
                end -= cue.Length;
        }

        // 滨江实验室等六家(单位): what follows 等 only counts.
        if (text.IndexOf('等', start, end - start) is > 0 and var count && count - start >= 2)
            end = count;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is '等' or '。'))
            end--;
        var whole = end;
        end = BeforeAbbreviation(text, start, end);
        if (end - start is < 2 or > 30 || lexicon.GenericWords.ContainsKey(text[start..end]) || !text.AsSpan(start, end - start).ContainsAnyInRange('一', '鿿') && !text.AsSpan(start, end - start).ContainsAnyInRange('A', 'Z'))
            return;
        if ((passage.Field is not null && IsPhrase(passage, start, end)) || (end == whole && proposals.EndingAt(end, EntityLabel.Organisation) is not null) || lexicon.OrganisationSuffixes.Exact(text.AsSpan(start, end - start)) is not null)
            return;
        if (proposals.All.FirstOrDefault(p => p.Label is EntityLabel.Event && p.Span.Start == start && p.Span.End == end) is not null)
        {
            proposals.Add(start, end, EntityLabel.Organisation, 0.95, "gathering-that-hosts");
            return;
        }

        if (text.AsSpan(start, end - start).IndexOfAny("。！？：:") < 0)
            proposals.Add(start, end, EntityLabel.Organisation, score, "organiser-list");
    }

    /// <summary>国际标准化组织|（ISO）: a bracket with the short name is no part of the name.</summary>
    private static int BeforeAbbreviation(string text, int start, int end)
    {
        if (end <= start || text[end - 1] is not ('）' or ')'))
            return end;
        var open = text.LastIndexOfAny(['（', '('], end - 1, end - start);
        return open > start && (!text.AsSpan(open, end - open).ContainsAnyInRange('一', '鿿') || text.AsSpan(open, end - open).Contains("简称", StringComparison.Ordinal)) ? open : end;
    }

    /// <summary>活动详情, 竞赛时间: two ordinary words are the next field's key.</summary>
    private static bool IsPhrase(Passage passage, int start, int end)
    {
        for (var i = passage.TokenAt(start); end - start == 4 && i < passage.Tokens.Length && passage.Tokens[i].Start < end; i++)
        {
            if (passage.Tokens[i] is not { Tag: "n" or "vn" or "v" or "t" or "a" } token || token.End - token.Start != 2)
                return false;
        }

        return end - start == 4;
    }
}
