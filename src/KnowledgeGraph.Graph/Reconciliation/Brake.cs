namespace KnowledgeGraph.Graph.Reconciliation;

/// <summary>Stops a build that would retract suspiciously many documents, as a half-empty folder makes it.</summary>
/// <param name="MaxShare">Of a collection's documents, 0–1; more is too many if it is also at least <paramref name="MinDocuments"/>.</param>
public sealed record Brake(double MaxShare = 0.10, int MinDocuments = 5)
{
    public static Brake Default { get; } = new();

    /// <summary>Whether to stop. Documents read anew because extractor or lexicons changed are no retractions.</summary>
    /// <param name="present">Documents of the collection in the store, tombstones not counted.</param>
    /// <param name="retracted">Those of them that the build would take away.</param>
    public bool Stops(int present, int retracted) =>
        retracted > 0 && (retracted >= present || (retracted >= MinDocuments && retracted > MaxShare * present));
}
