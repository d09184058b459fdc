using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Lexicons;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>
/// HOLDS_POSITION and FOUNDED from the chain of posts before a name (甲会理事长、乙院院长张三), behind it in brackets or as a
/// list (张三（甲公司总裁）, 张三，甲公司总裁，乙会理事), or around it (甲大学张三教授). One title before a list is everybody's
/// (甲院副院长张三、李四); a bare one goes on with the body of the person before (甲院院长张三、副院长李四).
/// </summary>
internal sealed class PostRule(ExtractionLexicon lexicon) : IRelationRule
{
    private const int MaximumFiller = 8;

    private readonly TitleLexicon titles = lexicon.Titles;
    private readonly PostChain chain = new(lexicon);

    public void State(SentenceContext sentence, ClaimSink claims)
    {
        var before = new Holder(default, []);
        foreach (var person in sentence.Of(EntityLabel.Person))
        {
            var posts = chain.Before(sentence, person.Span.Start, out var start);
            if (posts.Count == 0 && IsNextOf(sentence, before.Person, start, "、和") && titles.EndOfHeadAt(sentence.Text, person.Span.End) < 0)
                posts = before.Posts;
            else if (posts.Count > 0 && posts.All(post => IsBareOffice(sentence.Text, post)) && IsNextOf(sentence, before.Person, start, "、，；,;和及与") && BodyOf(before) is { } body)
                posts = [.. posts.Select(post => post with { Body = body })];
            foreach (var post in posts.Where(post => post.Body is not null))
                State(sentence, person, post, "post-chain", claims);
            if (!posts.Exists(post => post.Body is not null) && !Honorific(sentence, person, claims))
                Apposition(sentence, person, claims);
            before = new Holder(person, posts);
        }
    }

    /// <summary>Whether nothing but a separator stands between the last person and the offset.</summary>
    private static bool IsNextOf(SentenceContext sentence, ResolvedMention before, int start, string separators)
    {
        if (before.Span.IsEmpty || start <= before.Span.End)
            return false;
        var gap = sentence.Text.AsSpan(before.Span.End, start - before.Span.End).Trim();
        // 张三（甲大学）和李四: an affiliation in brackets is passed over.
        if (gap.Length > 2 && gap[0] is '（' or '(' && gap.IndexOfAny('）', ')') is > 0 and var close)
            gap = gap[(close + 1)..].Trim();
        return gap.Length == 1 && separators.Contains(gap[0]);
    }

    /// <summary>副院长 as a whole item: whose it is stands with somebody before.</summary>
    private bool IsBareOffice(string text, Post post) =>
        post.Body is null && post.IsOffice(text) && !post.IsOfPlace(text) && titles.EndingAt(text, post.Title.End) is { } title && title.Start == post.Title.Start;

    private static ResolvedMention? BodyOf(Holder holder) => holder.Posts.Find(post => post.Body is not null).Body;

    /// <summary>甲大学张三教授, 甲公司的张三总工程师.</summary>
    private bool Honorific(SentenceContext sentence, ResolvedMention person, ClaimSink claims)
    {
        var text = sentence.Text;
        var end = titles.EndOfHeadAt(text, person.Span.End);
        if (end < 0)
            return false;
        var start = person.Span.Start;
        if (start > sentence.Span.Start && text[start - 1] == '的')
            start--;
        var body = sentence.Mentions.FirstOrDefault(m => m.Label == EntityLabel.Organisation && !m.IsBackReference && m.Span.End == start);
        var title = text[person.Span.End..end];
        if (body.Span.IsEmpty || title is "先生" or "女士" or "同志" or "院士" or "博士" or "老师" or "夫人")
            return false;
        State(sentence, person, new Post(body, new TextSpan(person.Span.End, end), false), "post-behind-name", claims);
        return true;
    }

    /// <summary>张三（甲公司总裁）, 张三 甲公司总裁 in a row, [甲公司 总裁], 张三，甲公司总裁、党委书记，乙会理事 at the head of a sentence.</summary>
    private void Apposition(SentenceContext sentence, ResolvedMention person, ClaimSink claims)
    {
        var text = sentence.Text;
        var body = sentence.Mentions.FirstOrDefault(m => m.Label == EntityLabel.Organisation && !m.IsBackReference && m.Span.Start >= person.Span.End);
        if (body.Span.IsEmpty)
            return;
        var between = text.AsSpan(person.Span.End, body.Span.Start - person.Span.End);
        if (IsInCells(sentence.Passage.Block, person.Span, body.Span))
            between = " ";
        var isRow = sentence.Passage.Block.Kind is BlockKind.Row or BlockKind.Field or BlockKind.ListItem;
        var isBiography = text.AsSpan(sentence.Span.Start, person.Span.Start - sentence.Span.Start).Trim(" \n\t•●■▲*0123456789.、".AsSpan()).Length == 0;
        if (between.Length > 4 || between.Trim(" 　（([【\t\n，,|：:-—–现任".AsSpan()).Length > 0 || (between.Length == 0 && !isRow) || (between.IndexOfAny('，', ',') >= 0 && !isRow && !isBiography))
            return;
        var last = body;
        for (var position = body.Span.Start; position < sentence.Span.End;)
        {
            var end = ItemEnd(text, position, sentence.Span.End);
            var named = sentence.Mentions.FirstOrDefault(m => m.Label == EntityLabel.Organisation && !m.IsBackReference && m.Span.Start == position);
            if (!named.Span.IsEmpty)
                last = named;
            var start = named.Span.IsEmpty ? position : named.Span.End;
            while (start < end && char.IsWhiteSpace(text[start]))
                start++;
            if (PostIn(text, start, end) is not { } title)
                return;
            State(sentence, person, new Post(last, title, false), "apposition", claims);
            position = end;
            while (position < sentence.Span.End && text[position] is '、' or '，' or ',' or '；' or '兼' or ' ')
                position++;
            if (position == end)
                return;
        }
    }

    /// <summary>张三 | 1988级 | 甲公司总裁: a cell that is the name, and a later one that the body begins.</summary>
    private static bool IsInCells(Block block, TextSpan person, TextSpan body) =>
        block.Kind == BlockKind.Row && block.Cells.Contains(person) && block.Cells.Any(cell => cell.Start == body.Start);

    private static int ItemEnd(string text, int start, int limit)
    {
        var end = text.IndexOfAny(['，', '。', '；', '、', ',', ';', '）', ')', '\n'], start, limit - start);
        return end < 0 ? limit : end;
    }

    /// <summary>The post that begins at the offset, a few words before it at most.</summary>
    private TextSpan? PostIn(string text, int start, int end)
    {
        for (var last = Math.Min(end, start + 18); last > start; last--)
        {
            if (titles.EndingAt(text, last) is { } title && title.Start - start <= MaximumFiller)
                return new TextSpan(start, last);
        }

        return null;
    }

    private static void State(SentenceContext sentence, ResolvedMention person, Post post, string reason, ClaimSink claims)
    {
        if (post.Body is not { } body)
            return;
        var words = post.Title.Of(sentence.Text).Trim();
        // 原轻工业部部长: the word before the body says that the post has ended.
        if (body.Span.Start > sentence.Span.Start && sentence.Text[body.Span.Start - 1] is '原' or '前')
            words = sentence.Text[body.Span.Start - 1] + words;
        if (post.IsFounder)
        {
            claims.Add(sentence, RelationType.Founded, person.Entity, body.Entity, post.Title.Start, "founder-post");
            if (words.IndexOfAny(['、', '兼']) < 0)
                return;
        }

        claims.Add(sentence, RelationType.HoldsPosition, person.Entity, body.Entity, post.Title.Start, reason, title: words);
    }

    private readonly record struct Holder(ResolvedMention Person, List<Post> Posts);
}
