using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Coreference;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>
/// PART_OF: a name that begins with another gathering's name (某大会某论坛), what is held 期间 or 会上, what a gathering 举办 or 设置,
/// 某大会的重要板块, and a 分论坛 of what the document is about.
/// </summary>
internal sealed class PartOfRule : IRelationRule
{
    private static readonly string[] Arranging = ["举办", "举行", "安排", "召开", "设置", "设有", "推出", "开展", "特设", "下设", "包括", "组织", "策划"];
    private static readonly string[] During = ["期间", "同期", "会上", "现场", "其间", "主办方"];
    private static readonly string[] Component = ["重要板块", "重要组成部分", "组成部分", "分论坛", "平行论坛", "子论坛", "配套活动", "系列活动", "重要活动", "板块之一", "活动之一"];

    public void State(SentenceContext sentence, ClaimSink claims)
    {
        var names = sentence.Gatherings.Where(m => !m.IsBackReference).ToList();
        foreach (var name in names)
            ByName(sentence, name, claims);
        Arranged(sentence, names, claims);
        Components(sentence, claims);
    }

    private static void ByName(SentenceContext sentence, ResolvedMention name, ClaimSink claims)
    {
        var document = sentence.Document;
        var whole = -1;
        var length = 0;
        // The mention itself must say it: 某峰会某论坛 does, the short 某论坛 of a later line does not.
        var core = EventName.Parse(name.Span.Of(sentence.Text)).Core;
        for (var i = 0; i < document.Entities.Count; i++)
        {
            if (i == name.Entity || document.LabelOf(i) is not (EntityLabel.Event or EntityLabel.Forum))
                continue;
            foreach (var other in document.Entities[i].Names)
            {
                var prefix = EventName.Parse(other).Core;
                if (prefix.Length >= 4 && prefix.Length > length && prefix.Length < core.Length - 2 && core.StartsWith(prefix, StringComparison.Ordinal)
                    && Compatible(document.Entities[i], document.Entities[name.Entity]))
                    (whole, length) = (i, prefix.Length);
            }
        }

        if (whole < 0 && sentence.Discourse.Main is >= 0 and var main && main != name.Entity && (IsSubForum(core) || IsSession(sentence, name)) && document.LabelOf(name.Entity) == EntityLabel.Forum)
            whole = main;
        if (whole >= 0)
            claims.Add(sentence, RelationType.PartOf, name.Entity, whole, name.Span.Start, "part-by-name");
    }

    private static bool Compatible(EntityCluster whole, EntityCluster part) =>
        EventName.Parse(whole.Name).IsCompatible(EventName.Parse(part.Name) with { Edition = null });

    private static bool IsSubForum(string core) =>
        core.EndsWith("分论坛", StringComparison.Ordinal) || core.EndsWith("主论坛", StringComparison.Ordinal) || core.EndsWith("平行论坛", StringComparison.Ordinal) || core.EndsWith("子论坛", StringComparison.Ordinal);

    /// <summary>分论坛二：某论坛 as a heading.</summary>
    private static bool IsSession(SentenceContext sentence, ResolvedMention name) =>
        sentence.Passage.Block.Kind == BlockKind.Heading && sentence.Text.AsSpan(0, name.Span.Start).IndexOf("分论坛", StringComparison.Ordinal) is >= 0 and < 6;

    /// <summary>峰会举办甲、乙等活动; 大会期间还举行了丙; 于某峰会期间…举行.</summary>
    private static void Arranged(SentenceContext sentence, List<ResolvedMention> names, ClaimSink claims)
    {
        var text = sentence.Text;
        foreach (var word in Arranging)
        {
            for (var at = sentence.Find(word, sentence.Span.Start); at >= 0; at = sentence.Find(word, at + word.Length))
            {
                if (sentence.Mentions.Any(m => m.Span.Start <= at && at < m.Span.End && !m.IsBackReference))
                    continue;
                var end = text.IndexOfAny(['。', '；'], at, sentence.Span.End - at);
                var parts = names.Where(m => m.Span.Start > at && m.Span.Start < (end < 0 ? sentence.Span.End : end)).ToList();
                if (parts.Count == 0 || !IsList(text, at + word.Length, parts))
                    continue;
                var whole = sentence.GatheringBefore(at)?.Entity ?? (IsDuring(text, sentence.Span.Start, at) ? sentence.Topic : -1);
                foreach (var part in parts.Where(part => whole >= 0 && part.Entity != whole))
                    claims.Add(sentence, RelationType.PartOf, part.Entity, whole, at, "arranged");
            }
        }

        if (sentence.Find("期间", sentence.Span.Start) is >= 0 and var during && sentence.GatheringBefore(during) is { } main && main.Span.End == during)
        {
            var part = names.Find(m => m.Entity != main.Entity && m.Span != main.Span);
            if (!part.Span.IsEmpty && sentence.Find("举行", during) >= 0)
                claims.Add(sentence, RelationType.PartOf, part.Entity, main.Entity, during, "during");
        }
    }

    /// <summary>The first part stands right behind the word (了, 首届 and the like aside).</summary>
    private static bool IsList(string text, int from, List<ResolvedMention> parts) =>
        parts[0].Span.Start - from <= 6 && text.AsSpan(from, parts[0].Span.Start - from).IndexOfAny('，', '。', '的') < 0;

    private static bool IsDuring(string text, int start, int end)
    {
        foreach (var word in During)
        {
            if (text.AsSpan(start, end - start).Contains(word, StringComparison.Ordinal))
                return true;
        }

        return text.AsSpan(start, end - start).Contains("此外", StringComparison.Ordinal);
    }

    /// <summary>甲活动是某峰会的重要板块之一; 作为某大会的分论坛，乙论坛….</summary>
    private static void Components(SentenceContext sentence, ClaimSink claims)
    {
        foreach (var word in Component)
        {
            var at = sentence.Find(word, sentence.Span.Start);
            if (at < 0 || sentence.GatheringBefore(at) is not { } whole || at - whole.Span.End > 4)
                continue;
            var part = sentence.GatheringBefore(whole.Span.Start) ?? sentence.GatheringAfter(at + word.Length, sentence.Span.End);
            if (part is { } found && found.Entity != whole.Entity)
                claims.Add(sentence, RelationType.PartOf, found.Entity, whole.Entity, at, "component");
        }
    }
}
