using Newtonsoft.Json;

namespace KnowledgeGraph.Neo4j.Client;

/// <summary>One statement with its parameters, which is one transaction.</summary>
/// <param name="WriteParameters">Writes names and values; called once.</param>
/// <param name="IsWrite">False lets a cluster answer from a follower, and makes the server refuse to write.</param>
internal sealed record CypherStatement(string Text, Action<JsonTextWriter>? WriteParameters = null, bool IsWrite = false);
