using System.Globalization;

namespace KnowledgeGraph.Cli.Shell;

/// <summary>A text that is edited, and the place in it. Moves and deletions take whole characters as readers see them: surrogate pairs, letters with their marks.</summary>
internal sealed class LineBuffer
{
    public string Text { get; private set; } = "";

    /// <summary>In UTF-16 units, 0 to the text's length.</summary>
    public int Cursor { get; private set; }

    public void Set(string text)
    {
        Text = text;
        Cursor = text.Length;
    }

    public void Insert(string text) => Replace(Cursor, Cursor, text);

    /// <summary>Puts a text in the place of another; the cursor stands behind it.</summary>
    public void Replace(int start, int end, string text)
    {
        Text = string.Concat(Text.AsSpan(0, start), text, Text.AsSpan(end));
        Cursor = start + text.Length;
    }

    public void Left() => Cursor = Before(Cursor);

    public void Right() => Cursor = After(Cursor);

    public void Home() => Cursor = 0;

    public void End() => Cursor = Text.Length;

    public void WordLeft() => Cursor = WordBefore();

    public void WordRight() => Cursor = WordAfter();

    public void DeleteBefore() => Replace(Before(Cursor), Cursor, "");

    public void DeleteAfter() => Replace(Cursor, After(Cursor), "");

    public void DeleteWordBefore() => Replace(WordBefore(), Cursor, "");

    public void DeleteWordAfter()
    {
        var cursor = Cursor;
        Replace(cursor, WordAfter(), "");
    }

    public void DeleteToStart() => Replace(0, Cursor, "");

    public void DeleteToEnd() => Replace(Cursor, Text.Length, "");

    /// <summary>Where the character before a place begins.</summary>
    private int Before(int place)
    {
        var before = 0;
        for (var at = 0; at < place; at = After(at))
            before = at;
        return before;
    }

    private int After(int place) => place + StringInfo.GetNextTextElementLength(Text.AsSpan(place));

    /// <summary>Over what is no word, then over the word.</summary>
    private int WordBefore()
    {
        var at = Cursor;
        while (at > 0 && !IsWord(Before(at)))
            at = Before(at);
        while (at > 0 && IsWord(Before(at)))
            at = Before(at);
        return at;
    }

    private int WordAfter()
    {
        var at = Cursor;
        while (at < Text.Length && !IsWord(at))
            at = After(at);
        while (at < Text.Length && IsWord(at))
            at = After(at);
        return at;
    }

    /// <summary>Chinese characters are letters too; those beyond the basic plane are surrogates here.</summary>
    private bool IsWord(int place) => char.IsLetterOrDigit(Text[place]) || char.IsSurrogate(Text[place]) || Text[place] == '_';
}
