using KnowledgeGraph.Core.Ontology;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>PARTICIPATED_IN: 来自甲、乙等的代表参加, 甲、乙等企业参展: organisations named as taking part, or whose unnamed members do.</summary>
internal sealed class DelegationRule : IRelationRule
{
    private static readonly string[] Acts =
        ["参加", "参会", "出席", "参展", "与会", "分享", "演讲", "发言", "主题发言", "研讨", "参与", "亮相", "报告", "到会", "汇聚", "吸引", "来宾", "交流", "致辞", "齐聚", "展示"];

    public void State(SentenceContext sentence, ClaimSink claims)
    {
        if (sentence.Topic < 0 && !sentence.Gatherings.Any())
            return;
        for (var from = sentence.Find("来自", sentence.Span.Start); from >= 0; from = sentence.Find("来自", from + 2))
            From(sentence, from + 2, claims);
        Directly(sentence, claims);
    }

    private static void From(SentenceContext sentence, int start, ClaimSink claims)
    {
        var organisations = List(sentence, start, 4);
        if (organisations.Count == 0 || !ActIn(sentence, sentence.Span.Start, sentence.Span.End))
            return;
        // …医院的李教授: a body before one named person is that person's.
        var end = organisations[^1].Span.End;
        if (organisations.Count == 1 && sentence.Of(EntityLabel.Person).Any(p => p.Span.Start >= end && p.Span.Start - end <= 2))
            return;
        var gathering = sentence.GatheringBefore(start)?.Entity ?? sentence.GatheringAfter(end, sentence.Span.End)?.Entity ?? sentence.Topic;
        foreach (var organisation in organisations)
            claims.Add(sentence, RelationType.ParticipatedIn, organisation.Entity, gathering, start, "delegation");
    }

    /// <summary>甲、乙、丙等多家企业(负责人)…参会: a list of three or more before 等, or one whose unnamed members act.</summary>
    private static void Directly(SentenceContext sentence, ClaimSink claims)
    {
        var organisations = sentence.Of(EntityLabel.Organisation).ToList();
        for (var i = 0; i < organisations.Count; i++)
        {
            var list = List(sentence, organisations[i].Span.Start, 0);
            if (list.Count < 3)
                continue;
            var end = list[^1].Span.End;
            var isOpen = end < sentence.Span.End && sentence.Text[end] == '等';
            var clause = sentence.Text.IndexOfAny(['，', '。', '；'], end, sentence.Span.End - end);
            if (isOpen && ActIn(sentence, end, clause < 0 ? sentence.Span.End : clause) && !sentence.Of(EntityLabel.Person).Any(p => p.Span.Start >= end && p.Span.Start - end < 12) && !IsOrganiser(sentence.Text, end, clause < 0 ? sentence.Span.End : clause))
            {
                var gathering = sentence.GatheringBefore(list[0].Span.Start)?.Entity ?? sentence.Topic;
                foreach (var organisation in list)
                    claims.Add(sentence, RelationType.ParticipatedIn, organisation.Entity, gathering, end, "delegation-list");
            }

            i += list.Count - 1;
        }
    }

    private static bool IsOrganiser(string text, int start, int end)
    {
        foreach (var word in (ReadOnlySpan<string>)["主办", "承办", "协办", "发起", "编写", "编制", "支持", "指导"])
        {
            if (text.AsSpan(start, end - start).Contains(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>The organisations of a list that begins at, or a little behind, the offset; what is between them are separators and other items.</summary>
    private static List<ResolvedMention> List(SentenceContext sentence, int start, int slack)
    {
        var result = new List<ResolvedMention>();
        var position = start;
        foreach (var organisation in sentence.Of(EntityLabel.Organisation).Where(o => o.Span.Start >= start))
        {
            var gap = sentence.Text.AsSpan(position, organisation.Span.Start - position);
            var isItem = result.Count == 0 ? gap.Length <= slack : gap.Trim(" 、和与及以及，,".AsSpan()).Length == 0 || IsOtherItem(gap);
            if (!isItem)
                break;
            result.Add(organisation);
            position = organisation.Span.End;
        }

        return result;
    }

    /// <summary>、某未识别企业、: one item that is no known organisation does not end the list.</summary>
    private static bool IsOtherItem(ReadOnlySpan<char> gap) =>
        gap.Length is >= 1 and <= 16 && gap[^1] is '、' or '和' or '与' && gap.IndexOfAny("，。；的等") < 0 && (gap[0] == '、' || gap.Length <= 8);

    private static bool ActIn(SentenceContext sentence, int start, int end)
    {
        foreach (var act in Acts)
        {
            if (sentence.Text.AsSpan(start, end - start).Contains(act, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
