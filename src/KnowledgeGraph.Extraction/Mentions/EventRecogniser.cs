using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Lexicons;
using KnowledgeGraph.Extraction.Passages;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>Names of gatherings: the last word (大会, 论坛, 启动仪式) is found first, then how far the name reaches to the left.</summary>
internal sealed class EventRecogniser(ExtractionLexicon lexicon, NameBoundary boundary, Specificity specificity) : IMentionRecogniser
{
    public void Propose(Passage passage, ProposalSet proposals)
    {
        var text = passage.Text;
        for (var i = 1; i < text.Length; i++)
        {
            if (lexicon.EventHeads.Longest(text, i, out var end) is not { } head)
                continue;
            if (end < text.Length && passage.TokenAt(end) == passage.TokenAt(end - 1) && passage.Tokens[passage.TokenAt(end)].Start < i)
                continue;
            if (head.Text.Length == 1 && passage.Tokens[passage.TokenAt(i)].Start != i)
                continue;
            if (IsVenue(text, end))
                continue;
            var start = AtEdition(passage, boundary.Left(passage, i), i);
            if (start > 0 && text[start - 1] == '”' && !text.Contains('“') && IsHeadingOfName(passage, i, end))
                start = 0;
            if (start == i || !(IsNamed(passage, start, i, head) || (head.IsWeak && HoldsName(proposals, start, i))))
            {
                if (!head.IsWeak && IsHeadingOfName(passage, i, end))
                    proposals.Add(0, end, head.Label, 0.7, "event-heading");
                continue;
            }

            // 2027年至|2030年|某论坛: the end of a range of years is not the year of the gathering.
            if (start > 0 && text[start - 1] is '至' or '到' && text.IndexOf('年', start, i - start) is > 0 and var year && year - start == 4)
                start = year + 1;
            var bonus = HasEdition(text, start, i) ? 0.1 : 0;
            proposals.Add(start, EditionEnd(text, end), head.Label, (head.IsWeak ? 0.66 : 0.76) + bonus, head.IsWeak ? "event-weak" : "event");
        }
    }

    /// <summary>直接晋级|第八届某联赛, 获|第一届某大赛: a word of doing before the edition is no part of the name.</summary>
    private static int AtEdition(Passage passage, int start, int head)
    {
        var text = passage.Text;
        var edition = text.IndexOf('第', start, head - start);
        if (edition <= start || edition - start > 6 || text.AsSpan(edition, Math.Min(7, head - edition)).IndexOfAny('届', '期', '次') < 0)
            return start;
        for (var i = passage.TokenAt(start); passage.Tokens[i].Start < edition; i++)
        {
            if (passage.Tokens[i].Tag is "v" or "d" or "vd" or "p" or "ad" or "vg")
                return edition;
        }

        return start;
    }

    /// <summary>会议中心, 大会堂: the word goes on as the name of a building.</summary>
    private static bool IsVenue(string text, int end) =>
        end < text.Length && (text[end] is '堂' or '室' or '厅' or '馆' or '址' || string.CompareOrdinal(text, end, "中心", 0, 2) == 0);

    private bool IsNamed(Passage passage, int start, int head, EventHead word)
    {
        if (word.Text == "代表大会" && !HasEdition(passage.Text, start, head))
            return false;
        if (word.IsWeak)
            return head - start >= 2 && specificity.HasProperPart(passage, start, head);
        return specificity.IsSpecific(passage, start, head);
    }

    /// <summary>A heading that ends in 论坛 or 大会 is the name of one, whatever stands in it (a motto, half a pair of quotation marks).</summary>
    private bool IsHeadingOfName(Passage passage, int head, int end) =>
        passage.Block.Kind is BlockKind.Heading or BlockKind.Title && end == passage.Text.TrimEnd().Length && head is > 5 and < 50
        && passage.Text.AsSpan(0, head).IndexOfAny("。，｜|") < 0
        && !passage.Tokens.Any(t => t.End <= head && t.End - t.Start >= 2 && t.Tag == "v" && lexicon.BoundaryWords.Contains(passage.Text[t.Start..t.End]));

    /// <summary>某研究院启动仪式: a weak last word makes a name with a body or gathering before it.</summary>
    private static bool HoldsName(ProposalSet proposals, int start, int head) =>
        proposals.All.Any(p => p.Label is not Core.Ontology.EntityLabel.Person && p.Span.Start >= start && p.Span.End <= head && p.Span.Length >= 3 && p.Score >= 0.7);

    private static bool HasEdition(string text, int start, int end)
    {
        var name = text.AsSpan(start, end - start);
        return name.IndexOf('第') >= 0 || name.IndexOf('届') >= 0 || (name.Length >= 4 && name.IndexOfAnyInRange('0', '9') >= 0);
    }

    /// <summary>论坛・第三期, 大会（2024）: an edition behind the last word is part of the name.</summary>
    private static int EditionEnd(string text, int end)
    {
        if (end + 3 < text.Length && text[end] is '・' or '·' or '•' && text[end + 1] == '第')
        {
            var close = text.AsSpan(end, Math.Min(8, text.Length - end)).IndexOfAny('期', '届', '季');
            return close > 0 ? end + close + 1 : end;
        }

        if (end + 5 < text.Length && text[end] is '（' or '(' && char.IsAsciiDigit(text[end + 1]))
        {
            var close = text.AsSpan(end, Math.Min(8, text.Length - end)).IndexOfAny('）', ')');
            return close > 4 ? end + close + 1 : end;
        }

        return end;
    }
}
