using System.Collections.Immutable;

namespace KnowledgeGraph.Graph.Model;

/// <summary>The graph that the documents say: a pure function of all records and corrections.</summary>
/// <remarks>Neither the order of the records nor the number of threads changes a byte of it.</remarks>
public sealed class DesiredGraph
{
    private readonly Lazy<string> hash;

    internal DesiredGraph(ImmutableArray<GraphNode> nodes, ImmutableArray<GraphRelationship> relationships)
    {
        Nodes = nodes;
        Relationships = relationships;
        hash = new(() => GraphHash.Of(
            nodes.Select(n => (n.Id, n.Hash)),
            relationships.Select(r => (r.Id, r.Hash))));
    }

    public static DesiredGraph Empty { get; } = new([], []);

    /// <summary>Ordinal order of ids; documents are nodes too.</summary>
    public ImmutableArray<GraphNode> Nodes { get; }

    /// <summary>Ordinal order of ids.</summary>
    public ImmutableArray<GraphRelationship> Relationships { get; }

    /// <summary>64 lower-case hexadecimal digits; <see cref="GraphHash"/> gives the format.</summary>
    public string Hash => hash.Value;
}
