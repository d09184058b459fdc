using System.Globalization;
using System.Text;
using KnowledgeGraph.Cli.Tests;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Graph.Model;
using KnowledgeGraph.Sqlite;

namespace KnowledgeGraph.Cypher.Conformance.Tests.Differential;

/// <summary>The graph that kg builds of the seeds.</summary>
/// <remarks>The seeds are no part of this repository: they are the folder <c>seeds</c> below the one that the variable KG_SHARED names.</remarks>
internal sealed class SeedsGraph
{
    private readonly List<GraphRelationship> _relationships;

    private SeedsGraph(List<GraphNode> nodes, List<GraphRelationship> relationships)
    {
        (Nodes, _relationships) = (nodes, relationships);
        Snapshot = MakeSnapshot(nodes, relationships);
    }

    public IReadOnlyList<GraphNode> Nodes { get; }

    public GraphSnapshot Snapshot { get; }

    public static async Task<SeedsGraph> Build()
    {
        var seeds = Path.Combine(Environment.GetEnvironmentVariable("KG_SHARED") ?? throw new InvalidOperationException("Set KG_SHARED to the folder that holds seeds."), "seeds");
        using var kg = new Kg();
        var run = kg.Run("build", seeds, "--store", kg.PathOf("seeds.kg"));
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        await using var store = new SqliteGraphStore(kg.PathOf("seeds.kg"));
        return new SeedsGraph(await store.ReadNodesAsync().ToListAsync(), await store.ReadRelationshipsAsync().ToListAsync());
    }

    /// <summary>Names of those nodes of a label that most relationships touch.</summary>
    public string[] BusiestNames(string label, int count)
    {
        var degrees = _relationships.SelectMany(r => new[] { r.StartId, r.EndId }).CountBy(id => id).ToDictionary(StringComparer.Ordinal);
        return [.. Nodes.Where(n => n.Label == label).OrderByDescending(n => degrees.GetValueOrDefault(n.Id)).ThenBy(n => n.Id, StringComparer.Ordinal)
            .Take(count).Select(n => ((PropertyValue.Text)n.Properties["name"]).Value)];
    }

    /// <summary>Replaces what the database holds.</summary>
    public async Task Load(Neo4jClient neo4j)
    {
        Assert.That((await neo4j.Run("MATCH (n) DETACH DELETE n")).Error, Is.Null);
        foreach (var group in Nodes.GroupBy(n => string.Concat(n.Labels.Select(l => ":" + l))))
        {
            var rows = group.Select(n => Plain(n.Id, n.Properties)).ToArray();
            Assert.That((await neo4j.Run(string.Create(CultureInfo.InvariantCulture, $"UNWIND $rows AS row CREATE (n{group.Key}) SET n = row"), new { rows })).Error, Is.Null);
        }
        foreach (var group in _relationships.GroupBy(r => r.Type))
        {
            var rows = group.Select(r => new { start = r.StartId, end = r.EndId, properties = Plain(r.Id, r.Properties) }).ToArray();
            var statement = $"UNWIND $rows AS row MATCH (a {{id: row.start}}), (b {{id: row.end}}) CREATE (a)-[r:{group.Key}]->(b) SET r = row.properties";
            Assert.That((await neo4j.Run(statement, new { rows })).Error, Is.Null);
        }
    }

    private static GraphSnapshot MakeSnapshot(List<GraphNode> nodes, List<GraphRelationship> relationships)
    {
        var builder = new JsonGraphBuilder();
        var numbers = nodes.ToDictionary(n => n.Id, n => builder.AddNode(n.Id, builder.AddLabels(n.Labels), Json(n.Properties)));
        foreach (var relationship in relationships)
            builder.AddRelationship(numbers[relationship.StartId], numbers[relationship.EndId], builder.AddType(relationship.Type), Json(relationship.Properties));
        return builder.Build(IdOf, "id", "name");
    }

    private static string IdOf(GraphSnapshot graph, int relationship)
    {
        var type = graph.TypeName(graph.TypeOf(relationship));
        string Node(int node) => graph.NodeProperty(node, graph.FindPropertyKey("id")).AsString();
        var title = graph.RelationshipProperty(relationship, graph.FindPropertyKey("title"));
        return RelationshipId.Of(Node(graph.StartOf(relationship)), type, Node(graph.EndOf(relationship)), RelationshipId.HasKey(type) ? title.IsNull ? "" : title.AsString() : null);
    }

    private static byte[] Json(PropertyMap properties) => Encoding.UTF8.GetBytes(CanonicalJson.Write(properties));

    private static Dictionary<string, object> Plain(string id, PropertyMap properties)
    {
        var plain = properties.ToDictionary(p => p.Key, object (p) => p.Value switch
        {
            PropertyValue.Text text => text.Value,
            PropertyValue.Integer integer => integer.Value,
            PropertyValue.Real real => real.Value,
            PropertyValue.Flag flag => flag.Value,
            PropertyValue.Texts texts => texts.Values,
            PropertyValue.Integers integers => integers.Values,
            _ => throw new ArgumentOutOfRangeException(nameof(properties)),
        });
        plain.Add("id", id);
        return plain;
    }
}
