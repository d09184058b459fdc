using System.Collections.Immutable;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Coreference;
using KnowledgeGraph.Extraction.Lexicons;
using KnowledgeGraph.Extraction.Passages;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>What a text is about from passage to passage, and what its back-references (本届论坛, 会上, 开幕式) mean.</summary>
internal sealed class Discourse
{
    private const int ListReach = 40;

    private static readonly string[] Held = ["举行", "召开", "举办", "开幕", "闭幕", "落幕", "开赛", "启幕", "揭幕", "拉开帷幕"];

    private static readonly string[] Announcing = ["名单", "成员", "机构", "领导", "班子", "负责人", "架构", "人员", "公告", "通知"];

    /// <summary>Words that mean a gathering by its kind, longest first; the empty kind means whatever gathering is the topic.</summary>
    private static readonly PhraseTrie<ReferenceWord> References = Trie(
    [
        ("全体会议", ""), ("新闻发布会", ""), ("启动仪式", "仪式"), ("颁奖典礼", "典礼"), ("颁奖仪式", "仪式"), ("开幕式", ""), ("闭幕式", ""), ("开幕会", ""), ("闭幕会", ""),
        ("主论坛", "主论坛"), ("分论坛", "分论坛"), ("发布会", ""), ("研讨会", "研讨会"), ("座谈会", "座谈会"), ("报告会", "报告会"), ("博览会", "博览会"),
        ("论坛", "论坛"), ("大会", "会"), ("峰会", "会"), ("年会", "会"), ("会议", "会"), ("展会", "会"), ("会上", ""), ("活动", ""), ("仪式", "仪式"),
        ("大赛", "赛"), ("比赛", "赛"), ("典礼", "典礼"), ("酒会", ""), ("晚会", "晚会"), ("电影展", "展"), ("展览", "展"),
    ]);

    private readonly DocumentContext document;
    private readonly int[] topics;
    private readonly int main;
    private readonly int? listedBody;

    public Discourse(DocumentContext document)
    {
        this.document = document;
        main = MainEvent();
        listedBody = ListedBody();
        MainBody = listedBody ?? Heaviest(EntityLabel.Organisation);
        topics = Topics();
        Year = document.Article.Metadata.Date is { Length: >= 4 } date ? date[..4] : YearOf(main);
    }

    /// <summary>The gathering that the document is about, or -1.</summary>
    public int Main => main;

    /// <summary>The year of dates that name none, or null.</summary>
    public string? Year { get; }

    /// <summary>The organisation that the document speaks of most, or -1: whose officers a bare list names.</summary>
    public int MainBody { get; }

    /// <summary>The body whose people a list below the passage names: the one of the words that announce the list or of the title; -1 where none is said.</summary>
    public int OfficersBody(Passage passage)
    {
        for (var i = passage.Index - 1; i >= 0 && listedBody is null && passage.Index - i <= ListReach; i--)
        {
            var text = document.Passages[i].Text;
            if ((text.Contains("名单", StringComparison.Ordinal) || text.Contains("如下", StringComparison.Ordinal) || text.Contains("组成", StringComparison.Ordinal))
                && document.Names[i].LastOrDefault(m => m.Label == EntityLabel.Organisation) is { Span.IsEmpty: false } body)
                return body.Entity;
        }

        return listedBody ?? (MainBody >= 0 && document.Passages.Any(p => p.Block.Kind == BlockKind.Title && document.Names[p.Index].Any(m => m.Entity == MainBody)) ? MainBody : -1);
    }

    /// <summary>The gathering that the passage is about, or -1.</summary>
    public int Topic(Passage passage) => topics[passage.Index];

    /// <summary>The names of the sentence and its back-references, in order.</summary>
    public ImmutableArray<ResolvedMention> Resolve(Passage passage, TextSpan sentence)
    {
        var names = document.Names[passage.Index].Where(m => sentence.Contains(m.Span)).ToList();
        var result = names.ToImmutableArray().ToBuilder();
        if (main < 0)
            return result.ToImmutable();
        var text = passage.Text;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (References.Longest(text, i, out var end) is not { } word || end > sentence.End)
                continue;
            var reference = new TextSpan(i, end);
            if (names.Exists(name => name.Span.Overlaps(reference)))
                continue;
            if (Antecedent(passage, reference, word.Kind, names) is >= 0 and var entity)
                result.Add(new ResolvedMention(reference, document.LabelOf(entity), entity, true));
            i = end - 1;
        }

        result.Sort((a, b) => a.Span.CompareTo(b.Span));
        return result.ToImmutable();
    }

    private static PhraseTrie<ReferenceWord> Trie(ReadOnlySpan<(string Word, string Kind)> words)
    {
        var trie = new PhraseTrie<ReferenceWord>();
        foreach (var (word, kind) in words)
            trie.Add(word, new ReferenceWord(kind));
        return trie;
    }

    private sealed record ReferenceWord(string Kind);

    private int Antecedent(Passage passage, TextSpan reference, string kind, List<ResolvedMention> names)
    {
        if (!IsFree(passage, reference))
            return -1;
        for (var i = names.Count - 1; i >= 0; i--)
        {
            if (names[i].IsGathering && names[i].Span.End <= reference.Start && (kind.Length == 0 || Matches(names[i].Entity, kind)))
                return names[i].Entity;
        }

        var topic = Topic(passage);
        if (topic >= 0 && (kind.Length == 0 || Matches(topic, kind)))
            return topic;
        for (var index = passage.Index; index >= 0 && kind.Length > 0; index--)
        {
            var before = document.Names[index];
            for (var i = before.Length - 1; i >= 0; i--)
            {
                if (before[i].IsGathering && (index < passage.Index || before[i].Span.End <= reference.Start) && Matches(before[i].Entity, kind))
                    return before[i].Entity;
            }
        }

        return kind is "会" or "论坛" ? (topic >= 0 ? topic : main) : kind.Length == 0 ? main : -1;
    }

    /// <summary>某会议 with a word of its own before it (工作会议, 部长级会议) is no back-reference.</summary>
    private static bool IsFree(Passage passage, TextSpan reference)
    {
        if (reference.Start == 0)
            return true;
        var before = passage.Text[reference.Start - 1];
        if (char.IsPunctuation(before) || char.IsWhiteSpace(before))
            return true;
        var token = passage.Tokens[passage.TokenAt(reference.Start - 1)];
        if (token.End > reference.Start)
            return token.Start >= reference.Start;
        return token.Tag is not ("n" or "vn" or "ns" or "nz" or "nt" or "a" or "b" or "eng" or "j" or "nr" or "m" or "an" or "l" or "i")
            || passage.Text.AsSpan(token.Start, token.End - token.Start) is "此次" or "本届" or "大会" or "论坛" or "峰会" or "会议" or "当天" or "现场";
    }

    private bool Matches(int entity, string kind)
    {
        var cluster = document.Entities[entity];
        if (kind == "论坛" && cluster.Label == EntityLabel.Forum)
            return true;
        return cluster.Label == EntityLabel.Event && cluster.Names.Any(name => EventName.Parse(name).Core.EndsWith(kind, StringComparison.Ordinal))
            || (kind is "主论坛" or "分论坛" && cluster.Names.Any(name => name.EndsWith(kind, StringComparison.Ordinal)));
    }

    private string? YearOf(int entity) =>
        entity < 0 ? null : document.Entities[entity].Names.Select(name => EventName.Parse(name).Year).FirstOrDefault(year => year is not null);

    private int MainEvent() => Heaviest(EntityLabel.Event, EntityLabel.Forum);

    private int Heaviest(params ReadOnlySpan<EntityLabel> labels)
    {
        var best = -1;
        var bestWeight = 0.0;
        for (var i = 0; i < document.Entities.Count; i++)
        {
            var cluster = document.Entities[i];
            if (!labels.Contains(cluster.Label))
                continue;
            var weight = cluster.Mentions.Sum(m => m.Passage.Block.Kind == BlockKind.Title ? 4.0 : m.Passage.Index < 4 ? 1.5 : 1.0);
            // What a text names once and late, and does not say to be held, is not what it is about.
            if (weight <= bestWeight || IsInPassing(cluster))
                continue;
            best = i;
            bestWeight = weight;
        }

        return best;
    }

    /// <summary>The body in a title that announces its people: 某协会理事会组成人员名单.</summary>
    private int? ListedBody()
    {
        foreach (var passage in document.Passages.Where(p => p.Block.Kind == BlockKind.Title))
        {
            if (Array.Exists(Announcing, word => passage.Text.TrimEnd().EndsWith(word, StringComparison.Ordinal)) && document.Names[passage.Index].LastOrDefault(m => m.Label == EntityLabel.Organisation) is { Span.IsEmpty: false } body)
                return body.Entity;
        }

        return null;
    }

    private static bool IsInPassing(EntityCluster cluster) =>
        cluster.Label is EntityLabel.Event or EntityLabel.Forum && cluster.Mentions is [{ Passage.Index: > 1 } only] && only.Passage.Block.Kind == BlockKind.Paragraph && !IsHeld(only.Passage.Text, only.Span.End, null);

    private int[] Topics()
    {
        var result = new int[document.Passages.Length];
        var whole = IsDigest() ? -1 : main;
        var current = whole;
        for (var i = 0; i < result.Length; i++)
        {
            var passage = document.Passages[i];
            var gatherings = document.Names[i].Where(m => m.IsGathering).ToList();
            if (passage.Block.Kind is BlockKind.Title)
                current = gatherings.Count > 0 ? gatherings[0].Entity : current;
            else if (passage.Block.Kind is BlockKind.Heading && gatherings.Count > 0)
                current = gatherings[^1].Entity;
            else if (passage.Block.Kind is BlockKind.Heading && (passage.Text.Contains("主论坛", StringComparison.Ordinal) || passage.Text.Contains("主会场", StringComparison.Ordinal)))
                current = whole;
            else if (passage.Block.Kind is BlockKind.Heading && whole < 0 && !document.Names[i].Any(m => m.Label == EntityLabel.Person))
                current = -1;
            else if (Scene(passage, gatherings) is { } held)
                current = held.Entity;
            else if (gatherings.Count > 0 && gatherings[0].Span.Start < 30 && current < 0)
                current = gatherings[0].Entity;
            result[i] = current;
        }

        return result;
    }

    /// <summary>Whether the text tells several stories under a heading each: what one is about is not what the next is about.</summary>
    private bool IsDigest()
    {
        var headings = 0;
        foreach (var passage in document.Passages)
        {
            var isAbout = document.Names[passage.Index].Any(m => m.Entity == main);
            if (isAbout && (passage.Block.Kind == BlockKind.Title || headings == 0))
                return false;
            if (passage.Block.Kind == BlockKind.Heading && !document.Names[passage.Index].Any(m => m.Label == EntityLabel.Person))
                headings++;
        }

        return headings >= 3;
    }

    /// <summary>The gathering that the passage says to be held: the last one before the word, and none that is held 会上 or 同期, beside the one in hand.</summary>
    private static ResolvedMention? Scene(Passage passage, List<ResolvedMention> gatherings)
    {
        for (var i = 0; i < gatherings.Count; i++)
        {
            var next = i + 1 < gatherings.Count ? gatherings[i + 1].Span.Start : (int?)null;
            if (IsHeld(passage.Text, gatherings[i].Span.End, next))
                return IsBeside(passage.Text, gatherings[i].Span) ? null : gatherings[i];
        }

        return null;
    }

    private static bool IsBeside(string text, TextSpan name)
    {
        var before = text.AsSpan(Math.Max(0, name.Start - 8), name.Start - Math.Max(0, name.Start - 8));
        return before.Contains("会上", StringComparison.Ordinal) || before.Contains("同期", StringComparison.Ordinal) || text.AsSpan(name.End, Math.Min(4, text.Length - name.End)).Contains("同期", StringComparison.Ordinal);
    }

    /// <param name="until">Where the next gathering begins: what is held behind it is that one; null where there is none.</param>
    private static bool IsHeld(string text, int from, int? until)
    {
        var end = text.AsSpan(from).IndexOfAny('。', '；', '！');
        var length = Math.Min(end < 0 ? text.Length - from : end, 50);
        if (until is { } next && next - from is >= 0 and <= 2)
            length = next - from;
        var clause = text.AsSpan(from, length);
        // 自某论坛举办十届以来: a series, and no scene.
        if (clause.Contains("以来", StringComparison.Ordinal))
            return false;
        var first = clause.Length;
        var behind = clause.Length;
        foreach (var word in Held)
        {
            if (clause.IndexOf(word, StringComparison.Ordinal) is >= 0 and var at && at < first)
                (first, behind) = (at, at + word.Length);
        }

        // 某全会召开后: the time of what the text is about, and no scene.
        return first < clause.Length && !(behind < clause.Length && clause[behind] is '后' or '前');
    }
}
