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

    private static string OfList(CypherList list)
    {
        if (list.Count == 0)
            return "LIST<NOTHING>";
        var names = list.Where(item => !item.IsNull).Select(Of).Distinct().Order(StringComparer.Ordinal).ToArray();
        var notNull = list.Any(item => item.IsNull) ? "" : " NOT NULL";
        return names.Length == 0 ? "LIST<NULL>" : "LIST<" + string.Join(" | ", names.Select(name => name + notNull)) + ">";
    }
}
