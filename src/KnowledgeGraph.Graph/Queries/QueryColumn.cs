namespace KnowledgeGraph.Graph.Queries;

/// <summary>What each row of a query has.</summary>
/// <param name="Meaning">For people.</param>
public sealed record QueryColumn(string Name, QueryValueType Type, bool IsNullable, string Meaning);
