namespace KnowledgeGraph.Cli.Output;

/// <summary>Results that go to a file or to standard output.</summary>
internal static class WholeFile
{
    /// <summary>A file appears whole or not at all.</summary>
    /// <param name="path">Null for standard output.</param>
    public static void Write(CommandHost host, string? path, Action<TextWriter> write)
    {
        if (path is null)
        {
            write(host.Output);
            return;
        }

        var unfinished = path + ".unfinished";
        try
        {
            using (var output = new StreamWriter(unfinished))
                write(output);
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
