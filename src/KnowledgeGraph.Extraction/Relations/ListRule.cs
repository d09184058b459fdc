using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Lexicons;
using KnowledgeGraph.Extraction.Passages;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>
/// Lines that state by their place: rows of a programme (9:00 致辞 张三), fields (主持人：张三; 会长：李四), names under a heading that says
/// what the list is (代表发言, 副会长), and cards of a name with body and post on the lines below it.
/// </summary>
internal sealed class ListRule(PhraseTrie<Cue> cues, TitleLexicon titles) : IRelationRule
{
    private const int HeadingReach = 40;

    public void State(SentenceContext sentence, ClaimSink claims)
    {
        var people = sentence.Of(EntityLabel.Person).ToList();
        switch (sentence.Passage.Block)
        {
            case { Kind: BlockKind.Row } row when people.Count > 0:
                Row(sentence, row, people, claims);
                break;
            case not { Kind: BlockKind.Row } when people.Count > 0 && sentence.Passage.Field is var (key, _):
                Field(sentence, key.Of(sentence.Text), people, claims);
                break;
            case { Kind: not BlockKind.Heading and not BlockKind.Title } when IsLine(sentence, people):
                Line(sentence, people, claims);
                break;
        }

        Card(sentence, claims);
        Speaker(sentence, people, claims);
    }

    /// <summary>A line that ends in a name, above or below one that says what the talk is about (演讲议题：…): a speaker and the talk.</summary>
    private static void Speaker(SentenceContext sentence, List<ResolvedMention> people, ClaimSink claims)
    {
        if (people.Count == 0 || sentence.Topic < 0 || sentence.Text.Length > 80 || sentence.Text.AsSpan(people[^1].Span.End).Trim().Length > 4 || sentence.Text.AsSpan().IndexOfAny('，', '。') >= 0)
            return;
        if (!IsTalk(sentence, sentence.Passage.Index + 1) && !IsTalk(sentence, sentence.Passage.Index - 1))
            return;
        foreach (var person in people)
            Take(sentence, person, null, "演讲", claims);
    }

    private static bool IsTalk(SentenceContext sentence, int index)
    {
        if (index < 0 || index >= sentence.Document.Passages.Length || sentence.Document.Passages[index] is not { Field: var (key, _) } passage)
            return false;
        var name = key.Of(passage.Text);
        return name.EndsWith("议题", StringComparison.Ordinal) || name.EndsWith("题目", StringComparison.Ordinal) || name.EndsWith("演讲主题", StringComparison.Ordinal) || name.EndsWith("报告主题", StringComparison.Ordinal) || name.EndsWith("分享主题", StringComparison.Ordinal);
    }

    private void Row(SentenceContext sentence, Block row, List<ResolvedMention> people, ClaimSink claims)
    {
        if (sentence.Topic < 0)
            return;
        var cue = row.Cells.Select(cell => CueIn(sentence.Text, cell)).FirstOrDefault(found => found is not null);
        var isTimed = row.Cells.Any(cell => IsTime(cell.Of(sentence.Text)));
        if (cue is null && !isTimed)
            return;
        foreach (var person in people)
            Take(sentence, person, cue, isTimed ? "演讲" : null, claims);
    }

    private static bool IsTime(string cell) => cell.Length <= 16 && cell.Any(char.IsAsciiDigit) && cell.IndexOfAny([':', '：', '—', '-', '–', '~']) > 0 && !cell.Any(char.IsLetter);

    private void Field(SentenceContext sentence, string key, List<ResolvedMention> people, ClaimSink claims)
    {
        key = key.Trim(' ', '：', ':');
        if (CueIn(key, new TextSpan(0, key.Length)) is { } cue && sentence.Topic >= 0)
        {
            foreach (var person in people)
                Take(sentence, person, cue, null, claims);
        }
        else if (Post(key) && sentence.Discourse.MainBody is >= 0 and var body)
        {
            foreach (var person in people)
                claims.Add(sentence, RelationType.HoldsPosition, person.Entity, body, sentence.Span.Start, "officer-field", title: key);
        }
        else
            Line(sentence, people, claims);
    }

    /// <summary>Names and little else: 张三 or 张三、李四　王五.</summary>
    private static bool IsLine(SentenceContext sentence, List<ResolvedMention> people)
    {
        if (people.Count == 0)
            return false;
        var text = sentence.Text.AsSpan();
        return text.Trim().Length - people.Sum(p => p.Span.Length) <= 2 + (2 * people.Count);
    }

    private void Line(SentenceContext sentence, List<ResolvedMention> people, ClaimSink claims)
    {
        if (HeadingAbove(sentence) is not { } heading)
            return;
        var text = heading.Text.Trim(' ', '：', ':');
        if (CueIn(text, new TextSpan(0, text.Length)) is { } cue && sentence.Topic >= 0)
        {
            foreach (var person in people)
                Take(sentence, person, cue, null, claims);
        }
        else if (Post(text) && sentence.Discourse.MainBody is >= 0 and var body)
        {
            foreach (var person in people)
                claims.Add(sentence, RelationType.HoldsPosition, person.Entity, body, sentence.Span.Start, "officer-list", title: text);
        }
    }

    private static void Take(SentenceContext sentence, ResolvedMention person, Cue? cue, string? role, ClaimSink claims)
    {
        var type = cue?.Type ?? RelationType.SpokeAt;
        if (type == RelationType.SpokeAt)
            role = cue?.Role ?? role;
        claims.Add(sentence, type, person.Entity, sentence.Topic, person.Span.Start, "list", role: type == RelationType.SpokeAt ? role : null);
    }

    private bool Post(string text) => text.Length is >= 2 and <= 12 && titles.EndingAt(text, text.Length) is { } title && title.Start <= 2
        && !text.EndsWith("代表", StringComparison.Ordinal) && !text.EndsWith("专家", StringComparison.Ordinal) && !text.EndsWith("领导", StringComparison.Ordinal) && !text.EndsWith("记者", StringComparison.Ordinal) && !text.EndsWith("编辑", StringComparison.Ordinal);

    private Cue? CueIn(string text, TextSpan range)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            if (cues.Longest(text.AsSpan(0, range.End), i, out _) is { Type: not null } cue)
                return cue;
        }

        return null;
    }

    private static Passage? HeadingAbove(SentenceContext sentence)
    {
        var passages = sentence.Document.Passages;
        for (var i = sentence.Passage.Index - 1; i >= 0 && sentence.Passage.Index - i <= HeadingReach; i--)
        {
            if (passages[i].Block.Kind == BlockKind.Heading)
                return passages[i];
        }

        return null;
    }

    /// <summary>A line that is a body (and a post), below a line that is a name: 张三 / 甲公司 / 总裁.</summary>
    private void Card(SentenceContext sentence, ClaimSink claims)
    {
        var index = sentence.Passage.Index;
        var document = sentence.Document;
        if (index == 0 || document.Names[index] is not [{ Label: EntityLabel.Organisation } body] || sentence.Text.Length > 60)
            return;
        if (document.Names[index - 1] is not [{ Label: EntityLabel.Person } person] || document.Passages[index - 1].Text.Trim().Length > person.Span.Length + 8)
            return;
        var rest = sentence.Text[body.Span.End..].Trim(' ', ']', '】', '）', ')');
        var post = rest.Length > 0 ? rest : index + 1 < document.Passages.Length ? document.Passages[index + 1].Text.Trim(' ', ']', '】') : "";
        if (post.Length is >= 2 and <= 20 && titles.EndingAt(post, post.Length) is not null)
            claims.Add(sentence, RelationType.HoldsPosition, person.Entity, body.Entity, body.Span.Start, "card", title: post);
    }
}
