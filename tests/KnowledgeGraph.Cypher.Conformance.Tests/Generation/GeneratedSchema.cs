using System.Globalization;

namespace KnowledgeGraph.Cypher.Conformance.Tests.Generation;

/// <summary>What the generator may name: labels, types and properties of the graph that it writes queries for.</summary>
internal sealed record GeneratedSchema
{
    /// <summary>Of <see cref="GeneratedGraph"/>.</summary>
    public static readonly GeneratedSchema Random = new()
    {
        Labels = [":Person", ":Event|Forum", ":!Person", ":Organisation"],
        LabelTests = ["Person", "Person|Event", "!Forum", "Event&Forum", "%"],
        NodeMaps = [" {age: 2}", " {active: true}", " {id: 3}", " {name: '贺远舟'}"],
        RelationshipMap = " {since: 2003}",
        Type = "KNOWS",
        Number = "age",
        RelationshipKey = "rid",
        NodeIds = [.. Enumerable.Range(0, 24).Select(id => id.ToString(CultureInfo.InvariantCulture))],
        Keys = (entity, type) => (entity, type) switch
        {
            (GeneratedType.Node, GeneratedType.Integer) => ["id", "age"],
            (GeneratedType.Node, GeneratedType.Float) => ["score"],
            (GeneratedType.Node, GeneratedType.Text) => ["name"],
            (GeneratedType.Node, GeneratedType.Boolean) => ["active"],
            (GeneratedType.Node, GeneratedType.Texts) => ["tags"],
            (GeneratedType.Node, GeneratedType.Date) => ["born"],
            (GeneratedType.Relationship, GeneratedType.Integer) => ["rid", "since"],
            (GeneratedType.Relationship, GeneratedType.Float) => ["weight"],
            _ => [],
        },
    };

    /// <summary>In node patterns, with the colon.</summary>
    public required string[] Labels { get; init; }

    public required string[] LabelTests { get; init; }

    public required string[] NodeMaps { get; init; }

    public required string RelationshipMap { get; init; }

    /// <summary>A relationship type beside SPOKE_AT and PART_OF, which every schema has.</summary>
    public required string Type { get; init; }

    /// <summary>A property of nodes that is a whole number.</summary>
    public required string Number { get; init; }

    /// <summary>A property that no two relationships share; for nodes it is <c>id</c>.</summary>
    public required string RelationshipKey { get; init; }

    /// <summary>Some of the nodes' ids, as the language writes them.</summary>
    public required string[] NodeIds { get; init; }

    /// <summary>The properties of nodes or relationships (first) that have a type (second).</summary>
    public required Func<GeneratedType, GeneratedType, string[]> Keys { get; init; }

    /// <summary>Of the graph that kg builds.</summary>
    public static GeneratedSchema OfKnowledge(IEnumerable<string> nodeIds, string eventName) => new()
    {
        Labels = [":Person", ":Event|Forum", ":Organisation", ":Report|Place", ":Person"],
        LabelTests = ["Person", "Person|Event", "!Forum", "Entity&Event", "Document"],
        NodeMaps = [" {support: 2}", $" {{name: {Quote(eventName)}}}", " {year: 2024}"],
        RelationshipMap = " {support: 2}",
        Type = "HOLDS_POSITION",
        Number = "support",
        RelationshipKey = "id",
        NodeIds = [.. nodeIds.Select(Quote)],
        Keys = (entity, type) => (entity, type) switch
        {
            (GeneratedType.Node, GeneratedType.Integer) => ["support", "year", "edition"],
            (GeneratedType.Node, GeneratedType.Text) => ["name", "id", "startDate"],
            (GeneratedType.Node, GeneratedType.Texts) => ["aliases"],
            (GeneratedType.Relationship, GeneratedType.Integer) => ["support", "count"],
            (GeneratedType.Relationship, GeneratedType.Text) => ["title", "id", "date"],
            (GeneratedType.Relationship, GeneratedType.Texts) => ["documents", "quotes", "roles"],
            (GeneratedType.Relationship, GeneratedType.Integers) => ["starts", "ends"],
            _ => [],
        },
    };

    private static string Quote(string text) => $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";
}
