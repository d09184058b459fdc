using System.Collections.Immutable;
using KnowledgeGraph.Graph.Queries;

namespace KnowledgeGraph.Cli.Querying;

/// <summary>The parameter by which queries of the catalogue bound their rows.</summary>
internal static class CatalogueLimit
{
    private const string Name = "limit";

    /// <summary>Rows at most where nobody says otherwise; null where the query has no such bound.</summary>
    public static long? Default(CatalogueQuery query) => query.Parameters.FirstOrDefault(p => p is { Name: Name, Type: QueryValueType.Integer })?.Default as long?;

    /// <summary>The values with another bound; as they are where the query has none.</summary>
    public static ImmutableDictionary<string, object?> With(CatalogueQuery query, ImmutableDictionary<string, object?> values, long rows) =>
        query.Parameters.Any(p => p is { Name: Name, Type: QueryValueType.Integer }) ? values.SetItem(Name, rows) : values;
}
