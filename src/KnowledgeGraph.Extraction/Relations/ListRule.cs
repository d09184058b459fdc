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
    private readonly ListHeadings headings = new(cues, titles);

    public void State(SentenceContext sentence, ClaimSink claims)
    {
        var people = sentence.Of(EntityLabel.Person).ToList();
        if (people.Count > 0 && !IsStated(sentence, people, claims) && IsEntry(sentence, people) && headings.Above(sentence) is { } heading)
            State(sentence, heading, people, sentence.Discourse.OfficersBody(sentence.Passage), "officer-list", claims);
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

    /// <summary>Whether the row or field says itself what its people do.</summary>
    private bool IsStated(SentenceContext sentence, List<ResolvedMention> people, ClaimSink claims)
    {
        if (sentence.Passage.Block is { Kind: BlockKind.Row } row)
            return Row(sentence, row, people, claims);
        return sentence.Passage.Field is var (key, _) && Field(sentence, key, people, claims);
    }

    private bool Row(SentenceContext sentence, Block row, List<ResolvedMention> people, ClaimSink claims)
    {
        if (sentence.Topic < 0)
            return false;
        var cue = row.Cells.Select(cell => headings.CueIn(sentence.Text, cell)).FirstOrDefault(found => found is not null);
        var isTimed = row.Cells.Any(cell => IsTime(cell.Of(sentence.Text)));
        if (cue is null && !isTimed)
            return false;
        foreach (var person in people)
            Take(sentence, person, cue, isTimed ? "演讲" : null, claims);
        return true;
    }

    private static bool IsTime(string cell) => cell.Length <= 16 && cell.Any(char.IsAsciiDigit) && cell.IndexOfAny([':', '：', '—', '-', '–', '~']) > 0 && !cell.Any(char.IsLetter);

    private bool Field(SentenceContext sentence, TextSpan key, List<ResolvedMention> people, ClaimSink claims)
    {
        var words = key.Of(sentence.Text);
        if (headings.Read(words) is { } heading)
        {
            var isOnItsLine = key.End < sentence.Text.Length && sentence.Text[key.End] == '\n';
            return State(sentence, heading, people, isOnItsLine ? sentence.Discourse.OfficersBody(sentence.Passage) : sentence.Discourse.MainBody, "officer-field", claims);
        }


        // 甲协会会长：张三　秘书长：李四
        if (sentence.Mentions.FirstOrDefault(m => m.Label == EntityLabel.Organisation && m.Span.Start == key.Start && m.Span.End < key.End) is not { Span.IsEmpty: false } body
            || headings.Read(words[(body.Span.End - key.Start)..]) is not { Post: { } post })
            return false;
        var next = sentence.Text.IndexOfAny(['：', ':'], key.End + 1);
        foreach (var person in people.Where(p => next < 0 || p.Span.End < next))
            claims.Add(sentence, RelationType.HoldsPosition, person.Entity, body.Entity, sentence.Span.Start, "officer-field", title: post);
        return true;
    }

    private static bool IsEntry(SentenceContext sentence, List<ResolvedMention> people) => sentence.Passage switch
    {
        { Block.Kind: BlockKind.Row } or { Field: null, Block.Kind: not BlockKind.Heading and not BlockKind.Title } => ListHeadings.IsEntry(sentence.Text, people),
        { Field: var field } => field is not null,
    };

    private static bool State(SentenceContext sentence, ListHeading heading, List<ResolvedMention> people, int body, string reason, ClaimSink claims)
    {
        if (heading.Cue is { } cue && sentence.Topic >= 0)
        {
            foreach (var person in people)
                Take(sentence, person, cue, null, claims);
            return true;
        }

        if (heading.Post is not { } post || body < 0)
            return false;
        foreach (var person in people)
            claims.Add(sentence, RelationType.HoldsPosition, person.Entity, body, sentence.Span.Start, reason, title: post);
        return true;
    }

    private static void Take(SentenceContext sentence, ResolvedMention person, Cue? cue, string? role, ClaimSink claims)
    {
        var type = cue?.Type ?? RelationType.SpokeAt;
        if (type == RelationType.SpokeAt)
            role = cue?.Role ?? role;
        claims.Add(sentence, type, person.Entity, sentence.Topic, person.Span.Start, "list", role: type == RelationType.SpokeAt ? role : null);
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
