using System.Buffers;
using KnowledgeGraph.Text.Cleaning.Lines;

namespace KnowledgeGraph.Text.Cleaning;

/// <summary>What the shape of a line alone says: length, punctuation, links. Lengths are UTF-16 code units.</summary>
internal static class LineShape
{
    /// <summary>A menu item, a button, a name: no longer than this.</summary>
    public const int Label = 12;

    /// <summary>A heading, a caption, a byline: no longer than this.</summary>
    public const int Short = 40;

    private const int ShortestProse = 24;

    /// <summary>With a full stop at its end.</summary>
    private const int ShortestSentence = 8;

    /// <summary>Without the end of a sentence: a line that a column of print cut, or a paragraph whose full stop was forgotten.</summary>
    private const int ShortestOpenProse = 30;

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create("。！？；;!?");
    private static readonly SearchValues<char> Pauses = SearchValues.Create("，,、");

    /// <summary>Has the punctuation of sentences, and is more than the text of links.</summary>
    public static bool IsProse(Line line)
    {
        var text = line.Text;
        if (text.Length < ShortestProse && !(text.Length >= ShortestSentence && text[^1] == '。') || line.Kind is LineKind.Row or LineKind.Heading || line.LinkLength * 2 > text.Length || IsAddress(text))
            return false;
        return text.AsSpan().ContainsAny(SentenceEnds) || text.Length >= ShortestOpenProse && text.AsSpan().ContainsAny(Pauses);
    }

    /// <summary>Ends as a sentence or clause does.</summary>
    public static bool EndsSentence(string text)
    {
        var last = text.Length - 1;
        while (last > 0 && Characters.IsCloser(text[last]))
            last--;
        return last >= 0 && (Characters.IsTerminator(text[last]) || text[last] is '；' or ';' or '.');
    }

    public static bool IsShort(string text) => text.Length <= Short && !EndsSentence(text);

    /// <summary>Short and without any punctuation or digits: what menus and buttons are made of.</summary>
    public static bool IsLabel(string text)
    {
        if (text.Length > Label)
            return false;
        foreach (var c in text)
        {
            if (!char.IsLetter(c) && c is not (' ' or '/' or '+' or '-' or '|' or '▾' or '&' or '·' or '*' or '•' or '(' or ')' or '（' or '）' or '>'))
                return false;
        }

        return true;
    }

    /// <summary>Little more than a web address.</summary>
    private static bool IsAddress(string text) =>
        text.Contains("://", StringComparison.Ordinal) && text.Count(c => c > '\u007F') < 12;
}
