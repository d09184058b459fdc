using KnowledgeGraph.Core.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Block = Markdig.Syntax.Block;

namespace KnowledgeGraph.Text.Cleaning.Lines;

/// <summary>The lines of a Markdown text. Markdig says what is mark-up; the lines stay as they are, since pages in Markdown break paragraphs and lists as they like.</summary>
internal sealed class MarkdownLines
{
    // Left out: indented code and underlined headings, since in Chinese texts an indent opens a paragraph and a rule of dashes divides a page;
    // blocks of HTML, whose tags are then read inside the lines.
    private static readonly MarkdownPipeline Pipeline = CreatePipeline();

    private readonly string source;
    private readonly List<Line> lines = [];
    private readonly CleanTextBuilder content;
    private int lineStart = -1;
    private int lineEnd;
    private int boldLength;
    private int linkLength;
    private bool afterBlank = true;

    private MarkdownLines(string source)
    {
        this.source = source;
        content = new CleanTextBuilder(source);
    }

    /// <param name="start">Where in <paramref name="source"/> the page begins: after its front matter.</param>
    public static List<Line> Read(string source, int start)
    {
        if (!MarkdownDetector.IsReadable(source.AsSpan(start)))
            return PlainTextLines.Read(source, start);
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(start == 0 ? source : source[start..], Pipeline);
        }
        catch (ArgumentException)
        {
            // Nested deeper than MaximumNestingDepth: no page that somebody wrote.
            return PlainTextLines.Read(source, start);
        }

        var reader = new MarkdownLines(source) { Offset = start };
        reader.ReadBlocks(document);
        return IsInOrder(reader.lines) ? reader.lines : PlainTextLines.Read(source, start);
    }

    /// <summary>Markdig's spans are off in rare corners (a bar in a heading after a tab); a page that has one is read as plain text, mark-up and all, rather than with wrong offsets.</summary>
    private static bool IsInOrder(List<Line> lines)
    {
        var last = -1;
        foreach (var line in lines)
        {
            foreach (var segment in line.Content.Segments)
            {
                if (segment.Source <= last)
                    return false;
                last = segment.Source + segment.Length - 1;
            }
        }

        return true;
    }

    private int Offset { get; init; }

    private static MarkdownPipeline CreatePipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().UseCjkFriendlyEmphasis();
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        builder.BlockParsers.TryRemove<HtmlBlockParser>();
        builder.BlockParsers.Find<ParagraphBlockParser>()!.ParseSetextHeadings = false;
        return builder.Build();
    }

    private void ReadBlocks(MarkdownDocument document)
    {
        // The depth is bounded by the parser, the stack by the depth times the longest list.
        var pending = new Stack<(Block Block, int List)>();
        PushAll(pending, document, 0);
        while (pending.TryPop(out var next))
        {
            switch (next.Block)
            {
                case Table table:
                    ReadTable(table);
                    break;
                case ListBlock list:
                    PushAll(pending, list, next.List + 1);
                    break;
                case ContainerBlock container:
                    PushAll(pending, container, next.List);
                    break;
                case HeadingBlock heading:
                    ReadLeaf(heading, LineKind.Heading, heading.Level);
                    break;
                case ParagraphBlock paragraph:
                    var opensItem = paragraph.Parent is ListItemBlock item && item[0] == paragraph;
                    ReadLeaf(paragraph, opensItem ? LineKind.ListItem : LineKind.Text, opensItem ? next.List : 0);
                    break;
                case ThematicBreakBlock rule:
                    AddWordless(rule.Span);
                    break;
                case CodeBlock code:
                    ReadRaw(code);
                    break;
            }
        }
    }

    private static void PushAll(Stack<(Block, int)> pending, ContainerBlock container, int list)
    {
        for (var i = container.Count - 1; i >= 0; i--)
            pending.Push((container[i], list));
    }

    private void ReadLeaf(LeafBlock leaf, LineKind kind, int level)
    {
        afterBlank = true;
        lineStart = leaf.Span.Start + Offset;
        if (leaf.Inline is not null)
        {
            ReadInlines(leaf.Inline, () =>
            {
                EndLine(kind, level);
                if (kind == LineKind.ListItem)
                    (kind, level) = (LineKind.Text, 0);
            });
        }

        lineEnd = leaf.Span.End + 1 + Offset;
        EndLine(kind, level);
    }

    /// <summary>Walks inlines without recursion, since emphasis may nest as deep as the text is long.</summary>
    private void ReadInlines(ContainerInline root, Action lineBreak)
    {
        var bold = 0;
        var link = 0;
        var inline = root.FirstChild;
        while (inline is not null)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    Copy(Find(literal), bold > 0, link > 0);
                    break;
                case CodeInline code:
                    Copy(new SourceSpan(code.Span.Start + code.DelimiterCount, code.Span.End - code.DelimiterCount), bold > 0, link > 0);
                    break;
                case HtmlEntityInline entity:
                    content.Map(entity.Transcoded.AsSpan(), entity.Span.Start + Offset);
                    break;
                case HtmlInline html when html.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase):
                case LineBreakInline:
                    lineEnd = inline.Span.Start + Offset;
                    lineBreak();
                    lineStart = inline.Span.End + 1 + Offset;
                    break;
                case AutolinkInline address:
                    Copy(address.Span, bold > 0, true);
                    break;
                case ContainerInline { FirstChild: not null } container when container is not LinkInline { IsImage: true }:
                    bold += IsBold(container) ? 1 : 0;
                    link += container is LinkInline ? 1 : 0;
                    inline = container.FirstChild;
                    continue;
            }

            while (inline is not null && inline != root && inline.NextSibling is null)
            {
                inline = inline.Parent == root ? null : inline.Parent;
                bold -= inline is not null && IsBold(inline) ? 1 : 0;
                link -= inline is LinkInline ? 1 : 0;
            }

            inline = inline?.NextSibling;
        }
    }

    private static bool IsBold(Inline inline) => inline is EmphasisInline { DelimiterCount: >= 2 };

    /// <summary>A literal's span may take in what does not belong to its text: the backslash before an escaped character, white space around a cell.</summary>
    private SourceSpan Find(LiteralInline literal)
    {
        var (start, end) = (literal.Span.Start + Offset, Math.Min(literal.Span.End + 1 + Offset, source.Length));
        var found = literal.Content.Length == 0 || end <= start ? -1 : source.AsSpan(start, end - start).IndexOf(literal.Content.AsSpan(), StringComparison.Ordinal);
        return found < 0 ? literal.Span : new SourceSpan(literal.Span.Start + found, literal.Span.Start + found + literal.Content.Length - 1);
    }

    private void Copy(SourceSpan span, bool bold, bool link)
    {
        content.Copy(span.Start + Offset, span.Length);
        boldLength += bold ? span.Length : 0;
        linkLength += link ? span.Length : 0;
    }

    private void EndLine(LineKind kind, int level)
    {
        var text = content.ToCleanText().Trim();
        var source = new TextSpan(lineStart, lineEnd).Trim(this.source);
        if (!source.IsEmpty)
        {
            lines.Add(new Line(text, source, text.Text.Length == 0 ? LineKind.Wordless : kind, text.Text.Length == 0 ? 0 : level)
            {
                AfterBlank = afterBlank,
                Bold = text.Text.Length > 0 && boldLength >= text.Text.Length,
                LinkLength = linkLength,
            });
            afterBlank = false;
        }

        boldLength = linkLength = 0;
    }

    private void ReadTable(Table table)
    {
        foreach (var row in table.OfType<TableRow>())
        {
            var cells = new List<TextSpan>();
            foreach (var cell in row.OfType<TableCell>())
            {
                if (!content.IsEmpty)
                    content.Insert(" ");
                var start = content.Length;
                foreach (var leaf in cell.OfType<LeafBlock>())
                {
                    if (leaf.Inline is not null)
                        ReadInlines(leaf.Inline, () => content.Insert(" "));
                }

                cells.Add(new TextSpan(start, content.Length));
            }

            AddRow(cells, new TextSpan(row.Span.Start + Offset, Math.Min(row.Span.End + 1 + Offset, source.Length)));
        }
    }

    private void AddRow(List<TextSpan> cells, TextSpan range)
    {
        var text = content.ToCleanText();
        boldLength = linkLength = 0;
        for (var i = 0; i < cells.Count; i++)
            cells[i] = cells[i].Trim(text.Text);
        lines.Add(new Line(text, range, string.IsNullOrWhiteSpace(text.Text) ? LineKind.Wordless : LineKind.Row) { Cells = [.. cells] });
    }

    private void ReadRaw(CodeBlock code)
    {
        foreach (var line in PlainTextLines.Read(source[..Math.Min(source.Length, code.Span.End + 1 + Offset)], code.Span.Start + Offset))
        {
            if (!line.Text.StartsWith("```", StringComparison.Ordinal) && !line.Text.StartsWith("~~~", StringComparison.Ordinal))
                lines.Add(line);
        }
    }

    private void AddWordless(SourceSpan span)
    {
        afterBlank = true;
        lines.Add(new Line(new CleanText("", []), new TextSpan(span.Start + Offset, span.End + 1 + Offset), LineKind.Wordless) { AfterBlank = true });
    }
}
