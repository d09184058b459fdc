using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Lexicons;
using KnowledgeGraph.Extraction.Passages;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>Where a person's name that begins at a given place ends: Chinese, transliterated (with or without ·) or Latin.</summary>
internal sealed class PersonNameModel(ExtractionLexicon lexicon, FrozenSet<char> transliteration)
{
    private static readonly FrozenSet<char> AfterName = "等和与及以在为作也还则向就对从将率做出主致发表说称指介强认代分共先担宣围受应参会讲并（([【:：之".ToFrozenSet();

    /// <summary>The end of the name that begins at <paramref name="start"/>, or -1. The place must already speak for a name (behind a post, say).</summary>
    public int EndOfName(Passage passage, int start)
    {
        var text = passage.Text;
        if (start >= text.Length)
            return -1;
        if (char.IsAsciiLetterUpper(text[start]))
            return EndOfLatin(text, start);
        var foreign = EndOfTransliterated(text, start);
        if (foreign > 0)
            return foreign;
        return EndOfChinese(passage, start);
    }

    /// <summary>The end of a transliterated name with · that begins here, or -1.</summary>
    public int EndOfTransliterated(string text, int start)
    {
        var i = start;
        var dots = 0;
        var part = 0;
        while (i < text.Length)
        {
            if (transliteration.Contains(text[i]))
                part++;
            else if (text[i] is '·' or '•' or '・' or '‧' && part > 0)
                (dots, part) = (dots + 1, 0);
            else
                break;
            i++;
        }

        return dots > 0 && part > 0 && i - start >= 3 ? TrimVerb(text, start, i) : -1;
    }

    private int EndOfChinese(Passage passage, int start)
    {
        var text = passage.Text;
        var surname = IsFunctionWord(text[start]) ? 0 : SurnameLength(text, start);
        if (surname == 0 && IsRareSurname(passage, start))
            surname = 1;
        if (surname > 0 && !BeginsWithCommonWord(passage, start))
        {
            foreach (var length in (ReadOnlySpan<int>)[surname + 2, surname + 1, surname + 3])
            {
                var end = start + length;
                if (length > surname + 1 && end <= text.Length && text[end - 1] is '作' or '做' or '致' or '在' or '以' or '为' or '等' or '说' or '就' or '也' or '将' or '率')
                    continue;
                if (end <= text.Length && IsHan(text, start, end) && !IsWord(passage, start, end) && IsBoundary(passage, end) && (length <= surname + 2 || surname > 1))
                    return end;
            }
        }

        // A foreign name without a dot (科瓦奇): sounds only, up to something that cannot go on with it.
        var run = start;
        while (run < text.Length && transliteration.Contains(text[run]) && run - start < 7)
            run++;
        for (var end = BeginsWithCommonWord(passage, start) ? start : run; end - start >= 2; end--)
        {
            if (IsBoundary(passage, end) && (end - start >= 3 || end == run))
                return end;
        }

        return -1;
    }

    /// <summary>Surnames that are first of all words of grammar (和, 从): only the tagger may take them for names.</summary>
    private static bool IsFunctionWord(char character) => character is '和' or '与' or '及' or '从' or '向' or '对' or '等' or '时' or '都' or '还' or '为' or '以' or '在' or '由' or '有' or '是' or '并' or '席' or '过' or '能' or '要' or '这' or '那' or '上' or '且' or '将';

    /// <summary>A rare surname behind a post counts where its characters make no words.</summary>
    private bool IsRareSurname(Passage passage, int start)
    {
        if (IsFunctionWord(passage.Text[start]) || !lexicon.Surnames.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(passage.Text.AsSpan(start, 1)))
            return false;
        for (var i = start; i < Math.Min(start + 3, passage.Text.Length); i++)
        {
            var token = passage.Tokens[passage.TokenAt(i)];
            if (token.End - token.Start > 1 && token.Start < start + 3 && token.Start >= start && token.End <= start + 3)
                return false;
        }

        return true;
    }

    public int SurnameLength(string text, int start)
    {
        var surnames = lexicon.Surnames.GetAlternateLookup<ReadOnlySpan<char>>();
        if (start + 2 <= text.Length && surnames.ContainsKey(text.AsSpan(start, 2)))
            return 2;
        // Many rare surnames are ordinary words: only the tagger may take those for names.
        return start < text.Length && surnames.TryGetValue(text.AsSpan(start, 1), out var isCommon) && isCommon ? 1 : 0;
    }

    /// <summary>强调, 展示: a place behind a post that begins with an ordinary word holds no name.</summary>
    private static bool BeginsWithCommonWord(Passage passage, int start)
    {
        var token = passage.Tokens[passage.TokenAt(start)];
        return token.End - token.Start >= 2 && token.Tag.Length > 0 && token.Tag[0] is 'v' or 'd' or 'a' or 'p' or 'c' or 'u' or 'm' or 'q' or 't' or 'i' or 'l' or 'r' or 'f' or 'b';
    }

    /// <summary>常务, 党委副: an ordinary word, or one with 副, is no name.</summary>
    private static bool IsWord(Passage passage, int start, int end)
    {
        var last = passage.Text[end - 1];
        var token = passage.Tokens[passage.TokenAt(start)];
        return last is '副' or '原' or '前' or '正' or '总' || (token.Start == start && token.End >= end && !token.Tag.StartsWith("nr", StringComparison.Ordinal) && token.Tag != "x")
            || (token.End - start == 2 && end - start == 3 && token.Tag is "n" or "nt" or "ns" && passage.Tokens[passage.TokenAt(end - 1)].Tag is "n" or "ng" or "b" or "k");
    }

    /// <summary>The start of the Chinese name that ends at the offset, where a place behind a body and before a title (甲大学|张三|教授) speaks for one; or -1.</summary>
    public int StartOfName(Passage passage, int end)
    {
        var text = passage.Text;
        foreach (var length in (ReadOnlySpan<int>)[3, 2, 4])
        {
            var start = end - length;
            if (start >= 0 && IsHan(text, start, end) && SurnameLength(text, start) is > 0 and var surname && (length < 4 || surname == 2) && !BeginsWithCommonWord(passage, start) && !IsWord(passage, start, end))
                return start;
        }

        return -1;
    }

    private bool IsBoundary(Passage passage, int end)
    {
        var text = passage.Text;
        if (end >= text.Length)
            return true;
        var next = text[end];
        if (next is '·' or '•')
            return false;
        if (char.IsPunctuation(next) || char.IsWhiteSpace(next) || char.IsSymbol(next) || char.IsAscii(next))
            return true;
        if (lexicon.Titles.EndOfHeadAt(text, end) > 0)
            return true;
        var token = passage.Tokens[passage.TokenAt(end)];
        if (token.Start < end)
            return false;
        return lexicon.BoundaryWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(token.Start, token.End - token.Start))
            || AfterName.Contains(next)
            || token.Tag is "v" or "p" or "c" or "u" or "uj" or "ul" or "d" or "m" or "r" or "f";
    }

    private static int TrimVerb(string text, int start, int end)
    {
        // A word behind the name may begin with a sound (于, 可, 会, 将).
        while (end - 1 > start && text[end - 1] is '于' or '可' or '会' or '将' or '不' or '都' && end < text.Length && text[(end - 2)..end] != "不都")
            end--;
        return end;
    }

    private static int EndOfLatin(string text, int start)
    {
        var i = start;
        var words = 0;
        var end = start;
        while (i < text.Length && char.IsAsciiLetterUpper(text[i]) && words < 4)
        {
            while (i < text.Length && (char.IsLetter(text[i]) && text[i] < 0x250 || text[i] is '.' or '\'' or '’' or '-'))
                i++;
            words++;
            end = i;
            if (i + 1 < text.Length && text[i] == ' ')
                i++;
            else
                break;
        }

        return words >= 2 && end - start >= 5 ? end : -1;
    }

    private static bool IsHan(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] is not ((>= '一' and <= '鿿') or (>= '㐀' and <= '䶿') or '〇'))
                return false;
        }

        return true;
    }
}
