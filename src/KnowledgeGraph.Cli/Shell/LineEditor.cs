using System.Text;
using KnowledgeGraph.Cli.Output;

namespace KnowledgeGraph.Cli.Shell;

/// <summary>How the reading of a line ended.</summary>
internal enum LineEnd
{
    /// <summary>With Enter.</summary>
    Entered,

    /// <summary>Thrown away with Ctrl-C.</summary>
    Cancelled,

    /// <summary>Ctrl-D on an empty line, or the terminal is gone.</summary>
    Closed,
}

/// <summary>Reads a line with editing, history and completion, by the keys that readline made usual.</summary>
internal sealed class LineEditor(ITerminal terminal, History history, ICompleter completer)
{
    private readonly LineBuffer buffer = new();
    private string prompt = "";
    private LineLayout shown = new([""], 0, 0);
    private char highSurrogate;

    /// <summary>Of the history; its count stands for the line that is being written.</summary>
    private int recalled;
    private string draft = "";

    /// <summary>What Ctrl-R looks for while it is pressed again and again; null after any other key.</summary>
    private string? sought;

    /// <returns>How it ended, and the line; empty unless entered.</returns>
    public async Task<(LineEnd End, string Text)> ReadAsync(string prompt)
    {
        this.prompt = prompt;
        buffer.Set("");
        (recalled, draft, highSurrogate, sought) = (history.Entries.Count, "", '\0', null);
        shown = new LineLayout([""], 0, 0);
        terminal.BeginEditing();
        try
        {
            Show();
            return await ReadKeysAsync().ConfigureAwait(false);
        }
        catch (EndOfStreamException)
        {
            return (LineEnd.Closed, "");
        }
        finally
        {
            terminal.EndEditing();
        }
    }

    private async Task<(LineEnd End, string Text)> ReadKeysAsync()
    {
        while (true)
        {
            var key = terminal.ReadKey();
            if (Ends(key) is { } end)
            {
                buffer.End();
                Show();
                terminal.Write(end == LineEnd.Cancelled ? "^C\r\n" : "\r\n");
                return (end, end == LineEnd.Entered ? buffer.Text : "");
            }

            // Pasted text may hold tabs, which complete nothing.
            if (key.Key == ConsoleKey.Tab && !terminal.HasKey)
                await CompleteAsync().ConfigureAwait(false);
            else
                Edit(key);
            if (!terminal.HasKey)
                Show();
        }
    }

    private LineEnd? Ends(ConsoleKeyInfo key)
    {
        if (key.Key == ConsoleKey.Enter || key.KeyChar is '\r' or '\n')
            return LineEnd.Entered;
        if (IsControl(key, ConsoleKey.C))
            return LineEnd.Cancelled;
        return IsControl(key, ConsoleKey.D) && buffer.Text.Length == 0 ? LineEnd.Closed : null;
    }

    private void Edit(ConsoleKeyInfo key)
    {
        if (IsControl(key, ConsoleKey.R))
        {
            Search();
            return;
        }

        sought = null;
        if (IsControl(key))
            EditControl(key);
        else if (key.Modifiers.HasFlag(ConsoleModifiers.Alt))
            EditAlt(key);
        else
            EditPlain(key);
    }

    private void EditPlain(ConsoleKeyInfo key)
    {
        switch (key.Key)
        {
            case ConsoleKey.LeftArrow:
                buffer.Left();
                break;
            case ConsoleKey.RightArrow:
                buffer.Right();
                break;
            case ConsoleKey.UpArrow:
                Recall(-1);
                break;
            case ConsoleKey.DownArrow:
                Recall(1);
                break;
            case ConsoleKey.Home:
                buffer.Home();
                break;
            case ConsoleKey.End:
                buffer.End();
                break;
            case ConsoleKey.Backspace:
                buffer.DeleteBefore();
                break;
            case ConsoleKey.Delete:
                buffer.DeleteAfter();
                break;
            case ConsoleKey.Tab:
                buffer.Insert(" ");
                break;
            default:
                Insert(key.KeyChar);
                break;
        }
    }

    private void EditControl(ConsoleKeyInfo key)
    {
        switch (Letter(key))
        {
            case ConsoleKey.A:
                buffer.Home();
                break;
            case ConsoleKey.E:
                buffer.End();
                break;
            case ConsoleKey.B:
                buffer.Left();
                break;
            case ConsoleKey.F:
                buffer.Right();
                break;
            case ConsoleKey.P:
                Recall(-1);
                break;
            case ConsoleKey.N:
                Recall(1);
                break;
            case ConsoleKey.D or ConsoleKey.Delete:
                buffer.DeleteAfter();
                break;
            case ConsoleKey.H:
                buffer.DeleteBefore();
                break;
            case ConsoleKey.K:
                buffer.DeleteToEnd();
                break;
            case ConsoleKey.U:
                buffer.DeleteToStart();
                break;
            case ConsoleKey.W or ConsoleKey.Backspace:
                buffer.DeleteWordBefore();
                break;
            case ConsoleKey.LeftArrow:
                buffer.WordLeft();
                break;
            case ConsoleKey.RightArrow:
                buffer.WordRight();
                break;
            case ConsoleKey.L:
                terminal.Write("\e[2J\e[H");
                shown = new LineLayout([""], 0, 0);
                break;
        }
    }

    private void EditAlt(ConsoleKeyInfo key)
    {
        switch (key.Key)
        {
            case ConsoleKey.B or ConsoleKey.LeftArrow:
                buffer.WordLeft();
                break;
            case ConsoleKey.F or ConsoleKey.RightArrow:
                buffer.WordRight();
                break;
            case ConsoleKey.D:
                buffer.DeleteWordAfter();
                break;
            case ConsoleKey.Backspace:
                buffer.DeleteWordBefore();
                break;
        }
    }

    private void Insert(char character)
    {
        if (char.IsHighSurrogate(character))
            highSurrogate = character;
        else if (char.IsLowSurrogate(character) && highSurrogate != '\0')
            buffer.Insert(new string([highSurrogate, character]));
        else if (!char.IsControl(character) && !char.IsSurrogate(character))
            buffer.Insert(character.ToString());
    }

    private void Recall(int step)
    {
        var index = recalled + step;
        if (index < 0 || index > history.Entries.Count)
            return;
        if (recalled == history.Entries.Count)
            draft = buffer.Text;
        recalled = index;
        buffer.Set(index == history.Entries.Count ? draft : history.Entries[index]);
    }

    /// <summary>The latest entry that contains what was typed; again: the one before it.</summary>
    private void Search()
    {
        sought ??= buffer.Text;
        for (var index = recalled - 1; index >= 0; index--)
        {
            if (!history.Entries[index].Contains(sought, StringComparison.OrdinalIgnoreCase))
                continue;
            Recall(index - recalled);
            return;
        }

        terminal.Write("\a");
    }

    private async Task CompleteAsync()
    {
        var completion = await completer.CompleteAsync(buffer.Text, buffer.Cursor).ConfigureAwait(false);
        var common = completion.Common;
        if (completion.Words.IsEmpty)
            terminal.Write("\a");
        else if (completion.Words.Length == 1 || common.Length > buffer.Cursor - completion.Start)
            buffer.Replace(completion.Start, buffer.Cursor, common);
        else
            List(completion);
    }

    /// <summary>In columns below the line, which is then shown anew.</summary>
    private void List(Completion completion)
    {
        const int most = 100;
        var column = completion.Words.Take(most).Max(DisplayWidth.Of) + 2;
        var perRow = Math.Max(1, (terminal.Width - 1) / column);
        var rows = completion.Words.Take(most).Chunk(perRow).Select(words => string.Concat(words.Select(word => DisplayWidth.PadRight(word, column))).TrimEnd());
        terminal.Write($"{string.Concat(Enumerable.Repeat("\r\n", shown.Rows.Length - shown.CursorRow))}{string.Join("\r\n", rows)}\r\n");
        if (completion.Words.Length > most)
            terminal.Write($"… and {completion.Words.Length - most} more\r\n");
        shown = new LineLayout([""], 0, 0);
    }

    /// <summary>Draws the line anew where it stood, and puts the cursor to its place.</summary>
    private void Show()
    {
        var layout = LineLayout.Of(prompt, buffer.Text, buffer.Cursor, terminal.Width);
        var text = new StringBuilder();
        Up(text, shown.CursorRow);
        text.Append("\r\e[J").AppendJoin("\r\n", layout.Rows);
        Up(text, layout.Rows.Length - 1 - layout.CursorRow);
        text.Append('\r');
        if (layout.CursorColumn > 0)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\e[{layout.CursorColumn}C");
        terminal.Write(text.ToString());
        shown = layout;
    }

    private static void Up(StringBuilder text, int rows)
    {
        if (rows > 0)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\e[{rows}A");
    }

    private static bool IsControl(ConsoleKeyInfo key, ConsoleKey letter) => Letter(key) == letter && IsControl(key);

    /// <summary>Keys of their own send control characters too.</summary>
    private static bool IsControl(ConsoleKeyInfo key) => key.Modifiers.HasFlag(ConsoleModifiers.Control)
        || (key.KeyChar is > '\0' and < ' ' && key.Key is not (ConsoleKey.Backspace or ConsoleKey.Tab or ConsoleKey.Escape));

    /// <summary>Terminals send Ctrl and a letter as a control character, which not every system names as a key.</summary>
    private static ConsoleKey Letter(ConsoleKeyInfo key) =>
        key.Key is ConsoleKey.None or ConsoleKey.NoName && key.KeyChar is >= '\x01' and <= '\x1A' ? ConsoleKey.A + (key.KeyChar - 1) : key.Key;
}
