namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>Rows of one transaction.</summary>
/// <param name="Body">The statement between guard and receipt.</param>
/// <param name="Rows">A JSON array.</param>
internal sealed record Batch(WriteKind Kind, string Body, string Rows, int Count);
