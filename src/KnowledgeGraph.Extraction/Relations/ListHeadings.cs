using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Lexicons;
using KnowledgeGraph.Extraction.Passages;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>Reads the lines that say what the names below them have in common: 代表发言, 副会长（按姓氏笔画排序）.</summary>
internal sealed class ListHeadings(PhraseTrie<Cue> cues, TitleLexicon titles)
{
    private const int Reach = 40;
    private const int LongestPost = 12;

    /// <summary>Words that end in a post and mean people in general.</summary>
    private static readonly string[] Groups = ["代表", "专家", "领导", "记者", "编辑"];

    /// <summary>What the words say of the names that follow, spaces within and a note behind them aside; null where they say nothing.</summary>
    public ListHeading? Read(string text)
    {
        var words = Bare(text);
        if (CueIn(words, new TextSpan(0, words.Length)) is { } cue)
            return new ListHeading(cue, null);
        return IsPost(words) ? new ListHeading(null, words) : null;
    }

    /// <summary>
    /// What the heading of the list says that the passage is an entry of. A heading counts however far below it the passage stands; a line that is a post
    /// and no heading only as long as nothing but entries follows it.
    /// </summary>
    public ListHeading? Above(SentenceContext sentence)
    {
        var document = sentence.Document;
        var isUnbroken = true;
        for (var i = sentence.Passage.Index - 1; i >= 0 && sentence.Passage.Index - i <= Reach; i--)
        {
            var passage = document.Passages[i];
            if (passage.Block.Kind == BlockKind.Heading)
                return Read(passage.Text);
            if (passage.Block.Kind == BlockKind.Title)
                return null;
            if (isUnbroken && !document.Names[i].Any(m => m.Label == EntityLabel.Person) && Read(passage.Text) is { Post: not null } heading)
                return heading;
            isUnbroken = isUnbroken && (IsNote(passage.Text) || IsEntry(passage.Text, [.. document.Names[i].Where(m => m.Label == EntityLabel.Person)]));
        }

        return null;
    }

    /// <summary>Whether a line is nothing but names, or one name and who that is: 张三　甲公司董事长.</summary>
    public static bool IsEntry(string text, IReadOnlyList<ResolvedMention> people)
    {
        if (people.Count == 0)
            return false;
        if (text.AsSpan().Trim().Length - people.Sum(p => p.Span.Length) <= 2 + (2 * people.Count))
            return true;
        var first = people[0].Span;
        return people.Count == 1 && text.Length <= 80 && text.AsSpan(0, first.Start).Trim(" 　•●■▲*0123456789.、".AsSpan()).Length == 0
            && first.End < text.Length && text[first.End] is ' ' or '　' or '\t' or '，' or ',' or '（' or '(' or '：' or ':' or '|' && text.IndexOf('。', StringComparison.Ordinal) < 0;
    }

    public Cue? CueIn(string text, TextSpan range)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            if (cues.Longest(text.AsSpan(0, range.End), i, out _) is { Type: not null } cue)
                return cue;
        }

        return null;
    }

    private bool IsPost(string text) =>
        text.Length is >= 2 and <= LongestPost && titles.EndingAt(text, text.Length) is { Start: <= 2 } && !Array.Exists(Groups, group => text.EndsWith(group, StringComparison.Ordinal));

    /// <summary>（按姓氏笔画排序）</summary>
    private static bool IsNote(string text) => text.Trim() is ['（' or '(', .., '）' or ')'];

    private static string Bare(string text)
    {
        var words = string.Concat(text.Where(c => !char.IsWhiteSpace(c))).TrimEnd('：', ':');
        if (words.EndsWith('）') || words.EndsWith(')'))
            words = words[..Math.Max(0, words.LastIndexOfAny(['（', '(']))];
        return words.EndsWith("名单", StringComparison.Ordinal) ? words[..^2] : words;
    }
}

/// <summary>One of the two: a word of taking part, or a post.</summary>
internal sealed record ListHeading(Cue? Cue, string? Post);
