using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeGraph.Cypher.Conformance.Tests.Tck;

namespace KnowledgeGraph.Cypher.Conformance.Tests.Differential;

/// <summary>Asks a Neo4j by its HTTP Query API, with typed values.</summary>
internal sealed partial class Neo4jClient : IDisposable
{
    private const string Typed = "application/vnd.neo4j.query";

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(30) };
    private readonly Uri _endpoint;

    public Neo4jClient(string address)
    {
        _endpoint = new Uri(new Uri(address), "/db/neo4j/query/v2");
        if (Environment.GetEnvironmentVariable("NEO4J_PASSWORD") is { Length: > 0 } password)
        {
            var user = Environment.GetEnvironmentVariable("NEO4J_USERNAME") ?? "neo4j";
            _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));
        }
    }

    public const string TimedOut = "No answer within 30 s";

    /// <returns>The rows in one comparable form each, or the error.</returns>
    /// <param name="parameters">What JSON can say.</param>
    public async Task<(IReadOnlyList<string> Rows, string? Error)> Run(string statement, object? parameters = null)
    {
        try
        {
            return await Ask(statement, parameters);
        }
        catch (TaskCanceledException)
        {
            // The server would go on for hours.
            await Ask("SHOW TRANSACTIONS YIELD transactionId AS id, elapsedTime WHERE elapsedTime > duration('PT25S') TERMINATE TRANSACTIONS id");
            return ([], TimedOut);
        }
    }

    private async Task<(IReadOnlyList<string> Rows, string? Error)> Ask(string statement, object? parameters = null)
    {
        using var content = new StringContent(JsonSerializer.Serialize(new { statement, parameters = parameters ?? new object() }), Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, _endpoint) { Content = content };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(Typed));
        using var response = await _http.SendAsync(request);
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStreamAsync());
        if (answer.RootElement.TryGetProperty("errors", out var errors))
            return ([], $"{errors[0].GetProperty("code")}: {errors[0].GetProperty("message")}");
        return ([.. answer.RootElement.GetProperty("data").GetProperty("values").EnumerateArray().Select(row => string.Join(" | ", row.EnumerateArray().Select(Canonical)))], null);
    }

    public void Dispose() => _http.Dispose();

    private static string Canonical(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Null)
            return "null";
        var (type, value) = (element.GetProperty("$type").GetString()!, element.GetProperty("_value"));
        return type switch
        {
            "Null" => "null",
            "Boolean" => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText(),
            "Integer" => value.GetString()!,
            "Float" => TckValue.Float(double.Parse(value.GetString()!, System.Globalization.CultureInfo.InvariantCulture)),
            "List" => TckValue.List(value.EnumerateArray().Select(Canonical), sort: false),
            "Map" => Map(value),
            "Node" => TckValue.Element("(", Labels(value), Map(value.GetProperty("_properties")), ")"),
            "Relationship" => TckValue.Element("[", [value.GetProperty("_type").GetString()!], Map(value.GetProperty("_properties")), "]"),
            "Path" => Path([.. value.EnumerateArray()]),
            "String" => "'" + value.GetString() + "'",
            // The API writes the seconds of temporal values even where they are zero.
            _ => "'" + ZeroSeconds().Replace(value.GetString()!, "$1") + "'",
        };
    }

    private static string Path(JsonElement[] steps)
    {
        var text = new StringBuilder("<");
        for (var i = 0; i < steps.Length; i++)
        {
            if (i % 2 == 0)
            {
                text.Append(Canonical(steps[i]));
                continue;
            }
            var forward = steps[i].GetProperty("_value").GetProperty("_start_node_element_id").GetString() == steps[i - 1].GetProperty("_value").GetProperty("_element_id").GetString();
            text.Append(forward ? "-" : "<-").Append(Canonical(steps[i])).Append(forward ? "->" : "-");
        }
        return text.Append('>').ToString();
    }

    [GeneratedRegex(@"((?:^|T)\d\d:\d\d):00(?![.\d])")]
    private static partial Regex ZeroSeconds();

    private static IEnumerable<string> Labels(JsonElement node) => node.GetProperty("_labels").EnumerateArray().Select(l => l.GetString()!);

    private static string Map(JsonElement map) => TckValue.Map(map.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, Canonical(p.Value))));
}
