using System.Collections.Immutable;
using System.CommandLine;
using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Graph.Queries;
using Newtonsoft.Json.Linq;

namespace KnowledgeGraph.Cli.Querying;

/// <summary>The flags that give parameters: one by one, or a JSON object in a file.</summary>
internal sealed class ParameterOptions
{
    private readonly Option<string[]> single = new("--parameter", "-p")
    {
        Description = "A parameter; a query that declares its type takes the value as that, another as JSON or else as text",
        HelpName = "NAME=VALUE",
    };

    private readonly Option<string?> file = new("--parameters") { Description = "A JSON object of parameters, - for standard input; -p goes before it", HelpName = "FILE" };

    public ImmutableArray<Option> All => [single, file];

    /// <exception cref="KgException">KG5002, KG5012–KG5015: a parameter is malformed, unknown, missing or of another type.</exception>
    public async Task<ImmutableDictionary<string, object?>> BindAsync(
        CommandHost host, ParseResult parsed, QuestionText question, CancellationToken cancellationToken)
    {
        var texts = Texts(parsed.GetValue(single) ?? []);
        var json = parsed.GetValue(file) is { } path ? await ReadAsync(host, path, cancellationToken).ConfigureAwait(false) : [];
        return question.Declared is { } declared ? QueryBinding.Bind(declared, texts, json) : QueryBinding.Bind(question.Text, texts, json);
    }

    private static Dictionary<string, string> Texts(string[] arguments)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var argument in arguments)
        {
            var at = argument.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0)
                throw new KgException(KgErrors.QueryParameter(argument));
            texts[argument[..at]] = argument[(at + 1)..];
        }

        return texts;
    }

    private static async Task<Dictionary<string, JToken>> ReadAsync(CommandHost host, string path, CancellationToken cancellationToken)
    {
        using var reader = path == "-" ? new StreamReader(host.OpenInput()) : new StreamReader(Path.GetFullPath(path, host.WorkingDirectory));
        var text = await reader.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return ParameterValues.ParseJson(text) is JObject map
                ? map.Properties().ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal)
                : throw new KgException(KgErrors.QueryParametersFile(path, "it is another value"));
        }
        catch (FormatException e)
        {
            throw new KgException(KgErrors.QueryParametersFile(path, e.Message), e);
        }
    }
}
