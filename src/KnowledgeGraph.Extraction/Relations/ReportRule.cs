using KnowledgeGraph.Core.Ontology;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>RELEASED, RELEASED_AT and AUTHORED: 张三在大会上发布《…》, 《…》由甲、乙编写, 甲编著、乙出版的《…》.</summary>
internal sealed class ReportRule : IRelationRule
{
    private static readonly string[] Release = ["发布", "揭晓", "推出", "公布"];
    private static readonly string[] Authoring = ["编写", "编制", "编著", "编撰", "编纂", "撰写", "起草", "出版", "研制", "出品", "编辑", "完成"];

    public void State(SentenceContext sentence, ClaimSink claims)
    {
        var reports = sentence.Of(EntityLabel.Report).ToList();
        if (reports.Count == 0)
            return;
        foreach (var word in Release)
        {
            for (var at = sentence.Find(word, sentence.Span.Start); at >= 0; at = sentence.Find(word, at + word.Length))
                Released(sentence, reports, at, word, claims);
        }

        foreach (var word in Authoring)
        {
            for (var at = sentence.Find(word, sentence.Span.Start); at >= 0; at = sentence.Find(word, at + word.Length))
                Authored(sentence, reports, at, claims);
        }
    }

    private static void Released(SentenceContext sentence, List<ResolvedMention> reports, int at, string word, ClaimSink claims)
    {
        if (Covered(sentence, at))
            return;
        var end = ClauseEnd(sentence.Text, at, NextRelease(sentence, at + word.Length));
        var released = reports.Where(r => r.Span.Start > at && r.Span.Start < end).ToList();
        var isPassive = released.Count == 0;
        if (isPassive)
            released = reports.Where(r => r.Span.End <= at && at - r.Span.End < 60).ToList();
        if (released.Count == 0)
            return;
        var agents = isPassive ? [] : Agents(sentence, at);
        var gathering = sentence.GatheringBefore(at, isPassive ? released[^1].Span.End : -1);
        foreach (var report in released)
        {
            foreach (var agent in agents)
                claims.Add(sentence, RelationType.Released, agent.Entity, report.Entity, at, "release");
            var venue = gathering?.Entity ?? (agents.Count == 0 && word == "发布" && !isPassive ? sentence.Topic : -1);
            if (venue >= 0)
                claims.Add(sentence, RelationType.ReleasedAt, report.Entity, venue, at, "released-at");
        }
    }

    private static bool Covered(SentenceContext sentence, int at) =>
        sentence.Mentions.Any(m => m.Span.Start <= at && at < m.Span.End) || (at > 0 && sentence.Text[at - 1] is '新' or '的' && sentence.Text[at - 1] == '的');

    /// <summary>甲发布了《A》，|乙公布了《B》: where the clause of the next release begins, or the end of the sentence.</summary>
    private static int NextRelease(SentenceContext sentence, int from)
    {
        var next = sentence.Span.End;
        foreach (var word in Release.Concat(Authoring))
        {
            if (sentence.Find(word, from) is >= 0 and var at && at < next && !Covered(sentence, at) && sentence.Text.LastIndexOfAny(['，', '；', '。'], at, at - from) is >= 0 and var comma
                && sentence.Of(EntityLabel.Organisation).Any(o => o.Span.Start > comma && o.Span.End <= at))
                next = comma;
        }

        return next;
    }

    private static int ClauseEnd(string text, int from, int end)
    {
        var at = text.IndexOfAny(['。', '；'], from, end - from);
        return at < 0 ? end : at;
    }

    /// <summary>The people right before the word, else the organisations; 某院院长张三 releases as a person.</summary>
    private static List<ResolvedMention> Agents(SentenceContext sentence, int at)
    {
        var people = List(sentence, at, EntityLabel.Person);
        return people.Count > 0 ? people : List(sentence, at, EntityLabel.Organisation);
    }

    private static List<ResolvedMention> List(SentenceContext sentence, int before, EntityLabel label)
    {
        var result = new List<ResolvedMention>();
        var position = before;
        foreach (var mention in sentence.Of(label).Reverse())
        {
            if (mention.Span.End > position)
                continue;
            var gap = sentence.Text.AsSpan(mention.Span.End, position - mention.Span.End);
            var isNear = result.Count == 0
                ? gap.Length <= 30 && gap.IndexOfAny("，。；：,;《“") < 0 && gap.IndexOf("的") < 0
                : label == EntityLabel.Organisation && gap.Trim(" 、和与及，,".AsSpan()).Length == 0;
            if (!isNear)
                break;
            result.Insert(0, mention);
            position = mention.Span.Start;
        }

        return result;
    }

    /// <summary>由甲、乙(共同)编写(的)《…》, 《…》…由甲编写, 甲编著、乙出版的《…》.</summary>
    private static void Authored(SentenceContext sentence, List<ResolvedMention> reports, int at, ClaimSink claims)
    {
        if (Covered(sentence, at))
            return;
        var agents = AuthorsBefore(sentence, at);
        if (agents.Count == 0)
            return;
        var text = sentence.Text;
        var listStart = agents[0].Span.Start;
        var isPassive = listStart > 0 && text[listStart - 1] == '由';
        var behind = reports.Where(r => r.Span.Start > at && r.Span.Start - at < 50 && text.AsSpan(at, r.Span.Start - at).IndexOf('。') < 0).ToList();
        var before = reports.Where(r => r.Span.End <= listStart).ToList();
        if (isPassive && before.Count > 0 && (behind.Count == 0 || text.AsSpan(before[^1].Span.End, listStart - before[^1].Span.End).IndexOf('，') < 0))
            behind = [before[^1]];
        foreach (var report in behind)
        {
            foreach (var agent in agents)
                claims.Add(sentence, RelationType.Authored, agent.Entity, report.Entity, at, "authoring");
        }
    }

    private static List<ResolvedMention> AuthorsBefore(SentenceContext sentence, int at)
    {
        var position = at;
        foreach (var adverb in (ReadOnlySpan<string>)["联合", "共同", "牵头", "组织", "参与", "合作", "主编", "历时", "等", "单位"])
        {
            if (position - adverb.Length >= sentence.Span.Start && string.CompareOrdinal(sentence.Text, position - adverb.Length, adverb, 0, adverb.Length) == 0)
                position -= adverb.Length;
        }

        var agents = List(sentence, position, EntityLabel.Organisation);
        if (agents.Count > 0 && agents[^1].Span.End == position)
            return agents;
        var people = List(sentence, position, EntityLabel.Person);
        return people.Count > 0 && people[^1].Span.End == position ? people : [];
    }
}
