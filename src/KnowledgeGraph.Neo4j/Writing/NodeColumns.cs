using System.Collections.Immutable;
using KnowledgeGraph.Graph.Model;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>What <c>cypher/write/create-nodes</c> takes.</summary>
internal sealed class NodeColumns(ImmutableArray<string> names) : BatchText<GraphNode>
{
    private readonly JsonList ids = new();
    private readonly PropertyColumns properties = new(names);

    public override int Length => ids.Length + properties.Length;

    public override void Add(GraphNode item)
    {
        ids.Add(item.Id);
        properties.Add(item.Hash, item.Properties);
    }

    public override ImmutableArray<(string Name, string Json)> Finish() => [("ids", ids.Finish()), .. properties.Finish()];
}
