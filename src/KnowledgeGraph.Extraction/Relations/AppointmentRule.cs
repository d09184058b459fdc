using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Lexicons;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>
/// HOLDS_POSITION from elections and appointments: 选举甲为会长, 任命甲为乙局局长, 甲当选理事长, 甲不再担任乙部部长, 免去甲的乙省副省长职务.
/// A post that ended has 原 before it.
/// </summary>
internal sealed class AppointmentRule(ExtractionLexicon lexicon) : IRelationRule
{
    private readonly TitleLexicon titles = lexicon.Titles;
    private readonly PostChain chain = new(lexicon);

    private const int PostReach = 36;
    private const int ListReach = 60;

    private static readonly string[] Appointing = ["选举", "推选", "推举", "任命", "聘任", "聘请", "增补", "增选", "选聘", "续聘", "决定"];
    private static readonly string[] Becoming = ["当选为", "当选", "担任", "出任", "就任", "兼任", "接任", "继任", "受聘为", "受聘担任", "被任命为", "被聘为", "被选为", "被推选为", "获聘为", "升任", "历任", "现任", "现为"];
    private static readonly string[] Electing = ["当选为", "当选", "受聘为", "受聘担任", "被任命为", "被聘为", "被选为", "被推选为", "获聘为"];
    private static readonly string[] Removing = ["免去", "免除", "撤销", "接受"];
    private static readonly string[] Ending = ["不再担任", "不再兼任", "辞去", "卸任", "曾任", "曾担任"];

    public void State(SentenceContext sentence, ClaimSink claims)
    {
        var people = sentence.Of(EntityLabel.Person).Select(person => Candidate(sentence, person)).ToList();
        if (people.Count == 0)
            return;
        foreach (var verb in Appointing)
        {
            for (var at = sentence.Find(verb, sentence.Span.Start); at >= 0; at = sentence.Find(verb, at + verb.Length))
                Appointed(sentence, people, at + verb.Length, claims);
        }

        Became(sentence, people, Ending, "原", claims);
        Became(sentence, people, Becoming, "", claims);
        foreach (var verb in Removing)
        {
            if (sentence.Find(verb, sentence.Span.Start) is >= 0 and var at)
                Removed(sentence, people, at + verb.Length, claims);
        }

        Listed(sentence, people, claims);
        foreach (var person in people)
        {
            // 张三任|甲公司总经理: the verb alone, right behind the name.
            var end = person.Span.End;
            if (end + 1 < sentence.Span.End && sentence.Text[end] == '任' && sentence.Passage.Tokens[sentence.Passage.TokenAt(end)].End == end + 1)
                Hold(sentence, people, ListBefore(sentence, people, end, sentence.Span.Start), end, "", isElected: false, claims);
        }
    }

    private Appointee Candidate(SentenceContext sentence, ResolvedMention person)
    {
        chain.Before(sentence, person.Span.Start, out var start);
        return new Appointee(person, start);
    }

    /// <summary>甲为乙局局长；丙的丁局局长职务；: the verb stands on a line of its own above.</summary>
    private static string? VerbAbove(SentenceContext sentence)
    {
        var document = sentence.Document;
        for (var i = sentence.Passage.Index - 1; i >= 0 && sentence.Passage.Index - i <= ListReach; i--)
        {
            var line = document.Passages[i].Text.AsSpan().Trim(" 　：:".AsSpan());
            if (line.Length <= 12 && line.IndexOfAny('，', '。', '；') < 0)
            {
                foreach (var verb in (ReadOnlySpan<string>)[.. Appointing, .. Removing])
                {
                    if (line.Contains(verb, StringComparison.Ordinal))
                        return verb;
                }
            }

            if (document.Names[i].FirstOrDefault(m => m.Label == EntityLabel.Person) is not { Span: { IsEmpty: false, Start: <= 2 } })
                return null;
        }

        return null;
    }

    private void Listed(SentenceContext sentence, List<Appointee> people, ClaimSink claims)
    {
        if (people[0].Span.Start - sentence.Span.Start > 2 || VerbAbove(sentence) is not { } verb)
            return;
        if (Array.IndexOf(Appointing, verb) >= 0)
            Appointed(sentence, people, sentence.Span.Start, claims);
        else
            Removed(sentence, people, sentence.Span.Start, claims);
    }

    /// <summary>选举|甲、乙|为|副会长; 会长为甲.</summary>
    private void Appointed(SentenceContext sentence, List<Appointee> people, int from, ClaimSink claims)
    {
        foreach (var link in (ReadOnlySpan<string>)["为", "担任", "任"])
        {
            for (var at = sentence.Find(link, from); at >= 0; at = sentence.Find(link, at + link.Length))
            {
                var list = ListBefore(sentence, people, at, from);
                if (list.Count > 0)
                    Hold(sentence, people, list, at + link.Length, "", isElected: true, claims);
            }
        }
    }

    private void Became(SentenceContext sentence, List<Appointee> people, string[] verbs, string prefix, ClaimSink claims)
    {
        foreach (var verb in verbs)
        {
            for (var at = sentence.Find(verb, sentence.Span.Start); at >= 0; at = sentence.Find(verb, at + verb.Length))
            {
                if (prefix.Length == 0 && at >= 2 && sentence.Text.AsSpan(at - 2, 2) is "不再")
                    continue;
                var list = ListBefore(sentence, people, at, sentence.Span.Start);
                if (list.Count == 0 && IsBiographic(sentence, at, verb) && Subject(sentence, people, at) is { } subject)
                    list = [subject];
                if (list.Count > 0)
                    Hold(sentence, people, list, at + verb.Length, prefix, Array.IndexOf(Electing, verb) >= 0, claims);
            }
        }
    }

    /// <summary>免去|甲|(的)乙省副省长|职务.</summary>
    private void Removed(SentenceContext sentence, List<Appointee> people, int from, ClaimSink claims)
    {
        foreach (var person in people.Where(p => p.Span.Start >= from && p.Span.Start - from < 60))
        {
            var start = person.Span.End;
            foreach (var word in (ReadOnlySpan<string>)["同志", "的", "辞去", "所任"])
            {
                if (string.CompareOrdinal(sentence.Text, start, word, 0, word.Length) == 0)
                    start += word.Length;
            }

            Hold(sentence, people, [person], start, "原", isElected: false, claims);
        }
    }

    /// <summary>The people whose list ends right before the offset.</summary>
    private static List<Appointee> ListBefore(SentenceContext sentence, List<Appointee> people, int before, int from)
    {
        var list = new List<Appointee>();
        var position = before;
        for (var i = people.Count - 1; i >= 0; i--)
        {
            var person = people[i];
            if (person.Span.End > position || person.Span.Start < from)
                continue;
            var gap = sentence.Text.AsSpan(person.Span.End, position - person.Span.End).Trim(" 同志先生女士教授等位人被并由此前曾现已还将同时正式先后继续".AsSpan());
            if (list.Count == 0 ? gap.Length > 0 && !IsAffiliation(gap) : gap.Trim("、，,和及与".AsSpan()).Length > 0 && !IsAffiliation(gap))
                break;
            list.Insert(0, person);
            position = person.Start;
        }

        return list;
    }

    /// <summary>张三，男，1970年生，…，现任|甲公司总经理: the only person of the sentence so far, who stands at its head.</summary>
    private static Appointee? Subject(SentenceContext sentence, List<Appointee> people, int before)
    {
        var first = people[0];
        return first.Span.End <= before && first.Span.Start - sentence.Span.Start <= 2 && people.TrueForAll(p => p.Person.Entity == first.Person.Entity || p.Span.Start > before) ? first : null;
    }

    /// <summary>Whether the verb tells a life: 现任, or 担任 behind 先后, 此前 and the like.</summary>
    private static bool IsBiographic(SentenceContext sentence, int at, string verb)
    {
        if (verb is "现任" or "现为" or "曾任" or "历任" or "曾担任")
            return true;
        var before = sentence.Text.AsSpan(sentence.Span.Start, at - sentence.Span.Start);
        return verb is "担任" or "兼任" && (before.EndsWith("先后", StringComparison.Ordinal) || before.EndsWith("同时", StringComparison.Ordinal) || before.EndsWith("此前", StringComparison.Ordinal) || before.EndsWith("，并", StringComparison.Ordinal) || before.EndsWith("还", StringComparison.Ordinal));
    }

    private static bool IsAffiliation(ReadOnlySpan<char> gap) => gap.Length > 2 && gap[0] is '（' or '(' && gap.IndexOfAny('）', ')') > 0;

    /// <summary>(乙协会)会长(、秘书长): the posts behind the verb, at the body named there or the one that the sentence or document is about.</summary>
    /// <param name="people">All of the sentence.</param>
    /// <param name="holders">Those who get the post.</param>
    /// <param name="isElected">Whether others gave it: then it is not at the body whose post the holder had before.</param>
    private void Hold(SentenceContext sentence, List<Appointee> people, List<Appointee> holders, int from, string prefix, bool isElected, ClaimSink claims)
    {
        var end = from;
        while (end < sentence.Span.End && end - from < PostReach && sentence.Text[end] is not ('，' or ',' or '。' or '；' or ';' or '：' or '(' or '（'))
            end++;
        var bodies = sentence.Of(EntityLabel.Organisation).ToList();
        var start = from;
        ResolvedMention? last = null;
        for (var i = from + 2; i <= end; i++)
        {
            if (PostEndingAt(sentence.Text, i, start, isFirst: start == from) is not { } title || (i < end && titles.EndingAt(sentence.Text, i + 1) is not null))
                continue;
            if (sentence.Text.AsSpan(title.Start, title.End - title.Start) is "执行主席" or "主持人" or "代表" or "嘉宾" or "记者" or "主持" or "专家")
                continue;
            var item = Math.Max(start, sentence.Text.AsSpan(start, title.Start - start).LastIndexOf('、') + start + 1);
            var body = bodies.FindLast(b => b.Span.Start >= start && b.Span.End <= title.End && b.Span.End >= title.Start - 10);
            if (!body.Span.IsEmpty)
                last = body;
            else if (BodyReference.Before(sentence, title.Start, start) is { } reference)
                last = reference;
            var entity = last?.Entity ?? -1;
            if (last is null && IsBare(sentence.Text, item, title.Start))
            {
                var others = isElected || holders.Count > 1 ? bodies.FindAll(b => !people.Exists(p => p.Holds(b))) : bodies;
                entity = ElectingBody.Of(sentence, others, holders[0].Span.Start, sentence.Text[title.Start..title.End]);
            }

            if (entity >= 0)
            {
                var post = sentence.Text[(body.Span.IsEmpty ? title.Start : Math.Max(start, Math.Min(body.Span.End, title.Start)))..title.End].Trim();
                foreach (var holder in holders)
                    claims.Add(sentence, RelationType.HoldsPosition, holder.Person.Entity, entity, holder.Span.Start, "appointment", title: prefix + post);
            }

            start = i;
        }
    }

    /// <summary>The post that ends at the offset and does not reach before <paramref name="start"/>; the first one behind the verb may: 当选 of 当选|会长 is a word of posts too.</summary>
    private TitleMatch? PostEndingAt(string text, int end, int start, bool isFirst)
    {
        if (titles.EndingAt(text, end) is not { } title)
            return null;
        if (title.Start >= start)
            return title;
        return isFirst && titles.BeginsAt(text, start) ? title with { Start = start } : null;
    }

    /// <summary>Whether the post stands alone behind the verb, an edition or a quantity aside: 第三届(理事会)会长. Other words name a body that was not understood.</summary>
    private static bool IsBare(string text, int item, int titleStart) =>
        titleStart - item <= 1 || text.AsSpan(item, titleStart - item).IndexOfAny("届任期") >= 0;

    /// <param name="Start">Where the posts before the name begin; where the name does, if there are none.</param>
    private readonly record struct Appointee(ResolvedMention Person, int Start)
    {
        public TextSpan Span => Person.Span;

        public bool Holds(ResolvedMention body) => body.Span.Start >= Start && body.Span.End <= Span.Start;
    }
}
