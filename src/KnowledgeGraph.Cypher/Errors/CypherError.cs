namespace KnowledgeGraph.Cypher.Errors;

/// <summary>An error without its place.</summary>
/// <param name="Detail">As the openCypher compatibility kit names it.</param>
/// <param name="Remedy">What to do instead, a sentence; empty where the message says it all.</param>
public sealed record CypherError(CypherErrorKind Kind, string Detail, string Message, string Remedy = "");
