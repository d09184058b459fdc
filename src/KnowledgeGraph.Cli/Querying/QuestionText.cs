using System.Text.RegularExpressions;
using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Graph.Queries;

namespace KnowledgeGraph.Cli.Querying;

/// <summary>What is asked: a query of the catalogue, one of the user's own with a header, or plain Cypher.</summary>
/// <param name="Text">The Cypher as it is sent.</param>
/// <param name="Declared">Null for plain Cypher.</param>
/// <param name="IsNamed">It is one of the catalogue: what the engine has to say about its text is for those who wrote it.</param>
internal sealed partial record QuestionText(string Text, CatalogueQuery? Declared, bool IsNamed = false)
{
    /// <summary>A single word is a name of the catalogue, <c>-</c> standard input, all else Cypher.</summary>
    /// <param name="file">Null unless the query stands in a file.</param>
    /// <exception cref="KgException">KG5003: nothing is asked; KG5010: a header is wrong; KG5011: the catalogue has no such query; KG5016: both are given.</exception>
    public static async Task<QuestionText> ReadAsync(CommandHost host, string? argument, string? file, CancellationToken cancellationToken)
    {
        if (file is not null && argument is not null)
            throw new KgException(KgErrors.QueryTwice());
        if (file is not null && file != "-")
        {
            var text = await File.ReadAllTextAsync(Path.GetFullPath(file, host.WorkingDirectory), cancellationToken).ConfigureAwait(false);
            return Of(Path.GetFileNameWithoutExtension(file), text);
        }

        if (argument == "-" || file == "-")
        {
            using var reader = new StreamReader(host.OpenInput());
            return Of("the query", await reader.ReadToEndAsync(cancellationToken).ConfigureAwait(false));
        }

        var name = argument?.Trim() ?? "";
        return Word().IsMatch(name) ? Named(name) : Of("the query", argument ?? "");
    }

    private static QuestionText Named(string name)
    {
        var catalogue = QueryCatalogue.Load();
        return catalogue.Find(name) is { } query ? new QuestionText(query.Text, query, IsNamed: true) : throw new KgException(KgErrors.QueryUnknown(name, catalogue.Suggest(name)));
    }

    private static QuestionText Of(string name, string text) =>
        string.IsNullOrWhiteSpace(text) ? throw new KgException(KgErrors.QueryMissing()) : new QuestionText(text, QueryHeader.Read(name, text));

    [GeneratedRegex(@"\A[\p{L}0-9_.-]+\z")]
    private static partial Regex Word();
}
