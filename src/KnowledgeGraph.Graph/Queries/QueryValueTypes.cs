using System.Collections;
using System.Collections.Frozen;

namespace KnowledgeGraph.Graph.Queries;

/// <summary>Types by the names that headers use.</summary>
public static class QueryValueTypes
{
    private static readonly FrozenDictionary<string, QueryValueType> ByName = new Dictionary<string, QueryValueType>
    {
        ["string"] = QueryValueType.String,
        ["integer"] = QueryValueType.Integer,
        ["float"] = QueryValueType.Float,
        ["boolean"] = QueryValueType.Boolean,
        ["list of string"] = QueryValueType.StringList,
        ["list of integer"] = QueryValueType.IntegerList,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<QueryValueType, string> Names = ByName.ToFrozenDictionary(t => t.Value, t => t.Key);

    public static string NameOf(QueryValueType type) => Names[type];

    /// <summary>Null where no type has the name.</summary>
    public static QueryValueType? Find(string name) => ByName.TryGetValue(name, out var type) ? type : null;

    /// <summary>Whether a value of a row or parameter is of the type; null is of none.</summary>
    public static bool Contains(QueryValueType type, object? value) => type switch
    {
        QueryValueType.String => value is string,
        QueryValueType.Integer => value is long,
        QueryValueType.Float => value is double,
        QueryValueType.Boolean => value is bool,
        QueryValueType.StringList => IsListOf<string>(value),
        QueryValueType.IntegerList => IsListOf<long>(value),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    private static bool IsListOf<T>(object? value) => value is IEnumerable list and not string && list.Cast<object?>().All(item => item is T);
}
