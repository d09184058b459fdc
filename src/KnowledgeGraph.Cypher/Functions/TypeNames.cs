using KnowledgeGraph.Cypher.Syntax.Ast;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Functions;

/// <summary>The types of values, as <c>valueType()</c> names and type predicates test them.</summary>
internal static class TypeNames
{
    public static string Of(CypherValue value) => value.Kind switch
    {
        CypherKind.Null => "NULL",
        CypherKind.LocalTime => "LOCAL TIME",
        CypherKind.Time => "ZONED TIME",
        CypherKind.LocalDateTime => "LOCAL DATETIME",
        CypherKind.DateTime => "ZONED DATETIME",
        CypherKind.List => OfList(value.AsList()),
        _ => value.Kind.ToString().ToUpperInvariant(),
    };

    public static bool Matches(CypherValue value, TypeName type) => type.Alternatives.Any(alternative =>
        value.IsNull
            ? alternative.AllowsNull
            : alternative.Kinds.Contains(value.Kind)
                && (alternative.Element is null || value.Kind != CypherKind.List || value.AsList().All(item => Matches(item, alternative.Element))));

    /// <summary>The order in which Neo4j names alternatives.</summary>
    private static int Rank(CypherValue value) => value.Kind switch
    {
        CypherKind.Boolean => 1,
        CypherKind.String => 2,
        CypherKind.Integer => 3,
        CypherKind.Float => 4,
        CypherKind.Date => 5,
        CypherKind.LocalTime => 6,
        CypherKind.Time => 7,
        CypherKind.LocalDateTime => 8,
        CypherKind.DateTime => 9,
        CypherKind.Duration => 10,
        CypherKind.Node => 11,
        CypherKind.Relationship => 12,
        CypherKind.Map => 13,
        CypherKind.List => 14 + (value.AsList() is { Count: > 0 } list ? list.Min(Rank) : 0),
        _ => 100,
    };

    private static string OfList(CypherList list)
    {
        if (list.Count == 0)
            return "LIST<NOTHING>";
        var names = list.Where(item => !item.IsNull).OrderBy(Rank).ThenBy(Of, StringComparer.Ordinal).Select(Of).Distinct().ToArray();
        var notNull = list.Any(item => item.IsNull) ? "" : " NOT NULL";
        return names.Length == 0 ? "LIST<NULL>" : "LIST<" + string.Join(" | ", names.Select(name => name + notNull)) + ">";
    }
}
