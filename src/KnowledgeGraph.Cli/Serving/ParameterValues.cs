using System.Collections.Immutable;
using System.Globalization;
using KnowledgeGraph.Graph.Model;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KnowledgeGraph.Cli.Serving;

/// <summary>The values of a request's parameters.</summary>
internal static class ParameterValues
{
    /// <summary>JSON as it is: numbers without a fraction are integers.</summary>
    /// <param name="name">For messages.</param>
    /// <exception cref="ApiFailure">400: a number that no Cypher value holds.</exception>
    public static object? Plain(string name, JToken value) => value switch
    {
        JObject map => map.Properties().ToImmutableDictionary(p => p.Name, p => Plain(name, p.Value), StringComparer.Ordinal),
        JArray list => list.Select(item => Plain(name, item)).ToImmutableArray(),
        JValue { Value: null or string or bool or long } scalar => scalar.Value,
        JValue { Value: double number } when double.IsFinite(number) => number,
        _ => throw ApiFailure.Request($"The parameter ${name} has a value that is none of Cypher's: {value.ToString(Formatting.None)}"),
    };

    /// <summary><c>{"$type":"Integer","_value":"1"}</c>, inside lists and maps too.</summary>
    /// <param name="name">For messages.</param>
    /// <exception cref="ApiFailure">400: a value without a type, or that is not of its type, or of a type that queries here do not have.</exception>
    public static object? Typed(string name, JToken token)
    {
        if (token is not JObject typed || typed["$type"] is not JValue { Value: string type } || typed["_value"] is not { } value)
            throw Refusal(name, token, "has no $type or no _value");
        return type switch
        {
            "Null" when value.Type == JTokenType.Null => null,
            "Boolean" when value.Type == JTokenType.Boolean => (bool)value,
            "String" when value.Type == JTokenType.String => (string)value!,
            "Integer" when value is JValue { Value: string text } && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer) => integer,
            "Float" when value is JValue { Value: string text } && Float(text) is { } number => number,
            "List" when value is JArray list => list.Select(item => Typed(name, item)).ToImmutableArray(),
            "Map" when value is JObject map => map.Properties().ToImmutableDictionary(p => p.Name, p => Typed(name, p.Value), StringComparer.Ordinal),
            "Date" or "Time" or "LocalTime" or "OffsetDateTime" or "ZonedDateTime" or "LocalDateTime" or "Duration" when value is JValue { Value: string text } =>
                new GraphTemporal(type, text),
            "Point" or "Base64" or "Vector" => throw Refusal(name, token, $"is of type {type}, which the graph does not have"),
            _ => throw Refusal(name, token, "is not of its type"),
        };
    }

    private static double? Float(string text) => text switch
    {
        "NaN" => double.NaN,
        "Infinity" => double.PositiveInfinity,
        "-Infinity" => double.NegativeInfinity,
        _ => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null,
    };

    private static ApiFailure Refusal(string name, JToken token, string reason)
    {
        var text = token.ToString(Formatting.None);
        return ApiFailure.Request($"The parameter ${name}: {(text.Length > 80 ? text[..80] + "…" : text)} {reason}.");
    }
}
