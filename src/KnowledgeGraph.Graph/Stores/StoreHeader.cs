using System.Collections.Immutable;

namespace KnowledgeGraph.Graph.Stores;

/// <summary>What a store says of itself: enough to see that nothing is to be done.</summary>
/// <param name="SchemaVersion">Of the store's own layout; 0 where the store does not exist yet.</param>
/// <param name="Revision">Grows by one with every applied change; 0 for a new store.</param>
/// <param name="Inputs">What the last completed build ran with; null before the first.</param>
/// <param name="Interrupted">A change was begun and not finished: the next build must compare in full.</param>
/// <param name="GraphHash">Of the graph that the last completed change left, <see cref="Model.DesiredGraph.Hash"/>; null before the first.</param>
public sealed record StoreHeader(
    int SchemaVersion,
    long Revision,
    BuildInputs? Inputs,
    ImmutableArray<CollectionRoot> Collections,
    bool Interrupted,
    string? GraphHash)
{
    public static StoreHeader Missing { get; } = new(0, 0, null, [], false, null);

    /// <summary>False where there is no store yet.</summary>
    public bool Exists => SchemaVersion > 0;
}
