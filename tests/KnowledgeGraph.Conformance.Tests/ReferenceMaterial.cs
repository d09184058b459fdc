namespace KnowledgeGraph.Conformance.Tests;

/// <summary>The folder of reference material.</summary>
internal static class ReferenceMaterial
{
    /// <exception cref="InvalidOperationException">KG_SHARED is not set.</exception>
    public static string PathOf(string relativePath) => Path.Combine(
        Environment.GetEnvironmentVariable("KG_SHARED") ?? throw new InvalidOperationException("Set KG_SHARED to the folder of the reference material."),
        relativePath);
}
