using System.Collections.Immutable;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Text.Cleaning;

namespace KnowledgeGraph.Text.Sentences;

/// <summary>Splits a text into sentences. Pure, thread-safe, linear in the text's length.</summary>
/// <remarks>
/// 。！？!? and … end a sentence; the quotation marks and brackets that close right after them belong to it. Inside a quotation or
/// bracket they do not, as long as it closes within <see cref="LongestQuotation"/> characters. A full stop ends a sentence only
/// between Latin sentences: after a letter of a word that is no abbreviation, before white space and a capital letter.
/// </remarks>
public static class SentenceSplitter
{
    /// <summary>In UTF-16 code units. A longer quotation is text of its own, whose sentences count.</summary>
    public const int LongestQuotation = 120;

    /// <summary>Ranges of <paramref name="text"/> in order, without the white space between them; together all of it but white space.</summary>
    public static ImmutableArray<TextSpan> Split(string text)
    {
        var result = ImmutableArray.CreateBuilder<TextSpan>();
        var start = 0;
        var opensAt = -1;
        var closesAt = -1;
        var searched = new NextCloser(text);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (i > closesAt && Characters.CloserOf(c) is not '\0' and var closer)
            {
                var end = searched.Find(closer, i + 1);
                if (end >= 0 && end - i <= LongestQuotation)
                    (opensAt, closesAt) = (i, end);
                continue;
            }

            var ends = Characters.IsTerminator(c) ? !IsInsideAddress(text, i) : c == '.' && EndsLatinSentence(text, i);
            if (i == closesAt && i > start && Characters.IsTerminator(text[i - 1]) && (opensAt == start || EndsAfterQuotation(text, i)))
                ends = true;
            if (!ends || i < closesAt)
                continue;
            var last = i;
            while (last + 1 < text.Length && (Characters.IsTerminator(text[last + 1]) || Characters.IsCloser(text[last + 1])))
                last++;
            Add(result, text, start, last + 1);
            start = last + 1;
            i = last;
        }

        Add(result, text, start, text.Length);
        return result.DrainToImmutable();
    }

    /// <summary>A quotation that ends with 。” ends the sentence around it too, unless the next character shows that the sentence goes on.</summary>
    private static bool EndsAfterQuotation(string text, int closer)
    {
        if (text[closer] is not ('”' or '」' or '』' or '’'))
            return false;
        if (closer + 1 >= text.Length)
            return true;
        var next = text[closer + 1];
        return Characters.IsBlank(next) || next is '“' or '《'
            || Characters.IsHan(next) && next is not ('的' or '地' or '等' or '为' or '是' or '与' or '和' or '及' or '之');
    }

    private static void Add(ImmutableArray<TextSpan>.Builder result, string text, int start, int end)
    {
        var range = new TextSpan(start, end).Trim(text);
        if (!range.IsEmpty)
            result.Add(range);
    }

    /// <summary>A ? or ! in the middle of a web address: no white space or wide character on either side, and :// or www. before it.</summary>
    private static bool IsInsideAddress(string text, int at)
    {
        if (text[at] is not ('?' or '!') || at + 1 >= text.Length || at == 0)
            return false;
        if (!IsAddressCharacter(text[at + 1]) || !IsAddressCharacter(text[at - 1]))
            return false;
        var from = Math.Max(0, at - 200);
        for (var i = at - 1; i >= from && IsAddressCharacter(text[i]); i--)
        {
            if (text[i] == '/' && i > 1 && text[i - 1] == '/' && text[i - 2] == ':')
                return true;
        }

        return false;
    }

    private static bool IsAddressCharacter(char c) => c is > ' ' and < '\u007F';

    private static bool EndsLatinSentence(string text, int at)
    {
        if (at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1]) && !Characters.IsCloser(text[at - 1]))
            return false;
        if (at + 1 == text.Length)
            return true;
        if (text[at + 1] != ' ')
            return false;
        var next = at + 1;
        while (next < text.Length && text[next] == ' ')
            next++;
        if (next < text.Length && !char.IsAsciiLetterUpper(text[next]) && !Characters.IsWide(text[next]))
            return false;
        var word = at;
        while (word > 0 && char.IsAsciiLetter(text[word - 1]))
            word--;
        return at - word > 3 || at - word is > 1 and <= 3 && !IsAbbreviation(text.AsSpan(word, at - word)) || word == at;
    }

    private static bool IsAbbreviation(ReadOnlySpan<char> word) =>
        word is "Mr" or "Mrs" or "Ms" or "Dr" or "Co" or "Inc" or "Ltd" or "St" or "No" or "vs" or "etc" or "Jr" or "Sr" or "Vol" or "Fig";

    /// <summary>Finds the next closer of each kind; every kind moves forward only, so that all searches together are linear.</summary>
    private sealed class NextCloser(string text)
    {
        private readonly Dictionary<char, int> next = [];

        public int Find(char closer, int from)
        {
            if (next.TryGetValue(closer, out var known) && (known < 0 || known >= from))
                return known;
            var found = text.IndexOf(closer, from);
            next[closer] = found;
            return found;
        }
    }
}
