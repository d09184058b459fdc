using System.Collections.Immutable;
using KnowledgeGraph.Graph.Model;

namespace KnowledgeGraph.Graph.Reconciliation;

/// <summary>What a store holds of the managed graph: each element's id and stored content hash.</summary>
public sealed class GraphState
{
    public GraphState(IReadOnlyDictionary<string, NodeState> nodes, IReadOnlyDictionary<string, RelationshipState> relationships)
    {
        Nodes = nodes;
        Relationships = relationships;
    }

    public static GraphState Empty { get; } = new(ImmutableDictionary<string, NodeState>.Empty, ImmutableDictionary<string, RelationshipState>.Empty);

    /// <summary>By id; retracted nodes are not among them.</summary>
    public IReadOnlyDictionary<string, NodeState> Nodes { get; }

    /// <summary>By id.</summary>
    public IReadOnlyDictionary<string, RelationshipState> Relationships { get; }

    /// <summary>The state that a store has after the graph was written to it.</summary>
    public static GraphState Of(DesiredGraph graph) => new(
        graph.Nodes.ToDictionary(n => n.Id, n => new NodeState(n.Label, n.Hash)),
        graph.Relationships.ToDictionary(r => r.Id, r => new RelationshipState(r.Type, r.StartId, r.EndId, RelationshipId.KeyOf(r.Type, r.Properties), r.Hash)));

    /// <summary>As <see cref="DesiredGraph.Hash"/>; sorts, so call it once.</summary>
    public string ComputeHash() => GraphHash.Of(
        Nodes.OrderBy(n => n.Key, StringComparer.Ordinal).Select(n => (n.Key, n.Value.Hash)),
        Relationships.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => (r.Key, r.Value.Hash)));
}

/// <summary>A managed node of a store.</summary>
public sealed record NodeState(string Label, ElementHash Hash);

/// <summary>A managed relationship of a store.</summary>
/// <param name="Key"><see cref="RelationshipId.KeyOf"/>.</param>
public sealed record RelationshipState(string Type, string StartId, string EndId, string? Key, ElementHash Hash);
