namespace KnowledgeGraph.Cli.Shell;

/// <summary>A terminal that a line is edited on: keys in, text and ANSI control sequences out.</summary>
internal interface ITerminal
{
    /// <summary>In columns, 2 or more; may change whenever a user resizes the window.</summary>
    int Width { get; }

    /// <summary>More keys wait already, as when text is pasted.</summary>
    bool HasKey { get; }

    /// <summary>From now on Ctrl-C is a key.</summary>
    void BeginEditing();

    /// <summary>From now on Ctrl-C is a signal.</summary>
    void EndEditing();

    /// <summary>Waits for the next key; not echoed.</summary>
    /// <exception cref="EndOfStreamException">The terminal went away.</exception>
    ConsoleKeyInfo ReadKey();

    /// <summary>Shown at once.</summary>
    void Write(string text);
}
