using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Lexicons;
using KnowledgeGraph.Extraction.Passages;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>Reads the posts that stand before a name: 甲局原局长、一级专员，乙会（YH）理事长|张三.</summary>
internal sealed class PostChain(ExtractionLexicon lexicon)
{
    private const int MaximumFiller = 10;
    private const int MaximumRank = 8;

    private readonly TitleLexicon titles = lexicon.Titles;

    /// <summary>The posts from right to left, each with its body where the item or the one before it names one.</summary>
    /// <param name="from">Where the name begins.</param>
    /// <param name="start">Where the chain begins; <paramref name="from"/> where there is none.</param>
    public List<Post> Before(SentenceContext sentence, int from, out int start)
    {
        var text = sentence.Text;
        var posts = new List<Post>();
        var pending = new List<TitleMatch>();
        var position = from;
        start = from;
        if (HeadsLine(text, from, sentence.Span.End))
            return posts;
        while (position > sentence.Span.Start)
        {
            position = BeforeNote(text, SkipSpace(text, position, sentence.Span.Start));
            if (titles.EndingAt(text, position) is { } title && title.Start >= sentence.Span.Start)
            {
                if (IsUnnamedGroup(text, title))
                    break;
                if (BodyBefore(sentence, title) is { } body)
                {
                    // 财富研究院|首席奢侈品|研究员: words between the body and the post belong to the post.
                    posts.Add(new Post(body, Words(text, body, title), title.IsFounder));
                    posts.AddRange(pending.Select(bare => new Post(body, new TextSpan(bare.Start, bare.End), bare.IsFounder)).Where(post => !post.IsOfPlace(text)));
                    pending.Clear();
                    position = body.Span.Start;
                    if (position > sentence.Span.Start && text[position - 1] is '原' or '前')
                        position--;
                }
                else
                {
                    title = title with { Start = RankStart(sentence, title.Start) };
                    pending.Add(title);
                    position = title.Start;
                }

                start = position;
            }
            else if (DescriptorStart(sentence, position) is >= 0 and var descriptor)
                start = position = descriptor;
            else
                break;

            position = SkipSpace(text, position, sentence.Span.Start);
            if (position <= sentence.Span.Start || text[position - 1] is not ('、' or '，' or ',' or '兼' or '和' or '及' or '暨' or ';' or '；' or '&' or '/'))
                break;
            position--;
        }

        posts.AddRange(pending.Select(bare => new Post(null, new TextSpan(bare.Start, bare.End), bare.IsFounder)));
        return posts;
    }

    /// <summary>张三　甲公司总裁 on a line of its own among others: what ends the line above is somebody else's.</summary>
    private static bool HeadsLine(string text, int from, int end)
    {
        var start = from;
        while (start > 0 && text[start - 1] is ' ' or '　' or '\t')
            start--;
        if (start == 0 || text[start - 1] != '\n')
            return false;
        var rest = text.AsSpan(from, end - from);
        var line = rest.IndexOf('\n');
        return (line < 0 ? rest : rest[..line]).Trim().IndexOfAny(' ', '　', '，') > 0;
    }

    /// <summary>The organisation that ends where the post begins, a stated abbreviation or up to a few words before it.</summary>
    public ResolvedMention? BodyBefore(SentenceContext sentence, TitleMatch title)
    {
        for (var i = sentence.Mentions.Length - 1; i >= 0; i--)
        {
            var mention = sentence.Mentions[i];
            if (mention.Span.Start < title.Start && mention.Span.End > title.Start && mention.Span.End < title.End && mention.Label == EntityLabel.Organisation)
                return mention;
            if (mention.Span.End > title.Start || mention.IsBackReference || IsInBracket(sentence.Text, mention.Span, title.Start))
                continue;
            var bodyEnd = AfterBracket(sentence.Text, mention.Span.End, title.Start);
            if (mention.Label != EntityLabel.Organisation || title.Start - bodyEnd > MaximumFiller)
                break;
            if (title.Start > bodyEnd && BodyReference.NounBefore(sentence.Text, title.Start) is not null)
                break;
            return IsFiller(sentence.Passage, bodyEnd, title.Start) ? mention : null;
        }

        return BodyReference.Before(sentence, title.Start);
    }

    private TextSpan Words(string text, ResolvedMention body, TitleMatch title)
    {
        if (title.Start >= body.Span.End)
            return new TextSpan(AfterBracket(text, body.Span.End, title.Start), title.End);
        // 市委|书记 leaves a post behind the body; the last character of 商务厅 is the first of 厅长.
        return new TextSpan(titles.EndOfHeadAt(text, body.Span.End) == title.End ? body.Span.End : body.Span.End - 1, title.End);
    }

    /// <summary>某委员会（ABC）|主任: the bracket behind a body that holds its short name.</summary>
    private static int AfterBracket(string text, int bodyEnd, int before)
    {
        if (bodyEnd < before && text[bodyEnd] is '（' or '(' && text.IndexOfAny(['）', ')'], bodyEnd, before - bodyEnd) is > 0 and var close)
            return close + 1;
        return bodyEnd;
    }

    private static bool IsInBracket(string text, TextSpan span, int before) =>
        span.Start > 0 && span.End < before && text[span.Start - 1] is '（' or '(' && text[span.End] is '）' or ')';

    /// <summary>等相关负责人: people who are not named end the chain of the one who is.</summary>
    private static bool IsUnnamedGroup(string text, TitleMatch title)
    {
        var start = title.Start;
        foreach (var word in (ReadOnlySpan<string>)["相关", "有关", "主要"])
        {
            if (start >= word.Length && string.CompareOrdinal(text, start - word.Length, word, 0, word.Length) == 0)
                start -= word.Length;
        }

        return start > 0 && text[start - 1] == '等';
    }

    /// <summary>Whether the range holds nothing but words that specify a post: no verb and no clause.</summary>
    private bool IsFiller(Passage passage, int start, int end)
    {
        if (passage.Text.AsSpan(start, end - start).IndexOfAny("，。、；：,;:！？的在由和与及（）()“”致对向被等") >= 0)
            return false;
        for (var i = start; i < end; i++)
        {
            var token = passage.Tokens[passage.TokenAt(i)];
            if (token.Start != i || token.End - token.Start < 2)
                continue;
            if (lexicon.BoundaryWords.Contains(passage.Text[token.Start..token.End]))
                return false;
        }

        return true;
    }

    /// <summary>一级|专员, 数字化转型|总监 as an item of its own: the words between the separator and the post are part of it.</summary>
    private int RankStart(SentenceContext sentence, int titleStart)
    {
        var text = sentence.Text;
        var start = titleStart;
        while (start > sentence.Span.Start && titleStart - start <= MaximumRank && !char.IsPunctuation(text[start - 1]) && !char.IsWhiteSpace(text[start - 1]))
            start--;
        var isItem = start < titleStart && titleStart - start <= MaximumRank && start > sentence.Span.Start && text[start - 1] is '、' or '，' or ',';
        return isItem && !sentence.Mentions.Any(m => m.Span.Overlaps(new TextSpan(start, titleStart))) && IsFiller(sentence.Passage, start, titleStart) ? start : titleStart;
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

    /// <summary>书记（兼）|张三, 议员（某界）|李四: a short note in brackets behind a post is passed over.</summary>
    private static int BeforeNote(string text, int position)
    {
        if (position < 3 || text[position - 1] is not ('）' or ')'))
            return position;
        var open = text.LastIndexOfAny(['（', '('], position - 1, Math.Min(position, 10));
        return open > 0 ? open : position;
    }

    private static int SkipSpace(string text, int position, int start)
    {
        while (position > start && char.IsWhiteSpace(text[position - 1]))
            position--;
        return position;
    }
}
