using System.Collections.Immutable;
using KnowledgeGraph.Graph.Model;

namespace KnowledgeGraph.Graph.Reconciliation;

/// <summary>What turns a store's state into the desired graph. Every list is in ordinal order of ids.</summary>
/// <remarks>A store applies it in this order, each part repeatable: rename nodes, delete relationships, rename relationships, create and change
/// nodes, create and change relationships, delete nodes. Changed elements carry all their properties, not the difference.</remarks>
public sealed record GraphDelta
{
    public static GraphDelta Empty { get; } = new();

    public ImmutableArray<GraphNode> CreatedNodes { get; init; } = [];

    public ImmutableArray<GraphNode> ChangedNodes { get; init; } = [];

    /// <summary>The element stays and takes the new id, properties and hash; the former id joins its <c>formerIds</c>.</summary>
    public ImmutableArray<NodeRename> RenamedNodes { get; init; } = [];

    public ImmutableArray<NodeReference> DeletedNodes { get; init; } = [];

    public ImmutableArray<GraphRelationship> CreatedRelationships { get; init; } = [];

    public ImmutableArray<GraphRelationship> ChangedRelationships { get; init; } = [];

    /// <summary>Relationships whose id changed only because an end was renamed; properties may have changed too.</summary>
    public ImmutableArray<RelationshipRename> RenamedRelationships { get; init; } = [];

    public ImmutableArray<RelationshipReference> DeletedRelationships { get; init; } = [];

    public GraphCounts Counts => new(
        CreatedNodes.Length, ChangedNodes.Length, RenamedNodes.Length, DeletedNodes.Length,
        CreatedRelationships.Length, ChangedRelationships.Length, RenamedRelationships.Length, DeletedRelationships.Length);

    public bool IsEmpty => Counts.Total == 0;
}

/// <summary>How many elements a delta or a store created, changed, renamed and deleted.</summary>
public sealed record GraphCounts(
    int CreatedNodes = 0,
    int ChangedNodes = 0,
    int RenamedNodes = 0,
    int DeletedNodes = 0,
    int CreatedRelationships = 0,
    int ChangedRelationships = 0,
    int RenamedRelationships = 0,
    int DeletedRelationships = 0)
{
    public int Total => CreatedNodes + ChangedNodes + RenamedNodes + DeletedNodes
        + CreatedRelationships + ChangedRelationships + RenamedRelationships + DeletedRelationships;
}

public sealed record NodeReference(string Id, string Label);

/// <param name="Node">As it is to be, under its new id.</param>
public sealed record NodeRename(string FormerId, GraphNode Node);

/// <param name="StartId">As the store knows it once its nodes are renamed.</param>
/// <param name="EndId">Likewise.</param>
/// <param name="Key"><see cref="RelationshipId.KeyOf"/>.</param>
public sealed record RelationshipReference(string Id, string Type, string StartId, string EndId, string? Key);

/// <param name="Relationship">As it is to be; its start and end are the renamed nodes.</param>
public sealed record RelationshipRename(string FormerId, GraphRelationship Relationship);
