using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Tests;

/// <summary>A few people, an organisation, two events, and the queries' answers as text.</summary>
internal static class SampleGraph
{
    public static readonly GraphSnapshot Graph = Build();

    private static readonly CypherEngine Engine = new();

    /// <summary>One string a row, the values separated by bars.</summary>
    public static string[] Rows(string query, params (string Name, object? Value)[] parameters) => Rows(query, CypherLimits.Default, parameters);

    public static string[] Rows(string query, CypherLimits limits, params (string Name, object? Value)[] parameters) =>
    [
        .. Engine.Prepare(query, limits)
            .Execute(Graph, parameters.ToDictionary(p => p.Name, p => CypherValue.FromObject(p.Value), StringComparer.Ordinal), limits).Rows
            .Select(row => string.Join(" | ", row.Select(v => v.ToString()))),
    ];

    public static string Explain(string query) => Engine.Prepare(query).Explain(Graph);

    private static GraphSnapshot Build()
    {
        var builder = new GraphSnapshotBuilder();
        int Node(string label, string name) => builder.AddNode([label, "Entity"],
        [
            KeyValuePair.Create("id", CypherValue.From(label + ":" + name)), KeyValuePair.Create("name", CypherValue.From(name)),
        ]);
        void Relate(int from, string type, int to, string? role = null) =>
            builder.AddRelationship(from, to, type, role is null ? [] : [KeyValuePair.Create("role", CypherValue.From(role))]);
        var (he, qian, sun) = (Node("Person", "贺远舟"), Node("Person", "钱明"), Node("Person", "孙丽"));
        var ministry = Node("Organisation", "工业和信息化部");
        var (internet, yunze) = (Node("Event", "中原互联网大会"), Node("Event", "云泽峰会"));
        var forum = Node("Forum", "互联网投资人论坛");
        Relate(he, "HOLDS_POSITION", ministry);
        Relate(qian, "HOLDS_POSITION", ministry);
        Relate(he, "SPOKE_AT", internet, "致辞");
        Relate(qian, "SPOKE_AT", internet, "演讲");
        Relate(qian, "SPOKE_AT", forum, "演讲");
        Relate(sun, "SPOKE_AT", forum, "对话");
        Relate(forum, "PART_OF", yunze);
        return builder.Build("id", "name");
    }
}
