namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>Batches of a change; the next phase waits for them.</summary>
/// <param name="IsParallel">Whether several may be written at the same time: those that touch nodes of their own only. Relationships that meet in
/// a node would wait for each other, and sooner or later in a circle.</param>
internal sealed record Phase(bool IsParallel, IEnumerable<Batch> Batches);
