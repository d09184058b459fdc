using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Text.Cleaning.Lines;

/// <summary>Writes the lines of an HTML page as its tags and texts come by. White space is folded as browsers do, except that none is left between wide characters on two lines.</summary>
internal sealed class HtmlLineWriter(string source)
{
    private readonly CleanTextBuilder content = new(source);
    private HtmlTableRow? row;
    private LineKind kind;
    private int level;
    private int bold;
    private int link;
    private int pendingSpace = -1;
    private bool pendingBreak;
    private bool blank = true;

    public List<Line> Lines { get; } = [];

    /// <summary>The reason for which what is read now is no part of the article, or null.</summary>
    public string? Outside { get; set; }

    public string Current => content.Peek();

    public void Start(string name, int start, int end, int listDepth)
    {
        if (HtmlTags.HeadingLevel(name) is > 0 and var heading)
            (kind, level) = (LineKind.Heading, heading);
        else if (name == "li")
            (kind, level) = (LineKind.ListItem, Math.Max(1, listDepth));
        else if (name == "figcaption" || name == "caption")
            kind = LineKind.Caption;
        else if (name is "img" or "hr")
            AddWordless(start, end);
        else if (name == "table")
            EndRow();
        else if (name == "tr")
            StartRow();
        else if (name is "td" or "th")
            row?.StartCell();
    }

    public void End(string name)
    {
        if (HtmlTags.HeadingLevel(name) > 0 || name is "li" or "figcaption" or "caption")
            (kind, level) = (LineKind.Text, 0);
        else if (name is "tr" or "table")
            EndRow();
    }

    public void Text(int start, int end, bool isBold, bool isLink, bool keepsLines)
    {
        var before = content.Length;
        for (var i = start; i < end;)
        {
            var c = source[i];
            if (c is '\n' or '\r' && keepsLines)
            {
                EndLine(afterBlank: false);
                before = 0;
                i++;
            }
            else if (c is '\n' or '\r' or '\t' or ' ' or '\f')
            {
                pendingBreak |= c is '\n' or '\r';
                pendingSpace = pendingSpace < 0 || c == ' ' && source[pendingSpace] != ' ' ? i : pendingSpace;
                i++;
            }
            else if (c == '&' && HtmlText.TryDecode(source, i, end, out var meant, out var length))
            {
                Space(meant[0]);
                content.Map(meant, i);
                i += length;
            }
            else
            {
                Space(c);
                var run = source.AsSpan(i, end - i).IndexOfAny("\n\r\t \f&");
                run = run < 0 ? end - i : Math.Max(1, run);
                content.Copy(i, run);
                i += run;
            }
        }

        bold += isBold ? content.Length - before : 0;
        link += isLink ? content.Length - before : 0;
    }

    public void EndLine(bool afterBlank)
    {
        var text = content.ToCleanText().Trim();
        if (text.Text.Length > 0)
        {
            var span = new TextSpan(text.Segments[0].Source, text.Segments[^1].Source + text.Segments[^1].Length);
            var line = new Line(text, span, kind, level) { AfterBlank = blank, Bold = bold >= text.Text.Length, LinkLength = Math.Min(link, text.Text.Length), Outside = Outside };
            if (row is null)
                Lines.Add(line);
            else
                row.Add(line);
            if (kind == LineKind.ListItem)
                (kind, level) = (LineKind.Text, 0);
            blank = false;
        }

        blank |= afterBlank;
        (bold, link, pendingSpace, pendingBreak) = (0, 0, -1, false);
    }

    /// <summary>Ends the last line and a row that was left open.</summary>
    public void Finish()
    {
        EndLine(afterBlank: true);
        EndRow();
    }

    private void Space(char next)
    {
        if (pendingSpace >= 0 && !content.IsEmpty && !(pendingBreak && Characters.IsWide(content.Last) && Characters.IsWide(next)))
        {
            if (source[pendingSpace] == ' ')
                content.Copy(pendingSpace, 1);
            else
                content.Insert(" ");
        }

        (pendingSpace, pendingBreak) = (-1, false);
    }

    private void AddWordless(int start, int end)
    {
        if (row is null)
            Lines.Add(new Line(new CleanText("", []), new TextSpan(start, end), LineKind.Wordless) { AfterBlank = true, Outside = Outside });
    }

    private void StartRow()
    {
        EndRow();
        row = new HtmlTableRow();
    }

    private void EndRow()
    {
        row?.WriteTo(Lines, source);
        row = null;
    }
}
