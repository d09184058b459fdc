using System.CommandLine;
using System.Globalization;
using KnowledgeGraph.Cli.Configuration;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Graph.Model;
using KnowledgeGraph.Graph.Stores;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg query CYPHER</c>: asks the graph a read-only question.</summary>
internal static class QueryCommand
{
    public static Command Create(Composition composition, CommonOptions common)
    {
        var text = new Argument<string?>("CYPHER") { Description = "The query", Arity = ArgumentArity.ZeroOrOne };
        var file = new Option<string?>("--file", "-f") { Description = "Read the query from a file", HelpName = "FILE" };
        var parameter = new Option<string[]>("--parameter", "-p") { Description = "A parameter: name=value; the value may be JSON", HelpName = "NAME=VALUE" };
        var format = OutputFormats.Option(OutputFormats.Table, OutputFormats.Json, OutputFormats.Csv);
        var command = new Command("query", "Ask the graph a question in Cypher; it reads only") { text, file, parameter, format };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var host = composition.Host;
            var settings = SettingsReader.Read(host, parsed, common);
            var cypher = parsed.GetValue(file) is { } path ? await File.ReadAllTextAsync(path, cancellationToken).ConfigureAwait(false) : parsed.GetValue(text);
            if (string.IsNullOrWhiteSpace(cypher))
                throw new KgException(KgErrors.QueryMissing());
            var store = await composition.OpenExistingStoreAsync(settings, cancellationToken).ConfigureAwait(false);
            await using var _ = store.ConfigureAwait(false);
            var result = await store.QueryAsync(new QueryRequest(cypher, Parameters(parsed.GetValue(parameter) ?? [])), cancellationToken).ConfigureAwait(false);
            var count = parsed.GetValue(format) switch
            {
                OutputFormats.Json => await WriteJsonAsync(host.Output, result).ConfigureAwait(false),
                OutputFormats.Csv => await WriteCsvAsync(host.Output, result).ConfigureAwait(false),
                _ => await WriteTableAsync(host.Output, result).ConfigureAwait(false),
            };
            return count > 0 ? ExitCode.Done : ExitCode.NothingMatched;
        });
        return command;
    }

    private static Dictionary<string, object?> Parameters(string[] arguments)
    {
        var parameters = new Dictionary<string, object?>();
        foreach (var argument in arguments)
        {
            var at = argument.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0)
                throw new KgException(KgErrors.QueryParameter(argument));
            parameters[argument[..at]] = Value(argument[(at + 1)..]);
        }

        return parameters;
    }

    private static object? Value(string text)
    {
        try
        {
            return Plain(JToken.Parse(text));
        }
        catch (JsonException)
        {
            return text;
        }
    }

    private static object? Plain(JToken token) => token switch
    {
        JValue value => value.Value is int or long ? Convert.ToInt64(value.Value, CultureInfo.InvariantCulture) : value.Value,
        JArray array => array.Select(Plain).ToList(),
        JObject map => map.Properties().ToDictionary(p => p.Name, p => Plain(p.Value)),
        _ => token.ToString(),
    };

    private static async Task<int> WriteTableAsync(TextWriter output, QueryResult result)
    {
        var table = new TextTable(result.Columns, []);
        var count = 0;
        await foreach (var row in result.Rows.ConfigureAwait(false))
        {
            table.Add([.. row.Select(Cell)]);
            count++;
        }

        table.Write(output);
        return count;
    }

    private static async Task<int> WriteJsonAsync(TextWriter output, QueryResult result)
    {
        var count = 0;
        await foreach (var row in result.Rows.ConfigureAwait(false))
        {
            output.WriteLine(new JObject(result.Columns.Select((column, i) => new JProperty(column, Json(row[i])))).ToString(Formatting.None));
            count++;
        }

        return count;
    }

    private static async Task<int> WriteCsvAsync(TextWriter output, QueryResult result)
    {
        output.WriteLine(string.Join(',', result.Columns.Select(Quoted)));
        var count = 0;
        await foreach (var row in result.Rows.ConfigureAwait(false))
        {
            output.WriteLine(string.Join(',', row.Select(value => Quoted(Cell(value)))));
            count++;
        }

        return count;
    }

    /// <summary>RFC 4180: quoted where a comma, a quotation mark or a line break stands in it.</summary>
    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Cell(object? value) => value switch
    {
        null => "",
        string text => text.ReplaceLineEndings(" "),
        GraphTemporal temporal => temporal.Text,
        _ => Json(value).ToString(Formatting.None),
    };

    private static JToken Json(object? value) => value switch
    {
        null => JValue.CreateNull(),
        GraphNode node => new JObject { ["id"] = node.Id, ["labels"] = new JArray(node.Labels), ["properties"] = Json(node.Properties) },
        GraphRelationship relationship => new JObject
        {
            ["id"] = relationship.Id, ["type"] = relationship.Type, ["start"] = relationship.StartId, ["end"] = relationship.EndId, ["properties"] = Json(relationship.Properties),
        },
        GraphPath path => new JArray(Steps(path).Select(Json)),
        GraphTemporal temporal => temporal.Text,
        PropertyMap properties => JObject.Parse(CanonicalJson.Write(properties)),
        IReadOnlyDictionary<string, object?> map => new JObject(map.Select(entry => new JProperty(entry.Key, Json(entry.Value)))),
        System.Collections.IEnumerable sequence and not string => new JArray(sequence.Cast<object?>().Select(Json)),
        _ => JToken.FromObject(value),
    };

    /// <summary>Nodes and relationships in turn.</summary>
    private static IEnumerable<object> Steps(GraphPath path) =>
        path.Relationships.SelectMany((relationship, i) => new object[] { relationship, path.Nodes[i + 1] }).Prepend(path.Nodes[0]);
}
