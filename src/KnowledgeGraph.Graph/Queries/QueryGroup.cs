using System.Collections.Immutable;

namespace KnowledgeGraph.Graph.Queries;

/// <summary>Queries that stand together in a list or report.</summary>
/// <param name="Name">As headers name it.</param>
public sealed record QueryGroup(string Name, LocalText Title, ImmutableArray<CatalogueQuery> Queries)
{
    private static readonly ImmutableArray<(string Name, LocalText Title)> Known =
    [
        ("overview", new("Overview", "概览")),
        ("people", new("People", "人物")),
        ("organisations", new("Organisations", "机构")),
        ("events", new("Events", "会议")),
        ("reports", new("Reports", "报告")),
        ("network", new("Network", "关系网络")),
        ("change", new("Change", "变化")),
        ("contradictions", new("Contradictions", "矛盾之处")),
        ("evidence", new("Evidence", "证据")),
        ("quality", new("Quality", "质量")),
    ];

    /// <summary>In the order in which a reader wants them; groups that the program does not know come last, ordinal order of names.</summary>
    public static ImmutableArray<QueryGroup> Of(IEnumerable<CatalogueQuery> queries) =>
    [
        .. queries.GroupBy(q => q.Group, StringComparer.Ordinal)
            .Select(g => (Group: g, Place: Known.IndexOf(Known.FirstOrDefault(k => k.Name == g.Key))))
            .OrderBy(g => g.Place < 0 ? int.MaxValue : g.Place).ThenBy(g => g.Group.Key, StringComparer.Ordinal)
            .Select(g => new QueryGroup(g.Group.Key, g.Place < 0 ? new LocalText(g.Group.Key, g.Group.Key) : Known[g.Place].Title, [.. g.Group])),
    ];
}
