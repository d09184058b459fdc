using System.Globalization;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Temporal;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Conformance.Tests.Generation;

/// <summary>A small random graph with loops, parallel relationships, missing properties and Chinese names; the same for the same seed.</summary>
internal sealed class GeneratedGraph
{
    public static readonly string[] Labels = ["Person", "Organisation", "Event", "Forum"];
    public static readonly string[] Types = ["SPOKE_AT", "PART_OF", "KNOWS"];
    private static readonly string[] Names = ["贺远舟", "钱明", "孙丽", "李雷", "中原互联网大会", "云泽峰会", "Alpha", "beta", "Δ", "𠮷田", "", "a b"];

    private readonly List<string> _statements = [];

    public GeneratedGraph(int seed, int nodes = 24, int relationships = 48)
    {
        var random = new Random(seed);
        var builder = new GraphSnapshotBuilder();
        for (var id = 0; id < nodes; id++)
        {
            var labels = Labels.Where((_, i) => random.Next(4) == 0 || i == id % Labels.Length).ToArray();
            var properties = Properties(random, id);
            builder.AddNode(labels, properties);
            _statements.Add($"CREATE ({string.Concat(labels.Select(l => ":" + l))} {Text(properties)})");
        }
        for (var i = 0; i < relationships; i++)
        {
            var (start, end) = (random.Next(nodes), random.Next(random.Next(8) == 0 ? 2 : nodes));
            var type = Types[random.Next(Types.Length)];
            var properties = new List<KeyValuePair<string, CypherValue>> { KeyValuePair.Create("rid", CypherValue.From(i)) };
            if (random.Next(3) > 0)
                properties.Add(KeyValuePair.Create("since", CypherValue.From(2000 + random.Next(6))));
            if (random.Next(3) == 0)
                properties.Add(KeyValuePair.Create("weight", CypherValue.From(random.Next(1, 9) / 4.0)));
            builder.AddRelationship(start, end, type, properties);
            _statements.Add(string.Create(CultureInfo.InvariantCulture, $"MATCH (a {{id: {start}}}), (b {{id: {end}}}) CREATE (a)-[:{type} {Text(properties)}]->(b)"));
        }
        Snapshot = builder.Build("id", "name");
    }

    public GraphSnapshot Snapshot { get; }

    /// <summary>What makes the same graph in another database.</summary>
    public IReadOnlyList<string> Statements => _statements;

    private static List<KeyValuePair<string, CypherValue>> Properties(Random random, int id)
    {
        var properties = new List<KeyValuePair<string, CypherValue>> { KeyValuePair.Create("id", CypherValue.From(id)) };
        if (random.Next(6) > 0)
            properties.Add(KeyValuePair.Create("name", CypherValue.From(Names[random.Next(Names.Length)])));
        if (random.Next(4) > 0)
            properties.Add(KeyValuePair.Create("age", CypherValue.From(random.Next(-3, 6))));
        if (random.Next(3) > 0)
            properties.Add(KeyValuePair.Create("score", CypherValue.From(random.Next(-8, 9) / 4.0)));
        if (random.Next(3) > 0)
            properties.Add(KeyValuePair.Create("active", CypherValue.From(random.Next(2) == 0)));
        if (random.Next(2) == 0)
            properties.Add(KeyValuePair.Create("tags", CypherValue.From(Enumerable.Range(0, random.Next(4)).Select(_ => CypherValue.From(Names[random.Next(4)])).ToArray())));
        if (random.Next(2) == 0)
            properties.Add(KeyValuePair.Create("born", CypherValue.From(CypherDate.Of(2019 + random.Next(6), random.Next(1, 13), random.Next(1, 29)))));
        return properties;
    }

    private static string Text(IEnumerable<KeyValuePair<string, CypherValue>> properties) =>
        "{" + string.Join(", ", properties.Select(p => p.Key + ": " + (p.Value.Kind == CypherKind.Date ? $"date('{p.Value}')" : p.Value.ToString()))) + "}";
}
