using KnowledgeGraph.Core.Ontology;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>FOUNDED and MEMBER_OF between organisations: 由甲、乙共同发起成立, 甲创办了乙, 乙的会员单位, 甲下属的乙.</summary>
internal sealed class FoundingRule : IRelationRule
{
    private static readonly string[] Founding = ["共同发起", "发起成立", "发起设立", "发起", "创办", "创立", "创建", "联合成立", "共同成立", "出资设立", "联合发起"];
    private static readonly string[] Membership = ["成员单位", "会员单位", "理事单位", "分支机构", "下属单位", "直属单位", "成员", "会员"];
    private static readonly string[] Parent = ["下属", "旗下", "所属", "直属", "下设"];

    public void State(SentenceContext sentence, ClaimSink claims)
    {
        var organisations = sentence.Of(EntityLabel.Organisation).ToList();
        if (organisations.Count == 0)
            return;
        Members(sentence, organisations, claims);
        if (organisations.Count < 2)
            return;
        foreach (var word in Founding)
        {
            if (sentence.Find(word, sentence.Span.Start) is >= 0 and var at)
            {
                Founded(sentence, organisations, at, word, claims);
                break;
            }
        }

        foreach (var word in Parent)
        {
            if (sentence.Find(word, sentence.Span.Start) is not (>= 0 and var at))
                continue;
            var parent = organisations.FindLast(o => o.Span.End == at);
            var child = organisations.Find(o => o.Span.Start >= at + word.Length && o.Span.Start <= at + word.Length + 3);
            if (!parent.Span.IsEmpty && !child.Span.IsEmpty)
                claims.Add(sentence, RelationType.MemberOf, child.Entity, parent.Entity, at, "parent");
        }

        foreach (var word in Membership)
        {
            if (sentence.Find(word, sentence.Span.Start) is not (>= 0 and var at))
                continue;
            var body = organisations.FindLast(o => o.Span.End <= at && at - o.Span.End <= 12 && sentence.Text.AsSpan(o.Span.End, at - o.Span.End).IndexOf('的') >= 0);
            if (body.Span.IsEmpty || organisations.FindLast(o => o.Span.End < body.Span.Start) is not { Span.IsEmpty: false } member)
                continue;
            var between = sentence.Text.AsSpan(member.Span.End, body.Span.Start - member.Span.End);
            if (between.Length <= 12 && (between.Contains("是", StringComparison.Ordinal) || between.Contains("作为", StringComparison.Ordinal) || between.Contains("成为", StringComparison.Ordinal)))
                claims.Add(sentence, RelationType.MemberOf, member.Entity, body.Entity, at, "membership");
        }
    }

    /// <summary>联盟(首批)成员单位包括甲、乙和丙.</summary>
    private static void Members(SentenceContext sentence, List<ResolvedMention> organisations, ClaimSink claims)
    {
        foreach (var word in (ReadOnlySpan<string>)["成员单位", "会员单位", "理事单位", "成员", "会员"])
        {
            if (sentence.Find(word, sentence.Span.Start) is not (>= 0 and var at))
                continue;
            var list = at + word.Length;
            var verb = sentence.Text.AsSpan(list, Math.Min(2, sentence.Span.End - list));
            if (verb is not ("包括" or "分别" or "涵盖") && (verb.Length == 0 || verb[0] is not ('有' or '为' or '：')))
                return;
            var start = at;
            foreach (var rank in (ReadOnlySpan<string>)["首批", "创始", "发起", "的", "常务", "副"])
            {
                if (start - rank.Length >= sentence.Span.Start && string.CompareOrdinal(sentence.Text, start - rank.Length, rank, 0, rank.Length) == 0)
                    start -= rank.Length;
            }

            var body = organisations.FindLast(o => o.Span.End == start) is { Span.IsEmpty: false } named ? named : BodyReference.Before(sentence, start) ?? default;
            if (body.Span.IsEmpty)
                return;
            foreach (var member in organisations.Where(o => o.Span.Start >= list))
                claims.Add(sentence, RelationType.MemberOf, member.Entity, body.Entity, at, "members");
            return;
        }
    }

    /// <summary>丙(于…)由甲、乙共同发起(成立): the founders stand behind 由, what they founded before it, or behind 成立.</summary>
    private static void Founded(SentenceContext sentence, List<ResolvedMention> organisations, int at, string word, ClaimSink claims)
    {
        var agentMark = sentence.Text.LastIndexOf('由', at, at - sentence.Span.Start);
        if (agentMark >= 0)
        {
            var founders = organisations.Where(o => o.Span.Start > agentMark && o.Span.End <= at).ToList();
            var founded = organisations.FindLast(o => o.Span.End <= agentMark);
            if (founded.Span.IsEmpty)
                founded = organisations.Find(o => o.Span.Start >= at + word.Length);
            if (founded.Span.IsEmpty || sentence.GatheringBefore(agentMark) is { } gathering && gathering.Span.Start > founded.Span.End)
                return;
            foreach (var founder in founders)
                claims.Add(sentence, RelationType.Founded, founder.Entity, founded.Entity, at, "founded-by");
        }
        else if (word is not "发起" and not "共同发起")
        {
            var founder = sentence.Mentions.LastOrDefault(m => m.Label is EntityLabel.Organisation or EntityLabel.Person && m.Span.End <= at && at - m.Span.End <= 10);
            var founded = organisations.Find(o => o.Span.Start >= at + word.Length && o.Span.Start - at - word.Length <= 4);
            if (!founder.Span.IsEmpty && !founded.Span.IsEmpty)
                claims.Add(sentence, RelationType.Founded, founder.Entity, founded.Entity, at, "founds");
        }
    }
}
