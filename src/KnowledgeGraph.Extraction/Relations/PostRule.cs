using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Lexicons;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>
/// HOLDS_POSITION and FOUNDED from the chain of posts before a name (甲会理事长、乙院院长张三), behind it in brackets
/// (张三（甲公司总裁）), or around it (甲大学张三教授).
/// </summary>
internal sealed class PostRule(TitleLexicon titles) : IRelationRule
{
    private const int MaximumFiller = 8;

    public void State(SentenceContext sentence, ClaimSink claims)
    {
        foreach (var person in sentence.Of(EntityLabel.Person))
        {
            if (!Chain(sentence, person, claims) && !Honorific(sentence, person, claims))
                Apposition(sentence, person, claims);
        }
    }

    private bool Chain(SentenceContext sentence, ResolvedMention person, ClaimSink claims)
    {
        var text = sentence.Text;
        var position = person.Span.Start;
        var pending = new List<TitleMatch>();
        var found = false;
        while (position > sentence.Span.Start)
        {
            position = SkipSpace(text, position, sentence.Span.Start);
            if (titles.EndingAt(text, position) is { } title && title.Start >= sentence.Span.Start)
            {
                var body = BodyBefore(sentence, title.Start, title.End);
                if (body is { } organisation)
                {
                    // 财富研究院|首席奢侈品|研究员: words between the body and the post belong to the post.
                    State(sentence, person, organisation, title with { Start = organisation.Span.End }, claims);
                    foreach (var bare in pending)
                        State(sentence, person, organisation, bare, claims);
                    pending.Clear();
                    found = true;
                    position = organisation.Span.Start;
                    if (position > sentence.Span.Start && text[position - 1] is '原' or '前')
                        position--;
                }
                else
                {
                    pending.Add(title);
                    position = title.Start;
                }
            }
            else if (DescriptorStart(sentence, position) is >= 0 and var start)
                position = start;
            else
                break;

            position = SkipSpace(text, position, sentence.Span.Start);
            if (position <= sentence.Span.Start || text[position - 1] is not ('、' or '，' or ',' or '兼' or '和' or '及' or '暨' or ';' or '；'))
                break;
            position--;
        }

        return found;
    }

    private static int SkipSpace(string text, int position, int start)
    {
        while (position > start && char.IsWhiteSpace(text[position - 1]))
            position--;
        return position;
    }

    /// <summary>The organisation that ends where the post begins, or up to a few characters before it.</summary>
    private static ResolvedMention? BodyBefore(SentenceContext sentence, int titleStart, int titleEnd)
    {
        for (var i = sentence.Mentions.Length - 1; i >= 0; i--)
        {
            var mention = sentence.Mentions[i];
            if (mention.Span.Start < titleStart && mention.Span.End > titleStart && mention.Span.End < titleEnd && mention.Label == EntityLabel.Organisation)
                return mention;
            if (mention.Span.End > titleStart)
                continue;
            if (mention.IsBackReference)
                continue;
            if (mention.Label != EntityLabel.Organisation || titleStart - mention.Span.End > MaximumFiller)
                break;
            var filler = sentence.Text.AsSpan(mention.Span.End, titleStart - mention.Span.End);
            if (filler.Length > 0 && BodyReference.NounBefore(sentence.Text, titleStart) is not null)
                break;
            return filler.IndexOfAny("，。、；：,;:！？的在由和与及（）()“”致对向被") >= 0 ? null : mention;
        }

        return BodyReference.Before(sentence, titleStart);
    }

    /// <summary>图灵奖获得者、, 著名导演、: a description without a body between two posts is passed over.</summary>
    private static int DescriptorStart(SentenceContext sentence, int position)
    {
        var text = sentence.Text;
        var start = position;
        while (start > sentence.Span.Start && position - start < 20 && text[start - 1] is not ('、' or '，' or ',' or '。' or '；'))
            start--;
        if (start == position || start == sentence.Span.Start || sentence.Mentions.Any(m => m.Span.Overlaps(new TextSpan(start, position)) && m.Label == EntityLabel.Person))
            return -1;
        var words = text.AsSpan(start, position - start);
        return words.EndsWith("获得者", StringComparison.Ordinal) || words.EndsWith("之父", StringComparison.Ordinal) || words.EndsWith("家", StringComparison.Ordinal)
            || words.EndsWith("之一", StringComparison.Ordinal) || words.EndsWith("得主", StringComparison.Ordinal) || words.EndsWith("人士", StringComparison.Ordinal)
            || words.EndsWith("编剧", StringComparison.Ordinal) || words.EndsWith("导演", StringComparison.Ordinal) || words.EndsWith("演员", StringComparison.Ordinal)
            ? start
            : -1;
    }

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
        State(sentence, person, body, new TitleMatch(person.Span.End, end, false), claims);
        return true;
    }

    /// <summary>张三（甲公司总裁）, 张三 甲公司总裁 in a row, [甲公司 总裁].</summary>
    private void Apposition(SentenceContext sentence, ResolvedMention person, ClaimSink claims)
    {
        var text = sentence.Text;
        var body = sentence.Mentions.FirstOrDefault(m => m.Label == EntityLabel.Organisation && !m.IsBackReference && m.Span.Start >= person.Span.End);
        if (body.Span.IsEmpty)
            return;
        var between = text.AsSpan(person.Span.End, body.Span.Start - person.Span.End);
        var isRow = sentence.Passage.Block.Kind is BlockKind.Row or BlockKind.Field or BlockKind.ListItem;
        if (between.Length > 4 || between.Trim(" （([【\t\n，,|：:-—–现任".AsSpan()).Length > 0 || (between.Length == 0 && !isRow) || (between.IndexOf('，') >= 0 && !isRow))
            return;
        var start = body.Span.End;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
            start++;
        for (var end = Math.Min(text.Length, start + 16); end > start; end--)
        {
            if (titles.EndingAt(text, end) is { } title && title.Start - start <= MaximumFiller && text.AsSpan(start, end - start).IndexOfAny("，。；、,;") < 0)
            {
                State(sentence, person, body, title with { Start = start }, claims);
                return;
            }
        }
    }

    private static void State(SentenceContext sentence, ResolvedMention person, ResolvedMention body, TitleMatch title, ClaimSink claims)
    {
        var post = sentence.Text[title.Start..title.End].Trim();
        // 原邮电部部长: the word before the body says that the post has ended.
        if (body.Span.Start > sentence.Span.Start && sentence.Text[body.Span.Start - 1] is '原' or '前')
            post = sentence.Text[body.Span.Start - 1] + post;
        if (title.IsFounder)
        {
            claims.Add(sentence, RelationType.Founded, person.Entity, body.Entity, title.Start, "founder-post");
            var joined = post.IndexOfAny(['、', '兼']);
            if (joined < 0)
                return;
        }

        claims.Add(sentence, RelationType.HoldsPosition, person.Entity, body.Entity, title.Start, "post-chain", title: post);
    }
}
