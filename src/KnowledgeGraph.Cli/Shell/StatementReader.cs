using System.Text;

namespace KnowledgeGraph.Cli.Shell;

/// <summary>Puts lines together to statements: one ends with a semicolon, or with an empty line; a line that begins with a colon is a command by itself.</summary>
/// <remarks>Semicolons in texts, quoted names and comments end nothing.</remarks>
internal sealed class StatementReader
{
    private const char LineComment = '/';
    private const char BlockComment = '*';

    private readonly StringBuilder pending = new();

    /// <summary>The quotation mark or comment that is open; NUL where none is.</summary>
    private char open;

    /// <summary>Nothing but white space was begun.</summary>
    public bool IsEmpty => IsBlank(pending);

    /// <returns>The statements that the line completes, without their semicolons.</returns>
    public List<string> Add(string line)
    {
        var complete = new List<string>();
        if (TakeCommand(line, complete))
            return complete;
        if (open == '\0' && string.IsNullOrWhiteSpace(line))
        {
            Take(complete);
            return complete;
        }

        for (var i = 0; i < line.Length; i++)
        {
            if (open == '\0' && line[i] == ';')
            {
                Take(complete);
                if (TakeCommand(line[(i + 1)..], complete))
                    return complete;
                continue;
            }

            pending.Append(line[i]);
            i += Advance(line, i);
        }

        if (open == LineComment)
            open = '\0';
        pending.Append('\n');
        return complete;
    }

    /// <summary>What was begun and not ended, which the end of the input ends; null where nothing was.</summary>
    public string? Finish()
    {
        var complete = new List<string>();
        Take(complete);
        return complete.FirstOrDefault();
    }

    public void Clear()
    {
        pending.Clear();
        open = '\0';
    }

    /// <summary>Opens or closes what the character at a place opens or closes.</summary>
    /// <returns>How many characters after it belong to it; they are taken too.</returns>
    private int Advance(string line, int at)
    {
        var next = at + 1 < line.Length ? line[at + 1] : '\0';
        switch (open)
        {
            case '\0' when line[at] is '\'' or '"' or '`':
                open = line[at];
                return 0;
            case '\0' when line[at] == '/' && next is LineComment or BlockComment:
                open = next;
                return TakeNext(next);
            case BlockComment when line[at] == '*' && next == '/':
                open = '\0';
                return TakeNext(next);
            case '\'' or '"' when line[at] == '\\' && next != '\0':
                return TakeNext(next);
            case '\'' or '"' or '`' when line[at] == open:
                open = '\0';
                return 0;
            default:
                return 0;
        }
    }

    private int TakeNext(char next)
    {
        pending.Append(next);
        return 1;
    }

    private bool TakeCommand(string line, List<string> complete)
    {
        var isCommand = IsEmpty && open == '\0' && line.TrimStart().StartsWith(':');
        if (isCommand)
            complete.Add(line.Trim());
        return isCommand;
    }

    private void Take(List<string> complete)
    {
        if (!IsEmpty)
            complete.Add(pending.ToString().Trim());
        Clear();
    }

    private static bool IsBlank(StringBuilder text)
    {
        foreach (var chunk in text.GetChunks())
        {
            if (!chunk.Span.IsWhiteSpace())
                return false;
        }

        return true;
    }
}
