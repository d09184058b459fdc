namespace KnowledgeGraph.Cypher.Graph;

/// <summary>A relationship seen from one of its nodes.</summary>
/// <param name="Relationship">Its id.</param>
/// <param name="Neighbour">The node at its other end; the node itself for a loop.</param>
public readonly record struct Adjacent(int Relationship, int Neighbour);
