using KnowledgeGraph.Core.Errors;

namespace KnowledgeGraph.Cli.Shell;

/// <summary>Reads statements and has them answered, until there are no more.</summary>
internal static class ShellLoop
{
    private const string Prompt = "kg> ";
    private const string Continuation = "  > ";

    /// <summary>With somebody at the terminal: an error is shown and the shell goes on.</summary>
    public static async Task InteractAsync(ShellSession session, CommandHost host, LineEditor editor, History history)
    {
        using var interrupt = new QueryInterrupt();
        var reader = new StatementReader();
        var entered = new List<string>();
        while (true)
        {
            var (end, line) = await editor.ReadAsync(reader.IsEmpty ? Prompt : Continuation).ConfigureAwait(false);
            if (end == LineEnd.Closed)
                return;
            if (end == LineEnd.Cancelled)
            {
                reader.Clear();
                entered.Clear();
                continue;
            }

            entered.Add(line);
            var statements = line.Split('\n').SelectMany(reader.Add).ToList();
            if (reader.IsEmpty)
            {
                history.Add(string.Join('\n', entered).TrimEnd());
                entered.Clear();
            }

            foreach (var statement in statements)
            {
                if (!await AnswerAsync(session, host, interrupt, statement).ConfigureAwait(false))
                    return;
            }
        }
    }

    /// <summary>From a file or another program: one statement after the other, without prompts, up to the first error.</summary>
    /// <exception cref="KgException">A statement is wrong.</exception>
    public static async Task RunAsync(ShellSession session, TextReader input, CancellationToken cancellationToken)
    {
        var reader = new StatementReader();
        while (await input.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line)
        {
            foreach (var statement in reader.Add(line))
            {
                if (!await session.ExecuteAsync(statement, cancellationToken).ConfigureAwait(false))
                    return;
            }
        }

        if (reader.Finish() is { } last)
            await session.ExecuteAsync(last, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<bool> AnswerAsync(ShellSession session, CommandHost host, QueryInterrupt interrupt, string statement)
    {
        try
        {
            return await interrupt.RunAsync(token => session.ExecuteAsync(statement, token)).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            await host.Output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
            host.Error.WriteLine("The query was ended.");
        }
        catch (Exception e) when (e is KgException or IOException or UnauthorizedAccessException)
        {
            await host.Output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
            Failures.Write(host.Error, Failures.Describe(e, CancellationToken.None));
        }

        return true;
    }
}
