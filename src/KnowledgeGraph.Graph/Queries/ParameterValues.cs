using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KnowledgeGraph.Graph.Queries;

/// <summary>Makes the value of a parameter from what somebody wrote.</summary>
public static class ParameterValues
{
    /// <summary>Text as it is given on a command line: a text needs no quotation marks, a list may be JSON or its items between commas.</summary>
    /// <exception cref="FormatException">It is none of the type.</exception>
    public static object? Parse(QueryValueType type, string text, bool isNullable)
    {
        if (isNullable && text == "null")
            return null;
        return type switch
        {
            QueryValueType.String => text,
            QueryValueType.Integer => long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
            QueryValueType.Float => Finite(double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)),
            QueryValueType.Boolean => bool.Parse(text),
            QueryValueType.StringList or QueryValueType.IntegerList => text.StartsWith('[')
                ? Convert(type, ParseJson(text), isNullable)
                : text.Length == 0 ? [] : text.Split(',').Select(item => Parse(ItemOf(type), item.Trim(), isNullable: false)).ToList(),
            _ => throw new ArgumentOutOfRangeException(nameof(type)),
        };
    }

    /// <exception cref="FormatException">It is none of the type.</exception>
    public static object? Convert(QueryValueType type, JToken json, bool isNullable) => (type, json.Type) switch
    {
        (_, JTokenType.Null) when isNullable => null,
        (QueryValueType.String, JTokenType.String) => (string?)json,
        (QueryValueType.Integer, JTokenType.Integer) => Integer(json),
        (QueryValueType.Float, JTokenType.Integer or JTokenType.Float) => Finite((double)json),
        (QueryValueType.Boolean, JTokenType.Boolean) => (bool)json,
        (QueryValueType.StringList or QueryValueType.IntegerList, JTokenType.Array) => json.Select(item => Convert(ItemOf(type), item, isNullable: false)).ToList(),
        _ => throw new FormatException(),
    };

    /// <summary>A value without a declared type, as it stands in JSON.</summary>
    /// <exception cref="FormatException">A number is too large.</exception>
    public static object? FromJson(JToken json) => json switch
    {
        JArray array => array.Select(FromJson).ToList(),
        JObject map => map.Properties().ToDictionary(p => p.Name, p => FromJson(p.Value)),
        JValue { Type: JTokenType.Integer } => Integer(json),
        JValue { Type: JTokenType.Float } => (double)json,
        JValue value => value.Value,
        _ => throw new FormatException(),
    };

    /// <summary>JSON as it stands: dates stay texts.</summary>
    /// <exception cref="FormatException">It is no JSON, or something follows.</exception>
    public static JToken ParseJson(string text)
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None };
            var json = JToken.Load(reader);
            return reader.Read() ? throw new FormatException("something follows the value") : json;
        }
        catch (JsonException e)
        {
            throw new FormatException(e.Message, e);
        }
    }

    private static QueryValueType ItemOf(QueryValueType list) => list == QueryValueType.StringList ? QueryValueType.String : QueryValueType.Integer;

    private static long Integer(JToken json) => ((JValue)json).Value is long value ? value : throw new FormatException("the integer is too large");

    private static double Finite(double value) => double.IsFinite(value) ? value : throw new FormatException("the number is too large");
}
