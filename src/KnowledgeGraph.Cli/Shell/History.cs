namespace KnowledgeGraph.Cli.Shell;

/// <summary>What was entered before, oldest first; kept in a file that only its user may read.</summary>
/// <remarks>One entry a line, line breaks and backslashes escaped. A file that cannot be read or written costs the history, nothing else.
/// What begins with a space is not kept.</remarks>
internal sealed class History
{
    public const int MaxEntries = 1000;

    private readonly string? path;
    private readonly List<string> entries;

    private History(string? path, List<string> entries)
    {
        this.path = path;
        this.entries = entries;
    }

    public IReadOnlyList<string> Entries => entries;

    /// <param name="path">Null: nothing is kept beyond this run.</param>
    public static History Load(string? path)
    {
        var history = new History(path, []);
        try
        {
            if (path is not null && File.Exists(path))
                history.entries.AddRange(File.ReadLines(path).Select(Unescape).TakeLast(MaxEntries));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new History(null, []);
        }

        return history;
    }

    public void Add(string entry)
    {
        if (entry.Length == 0 || entry[0] == ' ' || (entries.Count > 0 && entries[^1] == entry))
            return;
        entries.Add(entry);
        if (entries.Count > MaxEntries)
            entries.RemoveAt(0);
        Save(entry);
    }

    private void Save(string entry)
    {
        if (path is null)
            return;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            // Two shells at once add their lines in turn; the bound is kept by whoever comes to it.
            var lines = File.Exists(path) ? File.ReadAllLines(path) : [];
            var mode = new FileStreamOptions { Mode = lines.Length < MaxEntries ? FileMode.Append : FileMode.Create, Access = FileAccess.Write, Share = FileShare.ReadWrite };
            if (!OperatingSystem.IsWindows())
                mode.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using var writer = new StreamWriter(path, mode);
            foreach (var line in lines.Length < MaxEntries ? [] : lines.TakeLast(MaxEntries - 1))
                writer.WriteLine(line);
            writer.WriteLine(Escape(entry));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The entry lives on in memory.
        }
    }

    private static string Escape(string entry) =>
        entry.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static string Unescape(string line)
    {
        var text = new System.Text.StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] != '\\' || i + 1 == line.Length)
                text.Append(line[i]);
            else
                text.Append(line[++i] == 'n' ? '\n' : line[i]);
        }

        return text.ToString();
    }
}
