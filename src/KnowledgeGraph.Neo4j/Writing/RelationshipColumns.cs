using System.Collections.Immutable;
using KnowledgeGraph.Graph.Model;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>What <c>cypher/write/create-relationships</c> takes.</summary>
internal sealed class RelationshipColumns(ImmutableArray<string> names) : BatchText<GraphRelationship>
{
    private readonly DictionaryColumn starts = new("starts");
    private readonly DictionaryColumn ends = new("ends");
    private readonly JsonList keys = new();
    private readonly PropertyColumns properties = new(names);

    public override int Length => starts.Length + ends.Length + keys.Length + properties.Length;

    public override void Add(GraphRelationship item)
    {
        starts.Add(item.StartId);
        ends.Add(item.EndId);
        // All relationships of a type have a key, or none has.
        if (RelationshipId.KeyOf(item.Type, item.Properties) is { } key)
            keys.Add(key);
        properties.Add(item.Hash, item.Properties);
    }

    public override ImmutableArray<(string Name, string Json)> Finish() =>
        [.. starts.Finish(), .. ends.Finish(), ("relationshipKeys", keys.Finish()), .. properties.Finish()];
}
