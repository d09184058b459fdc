using System.Collections.Immutable;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Text.Cleaning.Lines;
using KnowledgeGraph.Text.Sentences;

namespace KnowledgeGraph.Text.Cleaning.Structure;

/// <summary>Makes blocks of the lines that are left of a page.</summary>
internal sealed class BlockAssembler
{
    /// <summary>Names in the value of one field on lines of their own.</summary>
    private const int LongestList = 100;

    private readonly Page page;
    private readonly List<int> left = [];
    private readonly CleanTextBuilder joined;
    private readonly ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();
    private readonly LineWrap wrap;
    private readonly ProgrammeLines programme;

    private BlockAssembler(Page page, string source)
    {
        this.page = page;
        joined = new CleanTextBuilder(source);
        wrap = LineWrap.Of(page);
        for (var i = 0; i < page.Lines.Count; i++)
        {
            if (!page.IsBoilerplate(i))
                left.Add(i);
        }

        programme = new ProgrammeLines(left.Count, at => Line(at).Text);
    }

    public static ImmutableArray<Block> Assemble(Page page, string source)
    {
        var assembler = new BlockAssembler(page, source);
        for (var at = 0; at < assembler.left.Count;)
            at = assembler.Next(at);
        return assembler.blocks.DrainToImmutable();
    }

    private Line Line(int at) => page.Lines[left[at]];

    /// <summary>Adds the block that begins at a line and returns the line after it.</summary>
    private int Next(int at)
    {
        var line = Line(at);
        if (left[at] == page.TitleLine)
            return Add(BlockKind.Title, line.Content, at + 1);
        if (line.Kind == LineKind.Row)
            return AddRow(line.Content, line.Cells, at + 1);
        if (programme.EndOfRow(at) is var end && end > at)
            return AddJoinedRow(at, end);
        if (line.Kind == LineKind.Text && Markers.IsSession(line.Text))
            return Add(BlockKind.Heading, line.Content, at + 1, 2);
        if (line.Kind != LineKind.Heading && TryField(at, out var next) || TryLaidOutRow(at, out next))
            return next;
        var (content, after) = Join(at);
        return AddText(line, content, at, after);
    }

    private int AddText(Line line, CleanText content, int at, int after)
    {
        var text = content.Text;
        var isShort = LineShape.IsShort(text);
        if (line.Kind == LineKind.Caption || Captions.IsCaption(text) || IsUnderPicture(at) && isShort && !line.Bold && line.Kind == LineKind.Text && after < left.Count)
            return Add(BlockKind.Caption, content, after);
        if (line.Kind == LineKind.Heading)
            return Add(BlockKind.Heading, WithoutMark(content), after, line.Level);
        if (Markers.Section(text, out var level) is > 0 and var section && isShort)
            return Add(BlockKind.Heading, Without(content, section), after, level);
        if (Markers.Number(text) is > 0 and var number)
            return isShort && !IsNumbered(at - 1) && !IsNumbered(after) ? Add(BlockKind.Heading, Without(content, number), after, 3) : Add(BlockKind.ListItem, Without(content, number), after, Math.Max(1, line.Level));
        if (Markers.Bullet(text) is > 0 and var bullet)
            return Add(BlockKind.ListItem, Without(content, bullet), after, Math.Max(1, line.Level));
        if (line.Kind == LineKind.ListItem)
            return Add(BlockKind.ListItem, content, after, line.Level);
        if (line.Bold && text.Length <= 2 * LineShape.Short && !LineShape.EndsSentence(text))
            return Add(BlockKind.Heading, content, after, 2);
        return Add(isShort && HeadsText(after) && !EndsOpen(text) ? BlockKind.Heading : BlockKind.Paragraph, content, after, 2);
    }

    /// <summary>Running text or a field comes next.</summary>
    private bool HeadsText(int next) =>
        next < left.Count && (page.IsProse(left[next]) && (Line(next).Text.Length > LineShape.Short || LineShape.EndsSentence(Line(next).Text)) || FieldKeys.MatchAt(Line(next).Text, 0).Success);

    private bool IsNumbered(int at) => at >= 0 && at < left.Count && left[at] != page.TitleLine && Markers.Number(Line(at).Text) > 0;

    private static bool EndsOpen(string text) => text[0] is '[' or '（' or '(' || text[^1] is '，' or ',' or '、' or '：' or ':' or '—';

    private bool IsUnderPicture(int at) => left[at] > 0 && page.Lines[left[at] - 1].Kind == LineKind.Wordless && page.Reason(left[at] - 1) == "image";

    /// <summary>Puts the lines together that a column of print cut apart: without a space between wide characters, else with one.</summary>
    private (CleanText Content, int After) Join(int at)
    {
        var last = at;
        while (last + 1 < left.Count && left[last + 1] == left[last] + 1 && left[last + 1] != page.TitleLine && wrap.IsCut(left[last]) && !StartsBlock(last + 1))
            last++;
        return last == at ? (Line(at).Content, at + 1) : (JoinLines(at, last + 1, " "), last + 1);
    }

    private bool StartsBlock(int at)
    {
        var text = Line(at).Text;
        return Markers.Bullet(text) > 0 || FieldKeys.MatchAt(text, 0).Success && !text.AsSpan().ContainsAny('。', '，');
    }

    private CleanText JoinLines(int first, int end, string space)
    {
        for (var i = first; i < end; i++)
        {
            var content = Line(i).Content;
            if (i > first && !(Characters.IsWide(Line(i - 1).Text[^1]) || Characters.IsWide(content.Text[0])) || i > first && space != " ")
                joined.Insert(space);
            joined.Copy(content, new TextSpan(0, content.Text.Length));
        }

        return joined.ToCleanText();
    }

    /// <summary><c>主办单位：甲、乙</c>, or the key alone and its value on the lines after it.</summary>
    private bool TryField(int at, out int next)
    {
        var content = Line(at).Content;
        next = at + 1;
        if (FieldKeys.MatchAlone(content.Text) is { Success: true } alone && (FieldKeys.TakesList(alone.Groups[1].Value) || alone.Length > alone.Groups[1].Length))
            return TryListField(at, alone.Groups[1], out next);
        var key = FieldKeys.MatchAt(content.Text, 0);
        if (!key.Success)
            return false;
        (content, next) = JoinValue(at);
        AddFields(content);
        return true;
    }

    /// <summary>A value goes on in the next line where it ends with a comma or 、, or where the line was cut.</summary>
    private (CleanText Content, int After) JoinValue(int at)
    {
        var last = at;
        while (last + 1 < left.Count && left[last + 1] != page.TitleLine && !FieldKeys.MatchAt(Line(last + 1).Text, 0).Success && !FieldKeys.MatchAlone(Line(last + 1).Text).Success
            && (Line(last).Text[^1] is '、' or '，' or ',' || wrap.IsCut(left[last])))
            last++;
        return (last == at ? Line(at).Content : JoinLines(at, last + 1, " "), last + 1);
    }

    private void AddFields(CleanText content)
    {
        for (var start = 0; start < content.Text.Length;)
        {
            var key = FieldKeys.MatchAt(content.Text, start);
            var inner = FieldKeys.NextInside(content.Text, key.Index + key.Length);
            var end = inner.Success ? inner.Index : content.Text.Length;
            var value = new TextSpan(key.Index + key.Length, end).Trim(content.Text);
            var field = content.Slice(new TextSpan(start, Math.Max(value.End, key.Index + key.Length)));
            AddCells(BlockKind.Field, field.Trim(), [Range(key.Groups[1]).Shift(-start), value.Shift(-start)]);
            start = inner.Success ? inner.Index + inner.Length : content.Text.Length;
        }
    }

    private bool TryListField(int at, System.Text.RegularExpressions.Group key, out int next)
    {
        next = at + 1;
        var takesList = FieldKeys.TakesList(key.Value);
        while (next < left.Count && next - at <= (takesList ? LongestList : 1) && IsValue(next, at))
            next++;
        if (next == at + 1)
            return false;
        var head = Line(at).Text.Length;
        var content = JoinLines(at, next, "\n");
        AddCells(BlockKind.Field, content, [Range(key), new TextSpan(head + 1, content.Text.Length)]);
        return true;
    }

    private bool IsValue(int at, int key)
    {
        var line = Line(at);
        var headsText = line.Text.Length <= LineShape.Label && at + 1 < left.Count && page.IsProse(left[at + 1]);
        return !headsText && line.Kind is LineKind.Text or LineKind.ListItem && line.Bold == Line(key).Bold | !line.Bold && left[at] != page.TitleLine && LineShape.IsShort(line.Text)
            && !FieldKeys.MatchAlone(line.Text).Success && !FieldKeys.MatchAt(line.Text, 0).Success && !Cells.Time().IsMatch(line.Text) && Markers.Section(line.Text, out _) == 0 && !Markers.IsSession(line.Text);
    }

    /// <summary>A programme's row with its time, or one of two or more neighbours with the same number of columns.</summary>
    private bool TryLaidOutRow(int at, out int next)
    {
        next = at + 1;
        var line = Line(at);
        if (line.Kind != LineKind.Text || Markers.Section(line.Text, out _) > 0)
            return false;
        var cells = Cells.Split(line.Text);
        var timed = Cells.Time().IsMatch(line.Text);
        if (cells.Length < 2 || !timed && (page.IsProse(left[at]) || !HasNeighbour(at, cells.Length)))
            return false;
        if (timed && LineShape.EndsSentence(line.Text))
            return false;
        AddRow(line.Content, cells, next);
        return true;
    }

    private bool HasNeighbour(int at, int columns) => HasColumns(at - 1, columns) || HasColumns(at + 1, columns);

    private bool HasColumns(int at, int columns) =>
        at >= 0 && at < left.Count && left[at] != page.TitleLine && Line(at).Kind == LineKind.Text && Line(at).Text.Length <= 3 * LineShape.Short && Cells.Split(Line(at).Text).Length == columns;

    private int AddJoinedRow(int first, int end)
    {
        var cells = ImmutableArray.CreateBuilder<TextSpan>(end - first);
        var start = 0;
        for (var i = first; i < end; i++)
        {
            cells.Add(new TextSpan(start, start + Line(i).Text.Length));
            start += Line(i).Text.Length + 1;
        }

        return AddRow(JoinLines(first, end, "\n"), cells.DrainToImmutable(), end);
    }

    private int Add(BlockKind kind, CleanText content, int next, int level = 0)
    {
        blocks.Add(new Block(kind, content, SentenceSplitter.Split(content.Text), [], kind is BlockKind.Heading or BlockKind.ListItem ? Math.Max(1, level) : 0));
        return next;
    }

    private int AddRow(CleanText content, ImmutableArray<TextSpan> cells, int next)
    {
        AddCells(BlockKind.Row, content, cells);
        return next;
    }

    private void AddCells(BlockKind kind, CleanText content, ImmutableArray<TextSpan> cells) =>
        blocks.Add(new Block(kind, content, SentenceSplitter.Split(content.Text), cells));

    private static TextSpan Range(System.Text.RegularExpressions.Group group) => new(group.Index, group.Index + group.Length);

    private static CleanText Without(CleanText content, int head) => content.Slice(new TextSpan(head, content.Text.Length));

    private static CleanText WithoutMark(CleanText content)
    {
        var mark = Markers.Section(content.Text, out _);
        mark = mark > 0 ? mark : Markers.Number(content.Text);
        return mark > 0 ? Without(content, mark) : content;
    }
}
