using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Passages;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>What a text says of a gathering itself: when it is held (于11月19日至22日在…举行, 时间：…) and its theme (以“…”为主题).</summary>
internal sealed class GatheringFactsRule : IRelationRule
{
    private static readonly string[] Held = ["举行", "召开", "举办", "开幕", "闭幕", "落幕", "启幕", "举行的", "开赛"];

    public void State(SentenceContext sentence, ClaimSink claims)
    {
        if (sentence.Passage.Field is var (key, value) && key.Of(sentence.Text).Contains("时间", StringComparison.Ordinal))
        {
            if (sentence.Topic >= 0 && DateExpression.In(sentence.Text, value, sentence.Year).FirstOrDefault() is { } stated)
                Date(sentence, sentence.Topic, stated);
            return;
        }

        var held = Held.Select(word => sentence.Find(word, sentence.Span.Start)).Where(at => at >= 0).DefaultIfEmpty(-1).Min();
        if (held >= 0 && Subject(sentence, held) is { } gathering)
        {
            var date = DateExpression.In(sentence.Text, sentence.Span with { End = held }, sentence.Year).LastOrDefault(d => held - d.Span.End < 80 && !Within(sentence, d.Span));
            if (date is not null)
                Date(sentence, gathering, date, sentence.Text.AsSpan(held, 2) is "闭幕" or "落幕");
        }

        Theme(sentence);
    }

    private static bool Within(SentenceContext sentence, TextSpan span) => sentence.Mentions.Any(m => m.Span.Overlaps(span) && !m.IsBackReference);

    private static int? Subject(SentenceContext sentence, int held) =>
        sentence.Mentions.Where(m => m.IsGathering && m.Span.End <= held && held - m.Span.End < 60).Select(m => (int?)m.Entity).LastOrDefault();

    private static void Date(SentenceContext sentence, int gathering, DateExpression date, bool isEnd = false)
    {
        var properties = sentence.Document.Entities[gathering].Properties;
        if (properties.TryGetValue(PropertyNames.Year, out var year) && !date.Start.StartsWith(year, StringComparison.Ordinal))
            return;
        if (date.End is not null)
        {
            properties[PropertyNames.StartDate] = date.Start;
            properties[PropertyNames.EndDate] = date.End;
        }
        else
            properties.TryAdd(isEnd ? PropertyNames.EndDate : PropertyNames.StartDate, date.Start);
    }

    private static void Theme(SentenceContext sentence)
    {
        var text = sentence.Text;
        for (var open = sentence.Find("“", sentence.Span.Start); open >= 0; open = sentence.Find("“", open + 1))
        {
            var close = sentence.Find("”", open);
            if (close < 0)
                return;
            var behind = text.AsSpan(close + 1, Math.Min(4, text.Length - close - 1));
            var before = text.AsSpan(Math.Max(0, open - 4), open - Math.Max(0, open - 4));
            if (!behind.StartsWith("为主题", StringComparison.Ordinal) && !before.EndsWith("主题为", StringComparison.Ordinal) && !before.EndsWith("主题是", StringComparison.Ordinal))
                continue;
            var gathering = sentence.GatheringBefore(open)?.Entity ?? sentence.Topic;
            // 某人以“…”为主题发表演讲 is a talk's theme: people between the gathering and the theme own it.
            if (gathering >= 0 && !sentence.Of(Core.Ontology.EntityLabel.Person).Any(p => p.Span.End <= open && open - p.Span.End < 12))
                sentence.Document.Entities[gathering].Properties.TryAdd(PropertyNames.Theme, text[(open + 1)..close]);
        }
    }
}
