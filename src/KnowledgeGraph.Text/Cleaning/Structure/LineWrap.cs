using KnowledgeGraph.Text.Cleaning.Lines;

namespace KnowledgeGraph.Text.Cleaning.Structure;

/// <summary>Tells lines that a column of print cut in the middle of a sentence from lines that end by themselves.</summary>
/// <remarks>
/// Looks at runs of lines without a blank line between them; where every line has a blank one before it, blank lines say nothing. A run is cut where it has the punctuation of running text, yet most of
/// its lines do not end as sentences do and are as wide as the lines around them; a list has no such punctuation, and paragraphs of one line each end as sentences do. The width of the column is
/// not asked for: it changes where text flows around a picture. Width counts Han characters and full-width punctuation as 2, others as 1.
/// </remarks>
internal sealed class LineWrap
{
    /// <summary>A line any wider is a paragraph, whatever stands at its end.</summary>
    private const int WidestColumn = 120;

    private const int ShortestRun = 4;

    /// <summary>Characters of running text for each comma or full stop, at most.</summary>
    private const int CharactersPerMark = 40;

    private readonly bool[] cut;

    private LineWrap(int lines) => cut = new bool[lines];

    public static LineWrap Of(Page page)
    {
        var wrap = new LineWrap(page.Lines.Count);
        var doubleSpaced = page.Lines.Count(line => line.AfterBlank) * 10 >= page.Lines.Count * 9;
        for (var start = 0; start < page.Lines.Count;)
        {
            var end = start + 1;
            while (end < page.Lines.Count && GoesOn(page, end, doubleSpaced))
                end++;
            if (end - start >= ShortestRun && IsColumn(page, start, end))
                wrap.MarkRun(page, start, end);
            start = end;
        }

        return wrap;
    }

    /// <summary>Whether the sentence goes on in the next line.</summary>
    public bool IsCut(int line) => cut[line];

    private static bool GoesOn(Page page, int line, bool doubleSpaced) =>
        page.Lines[line].Kind == LineKind.Text && (doubleSpaced || !page.Lines[line].AfterBlank) && !page.IsBoilerplate(line) && !page.IsBoilerplate(line - 1) && line - 1 != page.TitleLine;

    private static bool IsColumn(Page page, int start, int end)
    {
        int characters = 0, marks = 0, closed = 0, wide = 0, full = 0;
        for (var i = start; i < end; i++)
        {
            var text = page.Lines[i].Text;
            characters += text.Length;
            foreach (var c in text)
                marks += c is '，' or '。' or '、' or '；' or ',' ? 1 : 0;
            closed += LineShape.EndsSentence(text) ? 1 : 0;
            full += !LineShape.EndsSentence(text) && IsFull(page, i, start, end) ? 1 : 0;
            wide += Width(text) > WidestColumn ? 1 : 0;
        }

        return wide * 8 <= end - start && closed * 2 <= end - start && full * 4 >= (end - start - closed) * 3 && marks * CharactersPerMark >= characters;
    }

    /// <summary>As wide as its neighbours, nearly: a heading is not.</summary>
    private static bool IsFull(Page page, int line, int start, int end)
    {
        var widest = 0;
        for (var i = Math.Max(start, line - 2); i < Math.Min(end, line + 3); i++)
            widest = Math.Max(widest, Width(page.Lines[i].Text));
        return Width(page.Lines[line].Text) * 4 >= widest * 3;
    }

    private void MarkRun(Page page, int start, int end)
    {
        var widths = new int[end - start];
        for (var i = start; i < end; i++)
            widths[i - start] = Width(page.Lines[i].Text);
        for (var i = 0; i + 1 < widths.Length; i++)
        {
            var opensParagraph = i == 0 || !cut[start + i - 1];
            var heads = opensParagraph && (widths[i] * 3 < widths[i + 1] * 2 || widths[i] * 5 > widths[i + 1] * 8 && !LineShape.EndsSentence(page.Lines[start + i + 1].Text));
            cut[start + i] = !heads && !page.Lines[start + i + 1].Indented && !LineShape.EndsSentence(page.Lines[start + i].Text);
        }
    }

    private static int Width(string text)
    {
        var width = 0;
        foreach (var c in text)
            width += Characters.IsWide(c) && !char.IsLowSurrogate(c) ? 2 : 1;
        return width;
    }
}
