namespace KnowledgeGraph.Neo4j;

/// <summary>What the server notes about a query that it ran all the same.</summary>
/// <param name="Severity"><c>WARNING</c> or <c>INFORMATION</c>.</param>
public sealed record ServerNotification(string Code, string Severity, string Title, string Description);
