using System.Globalization;
using System.Text;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Cli.Shell;

namespace KnowledgeGraph.Cli.Tests.Shell;

/// <summary>Types prepared keys, and shows what a real terminal would: it breaks no row itself and fails where one is too long.</summary>
internal sealed class FakeTerminal(int width = 80) : ITerminal
{
    private readonly Queue<ConsoleKeyInfo> keys = new();
    private readonly List<StringBuilder> rows = [new()];
    private int row;
    private int column;

    public int Width => width;

    /// <summary>Keys come one at a time unless a test pastes them.</summary>
    public bool HasKey => IsPasting && keys.Count > 0;

    public bool IsPasting { get; set; }

    /// <summary>Whether Ctrl-C is a key now.</summary>
    public bool IsEditing { get; private set; }

    public int Bells { get; private set; }

    /// <summary>What stands on the screen, without spaces at the ends of its rows.</summary>
    public IReadOnlyList<string> Screen => [.. rows.Select(r => r.ToString().Replace("\0", "", StringComparison.Ordinal).TrimEnd())];

    /// <summary>From 0, in columns.</summary>
    public (int Row, int Column) Cursor => (row, column);

    public void BeginEditing() => IsEditing = true;

    public void EndEditing() => IsEditing = false;

    public ConsoleKeyInfo ReadKey() => keys.TryDequeue(out var key) ? key : throw new EndOfStreamException();

    /// <summary>Characters as they are typed; the line break is Enter.</summary>
    public FakeTerminal Type(string text)
    {
        foreach (var character in text)
            keys.Enqueue(character == '\n' ? new ConsoleKeyInfo('\r', ConsoleKey.Enter, false, false, false) : new ConsoleKeyInfo(character, ConsoleKey.None, false, false, false));
        return this;
    }

    public FakeTerminal Press(params ReadOnlySpan<ConsoleKey> pressed)
    {
        foreach (var key in pressed)
            keys.Enqueue(new ConsoleKeyInfo(key switch { ConsoleKey.Tab => '\t', ConsoleKey.Enter => '\r', ConsoleKey.Backspace => '\b', _ => '\0' }, key, false, false, false));
        return this;
    }

    /// <summary>As terminals send it: a control character.</summary>
    public FakeTerminal Control(char letter)
    {
        keys.Enqueue(new ConsoleKeyInfo((char)(letter - 'A' + 1), ConsoleKey.A + (letter - 'A'), false, false, control: true));
        return this;
    }

    public FakeTerminal Alt(ConsoleKey key)
    {
        keys.Enqueue(new ConsoleKeyInfo('\0', key, false, alt: true, false));
        return this;
    }

    public void Write(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == '\e')
            {
                i = Escape(text, i + 2);
                continue;
            }

            var length = StringInfo.GetNextTextElementLength(text.AsSpan(i));
            Put(text.Substring(i, length));
            i += length;
        }
    }

    private void Put(string element)
    {
        switch (element)
        {
            case "\r\n":
                (row, column) = (row + 1, 0);
                break;
            case "\r":
                column = 0;
                break;
            case "\a":
                Bells++;
                break;
            default:
                var columns = DisplayWidth.Of(element);
                if (column + columns > width)
                    throw new InvalidOperationException("The terminal would break this row itself.");
                Overwrite(element, columns);
                break;
        }

        while (rows.Count <= row)
            rows.Add(new StringBuilder());
    }

    /// <summary>A row holds one character a column; the second column of a wide one holds NUL.</summary>
    private void Overwrite(string element, int columns)
    {
        var cells = rows[row];
        while (cells.Length < column)
            cells.Append(' ');
        cells.Length = column;
        // Combining marks and low surrogates take a place in the row's text, not on the screen: tests with them look at the text.
        cells.Append(element).Append('\0', Math.Max(0, columns - element.Length));
        column += columns;
    }

    private int Escape(string text, int at)
    {
        var end = at;
        while (!char.IsAsciiLetter(text[end]))
            end++;
        var number = end > at ? int.Parse(text.AsSpan(at, end - at), CultureInfo.InvariantCulture) : 0;
        switch (text[end])
        {
            case 'A':
                row = Math.Max(0, row - number);
                break;
            case 'C':
                column += number;
                break;
            case 'J' when number == 2:
                rows.RemoveRange(1, rows.Count - 1);
                rows[0].Clear();
                break;
            case 'J':
                rows.RemoveRange(row + 1, rows.Count - row - 1);
                rows[row].Length = Math.Min(rows[row].Length, column);
                break;
            case 'H':
                (row, column) = (0, 0);
                break;
        }

        return end + 1;
    }
}
