using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Lexicons;
using KnowledgeGraph.Extraction.Passages;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>
/// SPOKE_AT, ATTENDED and CHAIRED. The people of a sentence form groups (甲、乙，丙等); the words behind a group, up to the next
/// group or a word of saying, say what it did; the gathering stands with the word, before the group, or is the passage's topic.
/// </summary>
internal sealed class ParticipationRule(PhraseTrie<Cue> cues) : IRelationRule
{
    private const int WeakReach = 24;
    private const int OpenListReach = 120;
    private const int GapLimit = 90;

    public void State(SentenceContext sentence, ClaimSink claims)
    {
        var people = sentence.Of(EntityLabel.Person).ToList();
        if (people.Count == 0 || sentence.Topic < 0 && !sentence.Gatherings.Any())
            return;
        var matches = Cues(sentence);
        for (var first = 0; first < people.Count;)
        {
            var last = first;
            while (last + 1 < people.Count && IsList(sentence, people[last], people[last + 1], matches))
                last++;
            var until = last + 1 < people.Count ? people[last + 1].Span.Start : sentence.Span.End;
            Group(sentence, people.GetRange(first, last - first + 1), until, matches, claims);
            first = last + 1;
        }
    }

    private List<CueMatch> Cues(SentenceContext sentence)
    {
        var result = new List<CueMatch>();
        for (var i = sentence.Span.Start; i < sentence.Span.End; i++)
        {
            if (sentence.Text[i] is '“' or '《')
            {
                // What is quoted is not what happened: a theme, a title.
                var close = sentence.Text.IndexOf(sentence.Text[i] == '“' ? '”' : '》', i, sentence.Span.End - i);
                i = close > 0 ? close : i;
                continue;
            }

            if (cues.Longest(sentence.Text, i, out var end) is not { } cue || sentence.Mentions.Any(m => !m.IsBackReference && m.Span.Start <= i && i < m.Span.End))
                continue;
            result.Add(new CueMatch(i, end, cue));
            i = end - 1;
        }

        return result;
    }

    /// <summary>Whether two people stand in one list: no word of doing or saying between them, no end of a clause with another subject.</summary>
    private static bool IsList(SentenceContext sentence, ResolvedMention left, ResolvedMention right, List<CueMatch> matches)
    {
        if (right.Span.Start - left.Span.End > GapLimit || matches.Exists(m => m.Start >= left.Span.End && m.End <= right.Span.Start))
            return false;
        return sentence.Text.AsSpan(left.Span.End, right.Span.Start - left.Span.End).IndexOfAny('；', '。', ';') < 0;
    }

    private static void Group(SentenceContext sentence, List<ResolvedMention> people, int until, List<CueMatch> matches, ClaimSink claims)
    {
        var from = people[^1].Span.End;
        ResolvedMention? shared = null;
        var spoke = new HashSet<int>();
        var statements = new List<(RelationType Type, int Gathering, CueMatch Match)>();
        foreach (var match in matches.Where(m => m.Start >= from && m.End <= until))
        {
            if (match.Cue.Type is not { } type)
            {
                if (SaidAt(sentence, from, match) is { } venue)
                    statements.Add((RelationType.SpokeAt, venue.Entity, match));
                break;
            }

            if (match.Cue.Type is RelationType.Attended or RelationType.Chaired && IsOtherOccasion(sentence.Text, match.End))
                continue;
            var reach = sentence.Text[from] == '等' || IsAbout(sentence.Text, from) ? OpenListReach : WeakReach;
            if ((match.Cue.IsWeak && Distance(sentence, from, match.Start) > reach) || IsNominal(sentence.Text, match) || IsRelative(sentence, match))
                continue;
            var gathering = GatheringOf(sentence, people, from, match, until) ?? shared;
            shared = gathering ?? shared;
            var entity = gathering?.Entity ?? (IsElsewhere(sentence, from, match) ? -1 : sentence.Topic);
            if (entity < 0)
                continue;
            statements.Add((type, entity, match));
            if (type == RelationType.SpokeAt)
                spoke.Add(entity);
        }

        statements.AddRange(InvitedBefore(sentence, people));
        if (RelativeBefore(sentence, people[0], matches) is { } relative)
            statements.Add(relative);
        foreach (var (type, gathering, match) in statements)
        {
            if (type == RelationType.Attended && spoke.Contains(gathering))
                continue;
            var role = type == RelationType.SpokeAt ? match.Cue.Role : null;
            foreach (var person in people)
                claims.Add(sentence, type, person.Entity, gathering, match.Start, "participation", role: match.Cue.IsSpeech ? "介绍" : role);
        }
    }

    /// <summary>参加会见, 出席有关活动: what is attended is something else than the gathering that the text is about.</summary>
    private static bool IsOtherOccasion(string text, int offset)
    {
        foreach (var word in (ReadOnlySpan<string>)["会见", "会谈", "考察", "调研", "有关活动", "上述活动", "活动。", "上述", "记者会", "例行", "审议", "讨论", "签字", "欢迎", "检阅", "陪同", "座谈。", "义务植树"])
        {
            if (string.CompareOrdinal(text, offset, word, 0, word.Length) == 0)
                return true;
        }

        return false;
    }

    /// <summary>在新闻发布会上表示: saying something at a gathering is speaking there.</summary>
    private static ResolvedMention? SaidAt(SentenceContext sentence, int from, CueMatch match)
    {
        var near = sentence.GatheringBefore(match.Start, from);
        if (near is { } gathering && sentence.Text.AsSpan(gathering.Span.End, match.Start - gathering.Span.End).IndexOfAny('上', '中') is >= 0 and < 3)
            return gathering;
        return null;
    }

    private static ResolvedMention? GatheringOf(SentenceContext sentence, List<ResolvedMention> people, int from, CueMatch match, int until)
    {
        var clauseEnd = match.End;
        while (clauseEnd < until && sentence.Text[clauseEnd] is not ('，' or ',' or '。' or '；' or '并'))
            clauseEnd++;
        if (match.Cue.Type is RelationType.Attended or RelationType.Chaired && sentence.GatheringAfter(match.End, clauseEnd) is { } target)
            return target;
        return sentence.GatheringBefore(match.Start, from) ?? sentence.GatheringBefore(people[0].Span.Start);
    }

    /// <summary>论坛邀请了甲、乙等专家: those who are invited in a report on the gathering attended it.</summary>
    private static IEnumerable<(RelationType Type, int Gathering, CueMatch Match)> InvitedBefore(SentenceContext sentence, List<ResolvedMention> people)
    {
        var first = people[0].Span.Start;
        var window = Math.Max(sentence.Span.Start, first - 60);
        var invited = sentence.Text.LastIndexOf("邀请", first, first - window, StringComparison.Ordinal);
        if (invited < 0 || sentence.Text.AsSpan(invited, first - invited).IndexOfAny('。', '；') >= 0)
            yield break;
        var gathering = sentence.GatheringBefore(invited)?.Entity ?? sentence.Topic;
        if (gathering >= 0)
            yield return (RelationType.Attended, gathering, new CueMatch(invited, invited + 2, new Cue("邀请", "邀请", RelationType.Attended, false, false)));
    }

    /// <summary>甲|针对…分享, 乙|围绕…展开讨论: what the act is about stands between the name and the word.</summary>
    private static bool IsAbout(string text, int from)
    {
        if (from < text.Length && text[from] is '，' or ',')
            from++;
        foreach (var word in (ReadOnlySpan<string>)["针对", "围绕", "就", "以", "结合", "从", "分别", "现场", "为"])
        {
            if (string.CompareOrdinal(text, from, word, 0, word.Length) == 0)
                return true;
        }

        return false;
    }

    /// <summary>在某大学演讲时, 2013年…: an act at a body of its own, or in another year, is none at what the text is about.</summary>
    private static bool IsElsewhere(SentenceContext sentence, int from, CueMatch match)
    {
        if (match.Cue.Type == RelationType.SpokeAt && sentence.Of(EntityLabel.Organisation).Any(o => o.Span.Start > from && o.Span.End == match.Start && sentence.Text[o.Span.Start - 1] == '在'))
            return true;
        return sentence.Year is { } year && DateExpression.In(sentence.Text, sentence.Span with { End = match.Start }, null).Any(d => string.CompareOrdinal(d.Start, 0, year, 0, 4) < 0);
    }

    /// <summary>会见|出席甲大会的|乙: what the words behind 的 do is said before it; the people before the verb have no part in it.</summary>
    private static bool IsRelative(SentenceContext sentence, CueMatch match) =>
        match.Cue.Type == RelationType.Attended && RelativeEnd(sentence, match) >= 0;

    private static (RelationType Type, int Gathering, CueMatch Match)? RelativeBefore(SentenceContext sentence, ResolvedMention person, List<CueMatch> matches)
    {
        foreach (var match in matches.Where(m => m.Cue.Type == RelationType.Attended && m.End <= person.Span.Start && person.Span.Start - m.End < 80))
        {
            if (RelativeEnd(sentence, match) is >= 0 and var end && end <= person.Span.Start && sentence.Text.AsSpan(end, person.Span.Start - end).IndexOfAny('，', '。', '；') < 0)
                return (RelationType.Attended, sentence.GatheringAfter(match.End, end)!.Value.Entity, match);
        }

        return null;
    }

    /// <summary>Behind the 的 of 出席甲大会的, or -1 where none follows the gathering, or a stage of it does (出席甲大会的开幕式).</summary>
    private static int RelativeEnd(SentenceContext sentence, CueMatch match)
    {
        if (sentence.GatheringAfter(match.End, Math.Min(sentence.Span.End, match.End + 6)) is not { } gathering)
            return -1;
        var end = gathering.Span.End;
        if (end >= sentence.Span.End || sentence.Text[end] != '的' || sentence.Gatherings.Any(g => g.Span.Start > end && g.Span.Start - end <= 6))
            return -1;
        return end + 1;
    }

    /// <summary>How far a word stands behind the names, quoted themes and lists of others left out.</summary>
    private static int Distance(SentenceContext sentence, int from, int to)
    {
        var distance = 0;
        for (var i = from; i < to; i++)
        {
            if (sentence.Text[i] is '“' && sentence.Text.IndexOf('”', i) is > 0 and var close && close < to)
                i = close;
            else
                distance++;
        }

        return distance - sentence.Mentions.Where(m => m.Span.Start >= from && m.Span.End <= to).Sum(m => m.Span.Length);
    }

    /// <summary>某某的致辞, 致辞环节: the word names a thing and no act of the person before it.</summary>
    private static bool IsNominal(string text, CueMatch match) =>
        match.Start > 0 && text[match.Start - 1] == '的' && match.End < text.Length && text[match.End] is not ('，' or '。' or '、')
        || string.CompareOrdinal(text, match.End, "环节", 0, 2) == 0
        || (match.Cue.Word == "与会" && text[match.Start - 1] != '等' && (match.End >= text.Length || text[match.End] is not ('，' or '。')));
}
