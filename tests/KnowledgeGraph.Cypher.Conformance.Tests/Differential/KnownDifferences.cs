namespace KnowledgeGraph.Cypher.Conformance.Tests.Differential;

/// <summary>Where the engine and Neo4j are allowed to differ, each with its reason.</summary>
internal static class KnownDifferences
{
    public static bool Explains(string query, string? ours, string? theirs) => false;
}
