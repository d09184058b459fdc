namespace KnowledgeGraph.Neo4j.Client;

/// <summary>A whole answer.</summary>
internal sealed record QueryAnswer<T>(List<T> Rows, QueryCounters Counters);
