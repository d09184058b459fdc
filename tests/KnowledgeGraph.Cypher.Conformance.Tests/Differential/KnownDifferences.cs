namespace KnowledgeGraph.Cypher.Conformance.Tests.Differential;

/// <summary>Generated queries on which Neo4j 5.26 and the engine differ and the engine is right, each with the reason.</summary>
internal static class KnownDifferences
{
    private static readonly (string Part, string Reason)[] All =
    [
        ("CASE WHEN CASE WHEN true THEN false ELSE n1.active END THEN CASE WHEN true THEN [] ELSE [1, 1, 2] END ELSE CASE WHEN true THEN [1, 2, 3] ELSE [3, null, 1] END END AS c3",
            "Neo4j gives null for a CASE whose first condition is plainly false and whose ELSE is a list, where the variable that it does not need is null."),
    ];

    public static bool Explains(string query) => All.Any(known => query.Contains(known.Part, StringComparison.Ordinal));
}
