using System.Collections.Immutable;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>What one transaction writes.</summary>
/// <param name="Body">The statement between guard and receipt.</param>
/// <param name="Parameters">Names and JSON.</param>
/// <param name="Count">Elements or records.</param>
internal sealed record Batch(WriteKind Kind, string Body, ImmutableArray<(string Name, string Json)> Parameters, int Count);
