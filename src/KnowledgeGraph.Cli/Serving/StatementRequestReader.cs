using System.Collections.Immutable;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KnowledgeGraph.Cli.Serving;

/// <summary>Reads a request's JSON. What the Query API does not know is refused, as Neo4j refuses it: a mistyped name would be a limit or parameter without effect.</summary>
internal static class StatementRequestReader
{
    /// <summary>Of arrays and objects in each other.</summary>
    private const int MaxDepth = 100;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="isTyped">Whether the parameters name their types.</param>
    /// <exception cref="ApiFailure">400: not such a body; the message says where and why.</exception>
    public static StatementRequest Read(ReadOnlySpan<byte> body, bool isTyped)
    {
        if (body.IsEmpty)
            return StatementRequest.Empty;
        var request = StatementRequest.Empty;
        foreach (var member in Parse(body).Properties())
        {
            request = member.Name switch
            {
                "statement" => request with { Statement = Text(member) },
                "parameters" => request with { Parameters = Parameters(member.Value, isTyped) },
                "includeCounters" => request with { IncludeCounters = Flag(member) },
                "bookmarks" => request with { Bookmarks = Texts(member) },
                "maxExecutionTime" => request with { MaxTime = Seconds(member) },
                "accessMode" => AccessMode(member, request),
                "impersonatedUser" => member.Value.Type == JTokenType.Null ? request : throw ApiFailure.Impersonation(),
                _ => throw ApiFailure.Request(
                    $"There is no member {member.Name}; known are statement, parameters, includeCounters, accessMode, bookmarks, maxExecutionTime and impersonatedUser."),
            };
        }

        return request;
    }

    private static JObject Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            using var text = new StringReader(Utf8.GetString(body.StartsWith(Encoding.UTF8.Preamble) ? body[Encoding.UTF8.Preamble.Length..] : body));
            using var reader = new JsonTextReader(text) { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Double, MaxDepth = MaxDepth };
            var parsed = JToken.ReadFrom(reader, new JsonLoadSettings { DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Replace });
            // Throws where something follows.
            reader.Read();
            return parsed as JObject ?? throw ApiFailure.Request("The body is not a JSON object.");
        }
        catch (Exception e) when (e is JsonException or DecoderFallbackException)
        {
            throw ApiFailure.Request($"The body is not JSON, or nested more than {MaxDepth} deep: {(e.Message.Length > 200 ? e.Message[..200] + "…" : e.Message)}", e);
        }
    }

    private static ImmutableDictionary<string, object?> Parameters(JToken parameters, bool isTyped)
    {
        if (parameters.Type == JTokenType.Null)
            return ImmutableDictionary<string, object?>.Empty;
        if (parameters is not JObject map)
            throw ApiFailure.Request("parameters is not an object.");
        return map.Properties().ToImmutableDictionary(
            p => p.Name, p => isTyped ? ParameterValues.Typed(p.Name, p.Value) : ParameterValues.Plain(p.Name, p.Value), StringComparer.Ordinal);
    }

    private static string? Text(JProperty member) => member.Value.Type switch
    {
        JTokenType.String => (string?)member.Value,
        JTokenType.Null => null,
        _ => throw ApiFailure.Request($"{member.Name} is not a text."),
    };

    private static bool Flag(JProperty member) => member.Value.Type switch
    {
        JTokenType.Boolean => (bool)member.Value,
        JTokenType.Null => false,
        _ => throw ApiFailure.Request($"{member.Name} is neither true nor false."),
    };

    private static ImmutableArray<string> Texts(JProperty member) => member.Value switch
    {
        JArray list when list.All(item => item.Type == JTokenType.String) => [.. list.Select(item => (string)item!)],
        { Type: JTokenType.Null } => [],
        _ => throw ApiFailure.Request($"{member.Name} is not a list of texts."),
    };

    private static TimeSpan? Seconds(JProperty member) => member.Value switch
    {
        { Type: JTokenType.Null } => null,
        JValue { Value: long seconds and > 0 and < int.MaxValue } => TimeSpan.FromSeconds(seconds),
        _ => throw ApiFailure.Request($"{member.Name} is not a number of seconds, 1 or more."),
    };

    /// <summary>Both modes read: a statement that writes is refused by itself.</summary>
    private static StatementRequest AccessMode(JProperty member, StatementRequest request) =>
        member.Value.Type == JTokenType.Null || (member.Value.Type == JTokenType.String && ((string)member.Value!).ToUpperInvariant() is "READ" or "WRITE")
            ? request
            : throw ApiFailure.Request("accessMode is neither READ nor WRITE.");
}
