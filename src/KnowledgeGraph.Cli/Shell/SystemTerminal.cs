namespace KnowledgeGraph.Cli.Shell;

/// <summary>The terminal that the program was started on.</summary>
/// <param name="output">Also takes results, so that both come in their order.</param>
internal sealed class SystemTerminal(TextWriter output) : ITerminal
{
    private const int UsualWidth = 80;

    public int Width => Console.WindowWidth is >= 2 and var width ? width : UsualWidth;

    public bool HasKey => Console.KeyAvailable;

    public void BeginEditing() => Console.TreatControlCAsInput = true;

    public void EndEditing() => Console.TreatControlCAsInput = false;

    public ConsoleKeyInfo ReadKey()
    {
        try
        {
            return Console.ReadKey(intercept: true);
        }
        catch (InvalidOperationException e)
        {
            throw new EndOfStreamException("The terminal is gone.", e);
        }
    }

    public void Write(string text)
    {
        output.Write(text);
        output.Flush();
    }
}
