using System.Collections.Immutable;

namespace KnowledgeGraph.Graph.Model;

/// <summary>A walk through the graph, in the order of the walk, which may go against a relationship's direction.</summary>
/// <param name="Nodes">One more than <paramref name="Relationships"/>.</param>
public sealed record GraphPath(ImmutableArray<GraphNode> Nodes, ImmutableArray<GraphRelationship> Relationships);
