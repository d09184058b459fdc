namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>What one batch did.</summary>
/// <param name="Written">Rows that found what they were to change, or created it.</param>
/// <param name="Created">Of them: elements that were not part of the graph before.</param>
/// <param name="Revived">Of the created: retracted ones that came back. Of the deleted: those that had to stay.</param>
internal sealed record BatchReceipt(long Written, long Created, long Revived);
