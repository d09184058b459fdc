using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>
/// HOSTED, ORGANISED, CO_ORGANISED, GUIDED: 论坛由甲、乙主办, 由甲主办、乙承办的大会, 主办单位：甲、乙, 在甲的指导下, 甲与乙联合举办大会,
/// 由甲领衔，联合乙、丙共同举办.
/// </summary>
internal sealed class OrganiserRule : IRelationRule
{
    private static readonly (string Word, RelationType Type)[] Cues =
    [
        ("主办", RelationType.Hosted), ("承办", RelationType.Organised), ("协办", RelationType.CoOrganised), ("指导", RelationType.Guided),
        ("支持", RelationType.Guided), ("发起", RelationType.Guided), ("组织", RelationType.Organised), ("合办", RelationType.Hosted), ("联办", RelationType.Hosted),
        ("举办", RelationType.Hosted),
    ];

    private static readonly string[] BetweenListAndCue =
        ["等", "共同", "联合", "多家", "单位", "具体", "机构", "牵头", "负责", "倾力", "特别", "独家", "家", "两", "三", "四", "五", "六", "七", "八", "九", "十", "多", "企业", "高校", "部门", "组织", "协会", "研究", "科研", "国内外", "来"];

    public void State(SentenceContext sentence, ClaimSink claims)
    {
        if (sentence.Passage.Field is var (key, value) && Field(sentence, key, value, claims))
            return;

        var organisations = sentence.Of(EntityLabel.Organisation).ToList();
        if (organisations.Count == 0)
            return;
        foreach (var (word, type) in Cues)
        {
            for (var cue = sentence.Find(word, sentence.Span.Start); cue >= 0; cue = sentence.Find(word, cue + word.Length))
                Clause(sentence, organisations, cue, word, type, claims);
        }
    }

    private static void Clause(SentenceContext sentence, List<ResolvedMention> organisations, int cue, string word, RelationType type, ClaimSink claims)
    {
        var text = sentence.Text;
        if (sentence.Mentions.Any(m => !m.IsBackReference && m.Span.Start <= cue && cue < m.Span.End))
            return;
        var isCondition = word is "支持" or "指导" && string.CompareOrdinal(text, cue + word.Length, "下", 0, 1) == 0;
        var list = ListBefore(sentence, organisations, isCondition ? BeforeManner(text, cue) : word is "举办" ? BeforePlace(sentence, cue) : cue);
        if (list.Count == 0)
            return;
        var start = list[0].Span.Start;
        var isPassive = HasAgentMark(sentence, start) || (isCondition && start > sentence.Span.Start && text[start - 1] == '在');
        if (word is "举办" && !isPassive)
        {
            if (Object(sentence, cue + word.Length) is { } held)
                State(sentence, list, type, held.Entity, cue, claims);
            return;
        }

        if (word is "支持" or "指导" or "组织" or "发起" && !isPassive && !IsOrganiserChain(sentence, start))
            return;
        if (word is "发起" && string.CompareOrdinal(text, cue, "发起成立", 0, 4) == 0)
            return;
        if (Gathering(sentence, start, cue + word.Length) is >= 0 and var gathering)
            State(sentence, list, type, gathering, cue, claims);
    }

    private static void State(SentenceContext sentence, List<ResolvedMention> list, RelationType type, int gathering, int cue, ClaimSink claims)
    {
        foreach (var organisation in list)
            claims.Add(sentence, type, organisation.Entity, gathering, cue, "organiser");
    }

    /// <summary>在甲局的大力|指导下: what stands between the body and the word.</summary>
    private static int BeforeManner(string text, int cue)
    {
        foreach (var word in (ReadOnlySpan<string>)["大力", "精心", "悉心", "关心", "业务", "具体", "的"])
        {
            if (cue >= word.Length && string.CompareOrdinal(text, cue - word.Length, word, 0, word.Length) == 0)
                cue -= word.Length;
        }

        return cue;
    }

    /// <summary>甲|在乙地(成功)举办: where the place begins that stands between the body and the word.</summary>
    private static int BeforePlace(SentenceContext sentence, int cue)
    {
        var text = sentence.Text;
        for (var i = cue - 1; i > sentence.Span.Start && cue - i < 24 && text[i] is not ('，' or '。' or '；' or '、'); i--)
        {
            if (text[i] is '在' or '于' && sentence.Mentions.Any(m => m.Span.End == i && m.Label == EntityLabel.Organisation))
                return i;
        }

        return cue;
    }

    /// <summary>举办(了“)某大会: the gathering that is the object of the word.</summary>
    private static ResolvedMention? Object(SentenceContext sentence, int from) =>
        sentence.GatheringAfter(from, Math.Min(sentence.Span.End, from + 6)) is { } gathering
        && sentence.Text.AsSpan(from, gathering.Span.Start - from).IndexOfAny('，', '。', '的') < 0 ? gathering : null;

    /// <summary>The organisations that stand as a list right before the cue.</summary>
    private static List<ResolvedMention> ListBefore(SentenceContext sentence, List<ResolvedMention> organisations, int cue)
    {
        var list = new List<ResolvedMention>();
        var position = cue;
        for (var i = organisations.Count - 1; i >= 0; i--)
        {
            var organisation = organisations[i];
            if (organisation.Span.End > position || IsShortName(sentence.Text, organisation.Span))
                continue;
            if (!IsListGap(sentence.Text.AsSpan(organisation.Span.End, position - organisation.Span.End), list.Count == 0))
                break;
            list.Insert(0, organisation);
            position = organisation.Span.Start;
        }

        return list;
    }

    /// <summary>The 乙 of 甲（简称“乙”）.</summary>
    private static bool IsShortName(string text, TextSpan span)
    {
        var before = text.AsSpan(0, span.Start).TrimEnd("“:：为 ".AsSpan());
        return before.EndsWith("简称", StringComparison.Ordinal) || (before.Length > 0 && before[^1] is '（' or '(' && span.End < text.Length && text[span.End] is '）' or ')');
    }

    private static bool IsListGap(ReadOnlySpan<char> gap, bool isLast)
    {
        if (isLast)
        {
            gap = SkipBracket(gap);
            for (var again = true; again;)
            {
                again = false;
                foreach (var word in BetweenListAndCue)
                {
                    if (!gap.StartsWith(word, StringComparison.Ordinal))
                        continue;
                    gap = gap[word.Length..];
                    again = true;
                }
            }
        }

        gap = SkipBracket(gap.Trim());
        foreach (var lead in (ReadOnlySpan<string>)["领衔", "牵头", "主导"])
        {
            if (!isLast && gap.StartsWith(lead, StringComparison.Ordinal))
                gap = gap[lead.Length..];
        }

        return gap.Trim("）)、，,；/ ".AsSpan()) is "" or "和" or "与" or "及" or "以及" or "会同" or "联合" or "携手" or "协同" or "并联合";
    }

    private static ReadOnlySpan<char> SkipBracket(ReadOnlySpan<char> gap)
    {
        if (gap.Length > 1 && gap[0] is '（' or '(' && gap.IndexOfAny('）', ')') is > 0 and var close)
            return gap[(close + 1)..].Trim();
        return gap;
    }

    private static bool HasAgentMark(SentenceContext sentence, int start) =>
        start > sentence.Span.Start && sentence.Text[start - 1] is '由' or '受';

    /// <summary>…主办，丙承办，丁支持: a further role in a sentence that names organisers.</summary>
    private static bool IsOrganiserChain(SentenceContext sentence, int start)
    {
        var before = sentence.Text.AsSpan(sentence.Span.Start, start - sentence.Span.Start).TrimEnd("，,、 ；".AsSpan());
        return before.EndsWith("主办", StringComparison.Ordinal) || before.EndsWith("承办", StringComparison.Ordinal) || before.EndsWith("协办", StringComparison.Ordinal)
            || before.EndsWith("指导", StringComparison.Ordinal) || before.EndsWith("组织", StringComparison.Ordinal);
    }

    /// <summary>The gathering before 由, else the one behind 主办的, else the topic.</summary>
    private static int Gathering(SentenceContext sentence, int listStart, int cueEnd)
    {
        if (sentence.GatheringBefore(listStart) is { } before && sentence.Text.AsSpan(before.Span.End, listStart - before.Span.End).IndexOf('。') < 0)
            return before.Entity;
        return sentence.GatheringAfter(cueEnd, sentence.Span.End)?.Entity ?? sentence.Topic;
    }

    private static bool Field(SentenceContext sentence, TextSpan key, TextSpan value, ClaimSink claims)
    {
        var name = key.Of(sentence.Text);
        foreach (var (word, type) in Cues)
        {
            if (!name.Contains(word, StringComparison.Ordinal) || sentence.Topic < 0)
                continue;
            foreach (var organisation in sentence.Of(EntityLabel.Organisation).Where(m => m.Span.Start >= value.Start))
                claims.Add(sentence, type, organisation.Entity, sentence.Topic, key.Start, "organiser-field");
            return true;
        }

        return false;
    }
}
