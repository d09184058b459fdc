using System.Collections.Immutable;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Cli.Querying;
using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Graph.Stores;

namespace KnowledgeGraph.Cli.Shell;

/// <summary>What a shell does besides asking: the lines that begin with a colon.</summary>
/// <param name="Name">With the colon.</param>
/// <param name="Arguments">As the help shows them; empty where there are none.</param>
/// <param name="Run">Takes the rest of the line; gives false where the shell is to end.</param>
internal sealed record ShellCommands(string Name, string Arguments, string Help, Func<ShellSession, string, CancellationToken, Task<bool>> Run)
{
    public static ImmutableArray<ShellCommands> All { get; } =
    [
        new(":help", "", "Show this", (session, _, _) => Done(() => WriteHelp(session))),
        new(":params", "", "List the parameters", (session, _, _) => Done(() => WriteParameters(session))),
        new(":param", "NAME=VALUE", "Set a parameter; the value may be JSON. Without a value: take it away", (session, text, _) => Done(() => SetParameter(session, text))),
        new(":explain", "QUERY", "Show how a query would be answered", (session, text, cancellation) => AskAsync(session, ":explain", text, QueryMode.Explain, cancellation)),
        new(":profile", "QUERY", "Answer it, and show what each step did and took", (session, text, cancellation) => AskAsync(session, ":profile", text, QueryMode.Profile, cancellation)),
        new(":source", "", "Show the sentences behind the relationships in the last rows", (session, _, _) => Done(() => WriteSource(session))),
        new(":format", "FORMAT", $"Form of the rows: {string.Join(", ", RowFormats.Names)}", (session, text, _) => Done(() => SetFormat(session, text))),
        new(":queries", "[NAME]", "List the questions of the catalogue, or show one; its name alone asks it", (session, text, _) => Done(() => WriteQueries(session, text))),
        new(":exit", "", "Leave; so does Ctrl-D", (_, _, _) => Task.FromResult(false)),
        new(":quit", "", "Leave", (_, _, _) => Task.FromResult(false)),
    ];

    /// <param name="line">With the colon; a semicolon at its end is none of its.</param>
    /// <exception cref="KgException">KG6501: there is no such command; or what the command says.</exception>
    public static Task<bool> RunAsync(ShellSession session, string line, CancellationToken cancellationToken)
    {
        var parts = line.TrimEnd(';', ' ').Split((char[]?)null, 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var command = All.FirstOrDefault(c => c.Name == parts[0]) ?? throw new KgException(KgErrors.ShellCommandUnknown(parts[0]));
        return command.Run(session, parts.ElementAtOrDefault(1) ?? "", cancellationToken);
    }

    private static Task<bool> Done(Action action)
    {
        action();
        return Task.FromResult(true);
    }

    private static async Task<bool> AskAsync(ShellSession session, string command, string text, QueryMode mode, CancellationToken cancellationToken)
    {
        if (text.Length == 0)
            throw new KgException(KgErrors.ShellCommandArgument(command, "a query on the same line"));
        await session.QueryAsync(text, mode, cancellationToken).ConfigureAwait(false);
        return true;
    }

    private static void WriteHelp(ShellSession session)
    {
        session.Output.WriteLine("A statement ends with a semicolon or an empty line; a name of the catalogue is one too.");
        var table = new TextTable(["command", "", "what it does"], []);
        foreach (var command in All)
            table.Add(command.Name, command.Arguments, command.Help);
        table.Write(session.Output);
        session.Output.WriteLine("Tab completes. Up and Down bring back earlier statements, Ctrl-R the last one that contains what you typed; one that begins with a space is not kept. Ctrl-C ends a running query.");
    }

    private static void WriteParameters(ShellSession session)
    {
        foreach (var (name, value) in session.Parameters)
            session.Output.WriteLine($"{name}={value}");
    }

    private static void SetParameter(ShellSession session, string text)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        var name = (at < 0 ? text : text[..at]).Trim();
        if (name.Length == 0)
            throw new KgException(KgErrors.ShellCommandArgument(":param", "a parameter as NAME=VALUE"));
        if (at < 0)
            session.Parameters.Remove(name);
        else
            session.Parameters[name] = text[(at + 1)..].Trim();
    }

    private static void SetFormat(ShellSession session, string text) =>
        session.Format = RowFormats.Names.Contains(text) ? text : throw new KgException(KgErrors.ShellCommandArgument(":format", $"one of {string.Join(", ", RowFormats.Names)}"));

    private static void WriteSource(ShellSession session)
    {
        if (session.Source.Write(session.Output) == 0)
            session.Output.WriteLine("The last rows hold no relationships: name one in the query and return it, as in MATCH (p:Person)-[s:SPOKE_AT]->(e) RETURN p.name, s");
    }

    private static void WriteQueries(ShellSession session, string name)
    {
        var query = name.Length == 0 ? null : session.Catalogue.Find(name) ?? throw new KgException(KgErrors.QueryUnknown(name, session.Catalogue.Suggest(name)));
        session.Output.Write(query is null ? CatalogueText.List(session.Catalogue) : CatalogueText.Of(query));
    }
}
