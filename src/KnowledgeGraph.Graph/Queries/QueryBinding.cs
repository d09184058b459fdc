using System.Collections.Immutable;
using KnowledgeGraph.Core.Errors;
using Newtonsoft.Json.Linq;

namespace KnowledgeGraph.Graph.Queries;

/// <summary>Puts given values and defaults together for one query.</summary>
public static class QueryBinding
{
    /// <param name="texts">As somebody wrote them on a command line; they go before <paramref name="json"/>.</param>
    /// <exception cref="KgException">KG5012: there is no such parameter. KG5013: a value is not of its type. KG5014: one without a default is missing.</exception>
    public static ImmutableDictionary<string, object?> Bind(
        CatalogueQuery query, IReadOnlyDictionary<string, string> texts, IReadOnlyDictionary<string, JToken> json)
    {
        var known = query.Parameters.Select(p => p.Name).ToList();
        if (texts.Keys.Concat(json.Keys).FirstOrDefault(n => !known.Contains(n)) is { } unknown)
            throw new KgException(KgErrors.QueryParameterUnknown(query.Name, unknown, Names(known)));
        return query.Parameters.ToImmutableDictionary(p => p.Name, p => ValueOf(query, p, texts, json));
    }

    /// <summary>For a query without declared parameters: a text is JSON where it is well-formed JSON, else itself.</summary>
    /// <exception cref="KgException">KG5012: the text uses no such parameter. KG5014: one that it uses is missing. KG5013: a number is too large.</exception>
    public static ImmutableDictionary<string, object?> Bind(
        string cypher, IReadOnlyDictionary<string, string> texts, IReadOnlyDictionary<string, JToken> json)
    {
        var used = ParameterNames.In(cypher);
        if (texts.Keys.Concat(json.Keys).FirstOrDefault(n => !used.Contains(n)) is { } unknown)
            throw new KgException(KgErrors.QueryParameterUnknown("the query", unknown, Names(used.Order(StringComparer.Ordinal))));
        if (used.Order(StringComparer.Ordinal).FirstOrDefault(n => !texts.ContainsKey(n) && !json.ContainsKey(n)) is { } missing)
            throw new KgException(KgErrors.QueryParameterMissing("the query", missing, "a value"));
        return used.ToImmutableDictionary(n => n, n => Untyped(n, texts.TryGetValue(n, out var text) ? Json(text) : json[n]));
    }

    private static object? ValueOf(CatalogueQuery query, QueryParameter parameter, IReadOnlyDictionary<string, string> texts, IReadOnlyDictionary<string, JToken> json)
    {
        var type = parameter.TypeName;
        var given = texts.TryGetValue(parameter.Name, out var text) ? text : null;
        try
        {
            if (given is not null)
                return ParameterValues.Parse(parameter.Type, given, parameter.IsNullable);
            if (json.TryGetValue(parameter.Name, out var value))
                return ParameterValues.Convert(parameter.Type, value, parameter.IsNullable);
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            throw new KgException(KgErrors.QueryParameterType(parameter.Name, given ?? json[parameter.Name].ToString(Newtonsoft.Json.Formatting.None), type), e);
        }

        return parameter.IsRequired ? throw new KgException(KgErrors.QueryParameterMissing(query.Name, parameter.Name, type)) : parameter.Default;
    }

    private static JToken Json(string text)
    {
        try
        {
            return ParameterValues.ParseJson(text);
        }
        catch (FormatException)
        {
            return text;
        }
    }

    private static object? Untyped(string name, JToken value)
    {
        try
        {
            return ParameterValues.FromJson(value);
        }
        catch (FormatException e)
        {
            throw new KgException(KgErrors.QueryParameterType(name, value.ToString(Newtonsoft.Json.Formatting.None), "value that a query can take"), e);
        }
    }

    private static string Names(IEnumerable<string> names) => string.Join(", ", names.Select(n => "$" + n)) is { Length: > 0 } list ? $"It takes {list}." : "It takes none.";
}
