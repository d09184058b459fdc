using KnowledgeGraph.Cypher.Graph;

namespace KnowledgeGraph.Cypher.Values;

/// <summary>A walk through a graph: one node more than relationships, in the order of the walk.</summary>
public sealed class CypherPath
{
    private readonly int[] _nodes;
    private readonly int[] _relationships;

    internal CypherPath(KindTag nodeTag, KindTag relationshipTag, int[] nodes, int[] relationships)
    {
        NodeTag = nodeTag;
        RelationshipTag = relationshipTag;
        _nodes = nodes;
        _relationships = relationships;
    }

    public IGraphReader Graph => NodeTag.Graph!;

    /// <summary>The number of relationships.</summary>
    public int Length => _relationships.Length;

    public IReadOnlyList<CypherNode> Nodes => Array.ConvertAll(_nodes, id => new CypherNode(Graph, id));

    public IReadOnlyList<CypherRelationship> Relationships => Array.ConvertAll(_relationships, id => new CypherRelationship(Graph, id));

    internal KindTag NodeTag { get; }

    internal KindTag RelationshipTag { get; }

    internal ReadOnlySpan<int> NodeIds => _nodes;

    internal ReadOnlySpan<int> RelationshipIds => _relationships;
}
