using System.Collections.Immutable;

namespace KnowledgeGraph.Cli.Shell;

/// <summary>The words of the language that a query may need.</summary>
internal static class CypherWords
{
    public static ImmutableArray<string> Keywords { get; } =
    [
        "ALL", "AND", "ANY", "AS", "ASC", "BY", "CALL", "CASE", "COLLECT", "CONTAINS", "COUNT", "DESC", "DISTINCT", "ELSE", "END", "ENDS WITH", "EXISTS", "EXPLAIN",
        "FALSE", "IN", "IS NOT NULL", "IS NULL", "LIMIT", "MATCH", "NONE", "NOT", "NULL", "OPTIONAL MATCH", "OR", "ORDER BY", "PROFILE", "RETURN", "SINGLE", "SKIP",
        "STARTS WITH", "THEN", "TRUE", "UNION", "UNION ALL", "UNWIND", "WHEN", "WHERE", "WITH", "XOR", "YIELD",
    ];

    public static ImmutableArray<string> Procedures { get; } =
        ["db.index.fulltext.queryNodes", "db.labels", "db.propertyKeys", "db.relationshipTypes", "db.schema.visualization"];
}
