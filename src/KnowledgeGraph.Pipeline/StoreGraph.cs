using KnowledgeGraph.Core.Errors;
using KnowledgeGraph.Graph.Corrections;
using KnowledgeGraph.Graph.Model;
using KnowledgeGraph.Graph.Resolution;
using KnowledgeGraph.Graph.Stores;

namespace KnowledgeGraph.Pipeline;

/// <summary>Makes the graph of a store's records anew, without reading a document.</summary>
public static class StoreGraph
{
    /// <summary>With all evidence, not only the best pieces that a store's relationships show.</summary>
    /// <exception cref="KgException">KG4005: a record cannot be read.</exception>
    public static Task<DesiredGraph> ReadWithAllEvidenceAsync(
        IGraphStore store, CorrectionSet corrections, int threads, CancellationToken cancellationToken = default) =>
        ReadAsync(store, new GraphBuilder(corrections, int.MaxValue), threads, cancellationToken);

    /// <summary>As the store is to hold it.</summary>
    /// <exception cref="KgException">KG4005: a record cannot be read.</exception>
    public static Task<DesiredGraph> ReadAsync(
        IGraphStore store, CorrectionSet corrections, int threads, CancellationToken cancellationToken = default) =>
        ReadAsync(store, new GraphBuilder(corrections), threads, cancellationToken);

    private static async Task<DesiredGraph> ReadAsync(IGraphStore store, GraphBuilder builder, int threads, CancellationToken cancellationToken)
    {
        await StoredRecords.AddAsync(builder, store, _ => false, threads, cancellationToken).ConfigureAwait(false);
        return builder.Build(cancellationToken);
    }
}
