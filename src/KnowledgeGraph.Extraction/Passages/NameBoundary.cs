using KnowledgeGraph.Extraction.Lexicons;

namespace KnowledgeGraph.Extraction.Passages;

/// <summary>Finds where a name begins whose last word is known: 由|滨江数据协会, 出席|2025年滨江数据大会.</summary>
internal sealed class NameBoundary(ExtractionLexicon lexicon)
{
    private const int MaximumLength = 60;

    /// <inheritdoc cref="Left(Passage, int, Func{int, bool})"/>
    public int Left(Passage passage, int head) => Left(passage, head, _ => false);

    /// <summary>The start of the name whose last word begins at <paramref name="head"/>; the same offset where nothing belongs to it.</summary>
    /// <param name="isBoundary">Whether another mention is known to end at an offset.</param>
    public int Left(Passage passage, int head, Func<int, bool> isBoundary)
    {
        var text = passage.Text;
        var position = head;
        var conjunctions = 0;
        while (position > 0 && head - position < MaximumLength)
        {
            var next = Step(passage, position, head, isBoundary, ref conjunctions);
            if (next == position)
                break;
            position = next;
        }

        return TrimStart(text, position, head);
    }

    private int Step(Passage passage, int position, int head, Func<int, bool> isBoundary, ref int conjunctions)
    {
        var text = passage.Text;
        var last = text[position - 1];
        if (Brackets.OpeningOf(last) is { } opening)
            return BeforeBracket(text, position, head, opening);

        if (last == '&' && lexicon.Titles.EndingAt(text, position - 1) is not null)
            return position;
        if (last is '丨' or '｜' or '|' || (last == '—' && EndsGathering(text, position - 1)))
            return position;
        if (last == '.' && position > 1 && IsLatin(text, position - 2) && IsLatin(text, position))
            return position - 1;
        if (last is '·' or '•' or '・' or '—' or '-' or '－' or '–' or '─' or '’' or '+' or '&' or '/' or ':')
            return last is ':' or '/' && !IsLatin(text, position - 2) ? position : position - 1;
        if (char.IsWhiteSpace(last))
            return IsInnerSpace(text, position - 1) ? position - 1 : position;
        var token = passage.Tokens[passage.TokenAt(position - 1)];
        var word = text.AsSpan(token.Start, Math.Min(token.End, position) - token.Start);
        if (char.IsAsciiLetterOrDigit(last))
            return IsNumberBeforeUnit(text, token.Start, position, head) ? token.Start : position;
        if (char.IsPunctuation(last) || char.IsSymbol(last))
            return position;
        if (word is "和" or "与" or "及" or "以及" or "暨")
            return ++conjunctions > 2 || (word is not "暨" && EndsName(text, token.Start, isBoundary)) ? position : token.Start;
        if (word is "年" or "届" or "次" or "期" or "第")
            return token.Start;
        if ((position != head && isBoundary(position)) || (word is "任" && IsVerbOfHolding(text, token.Start)) || (word is "命" && token.Start > 0 && text[token.Start - 1] == '任') || (word is "应" && BeginsClause(text, token.Start)))
            return position;
        return Stops(word, token.Tag, token.End < text.Length ? text[token.End] : '\0') ? position : token.Start;
    }

    /// <summary>(集团)有限公司, “某某”论坛: a bracket or quotation inside the name is passed over as one; a sentence or an introduced short name is none of it.</summary>
    private static int BeforeBracket(string text, int position, int head, char opening)
    {
        // 《某报告》发布会 holds a title; a title further to the left is the object of what was said before.
        if (text[position - 1] == '》' && position != head)
            return position;
        var start = text.LastIndexOf(opening, position - 2, Math.Min(position - 1, 40));
        if (start < 0)
            return position;
        var inside = text.AsSpan(start, position - start);
        return inside.IndexOfAny('。', '！', '？') < 0 && !inside.Contains("简称", StringComparison.Ordinal) ? start : position;
    }

    private bool Stops(ReadOnlySpan<char> word, string tag, char next)
    {
        // 实战|化: a verb that 化 or 性 makes a modifier.
        if (next is '化' or '性' or '型')
            return false;
        if (lexicon.BoundaryWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
            return true;
        if (lexicon.GenericWords.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var isDeterminer) && isDeterminer)
            return true;
        return tag.Length > 0 && tag[0] switch
        {
            'u' or 'p' or 'y' or 'e' or 'o' => true,
            'c' => true,
            'v' or 'l' or 'i' or 'n' when tag is not "n" && word.Length >= 4 && lexicon.BoundaryWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word[^2..]) => true,
            'v' => tag is "v" or "vd" && word.Length >= 2 && !lexicon.NameVerbs.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word),
            'f' => word is "上" or "后" or "前" or "内" or "里" or "间" or "时" or "期间" or "以来" or "之后" or "之前" or "当中" or "以上",
            'q' => word.Length == 1,
            'm' when word.Length == 2 && word[1] is '个' or '家' or '名' or '位' or '场' or '项' or '种' or '批' or '类' or '些' => true,
            'm' => word.Length == 1 && !char.IsDigit(word[0]) && next is '家' or '个' or '名' or '位' or '场' or '项' or '余' or '多' or '所' or '种' or '批' or '类',
            _ => false,
        };
    }

    /// <summary>1998年起任|某大学副校长; but 负责任 is one word.</summary>
    private static bool IsVerbOfHolding(string text, int offset) =>
        offset == 0 || text[offset - 1] is '起' or '年' or '月' or '后' or '曾' or '兼' or '又' or '再' or '，' or ',' or '、' or '。' or '；' or ' ';

    /// <summary>应|某国政府邀请.</summary>
    private static bool BeginsClause(string text, int offset) => offset == 0 || text[offset - 1] is '，' or ',' or '。' or '；' or ' ' or '　' or '\n';

    private bool EndsName(string text, int end, Func<int, bool> isBoundary)
    {
        if (isBoundary(end) || (end > 0 && text[end - 1] is '）' or ')') || EndsWithCollective(text, end) || lexicon.Titles.EndingAt(text, end) is not null)
            return true;
        for (var length = 2; length <= 5 && length <= end; length++)
        {
            var tail = text.AsSpan(end - length, length);
            if (lexicon.OrganisationSuffixes.Exact(tail) is { Strength: not "weak" } || lexicon.EventHeads.Exact(tail) is not null)
                return true;
        }

        return false;
    }

    /// <summary>行业盛会——某论坛: what stands before the dash says what kind of thing the name is, and is no part of it.</summary>
    private bool EndsGathering(string text, int dash)
    {
        while (dash > 0 && text[dash - 1] == '—')
            dash--;
        return dash >= 2 && (text.AsSpan(dash - 2, 2) is "盛会" or "盛事" or "活动" || lexicon.EventHeads.Exact(text.AsSpan(dash - 2, 2)) is not null);
    }

    private bool EndsWithCollective(string text, int end)
    {
        for (var length = 2; length <= 4 && length <= end; length++)
        {
            if (lexicon.CollectiveNouns.Contains(text[(end - length)..end]))
                return true;
        }

        return false;
    }

    /// <summary>2024 of 2024年 and 3 of 第3届 belong to a name; 9 of 7月9日 does not.</summary>
    private static bool IsNumberBeforeUnit(string text, int start, int end, int head)
    {
        if (!char.IsAsciiDigit(text[end - 1]))
            return true;
        if (end >= text.Length || end == head)
            return true;
        return text[end] is not ('月' or '日' or '号' or '时' or '点' or '分' or '名' or '位' or '家' or '个' or '场' or '余' or '多' or '项' or '人' or '万' or '所' or '件');
    }

    private static bool IsInnerSpace(string text, int space)
    {
        if (space == 0 || space + 1 >= text.Length)
            return false;
        var left = text[space - 1];
        var right = text[space + 1];
        return (left < 0x250 && !char.IsPunctuation(left)) || (right < 0x250 && !char.IsPunctuation(right))
            || Brackets.IsQuote(left) || Brackets.IsQuote(right) || right is '（' or '(' || left is ')' or '）';
    }

    private static bool IsLatin(string text, int index) => index >= 0 && index < text.Length && char.IsAsciiLetterOrDigit(text[index]);

    /// <summary>(10)某论坛, 一、某大会: the number of a list is no part of the name.</summary>
    private static int AfterListNumber(string text, int start)
    {
        if (text[start] is not ('(' or '（' or '['))
            return start;
        var close = text.IndexOfAny([')', '）', ']'], start);
        if (close < 0 || close - start > 4)
            return start;
        return ChineseNumber.Parse(text.AsSpan(start + 1, close - start - 1)) is not null ? close + 1 : start;
    }

    /// <summary>Takes off what cannot begin a name: a conjunction, a lone 年, a dash.</summary>
    private static int TrimStart(string text, int start, int head)
    {
        start = AfterListNumber(text, start);
        // 【转载】某学院: a label of the page.
        if (text[start] == '【' && text.IndexOf('】', start) is > 0 and var label && label + 2 < head)
            start = label + 1;
        if (text[start] is '原' or '前' && start + 2 < head && text[start + 1] is not ('子' or '料' or '沿' or '海' or '创' or '生' or '则'))
            start++;
        // 应某中央书记…邀请: the word that goes with 邀请.
        if (text[start] == '应' && start + 2 < head && text.IndexOf("邀请", start, Math.Min(40, text.Length - start), StringComparison.Ordinal) > 0)
            start++;
        if (text[start] is '由' or '任' && start + 2 < head)
            start++;
        // 分论坛A |某论坛: the number of a session.
        if (text.AsSpan(start, head - start) is ['分' or '主', '论', '坛', _, ' ' or '　' or '：' or ':', _, _, ..])
            start += 5;
        // 5月28日|某会议
        if (start > 0 && text[start] is '日' or '号' && char.IsAsciiDigit(text[start - 1]))
            start++;
        while (start < head && (char.IsWhiteSpace(text[start]) || text[start] is '—' or '-' or '–' or '·' or '•' or '和' or '与' or '及' or '暨' or '年' or ':' or '/' or '’' or '&' or '+' or '届' or '次' or '期'))
            start++;
        if (start + 2 < head && string.CompareOrdinal(text, start, "以及", 0, 2) == 0)
            start += 2;
        while (start < head && char.IsWhiteSpace(text[start]))
            start++;
        return start;
    }
}
