using System.Collections.Immutable;
using KnowledgeGraph.Graph.Reconciliation;

namespace KnowledgeGraph.Graph.Stores;

/// <summary>Everything that one build changes in a store.</summary>
/// <param name="Revision">The <see cref="StoreHeader.Revision"/> that the delta was planned against.</param>
/// <param name="Collections">All collections as they are to be.</param>
/// <param name="GraphHash">Of the desired graph.</param>
public sealed record StoreChange(
    long Revision,
    GraphDelta Delta,
    ImmutableArray<RecordChange> Records,
    BuildInputs Inputs,
    ImmutableArray<CollectionRoot> Collections,
    string GraphHash);
