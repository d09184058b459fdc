using KnowledgeGraph.Graph.Model;
using KnowledgeGraph.Graph.Stores;

namespace KnowledgeGraph.Graph.Reconciliation;

/// <summary>Compares what is desired with what a store holds.</summary>
public static class Reconciler
{
    /// <summary>The delta from the store's state to the desired graph. Reads, besides the state, only the nodes that are to go.</summary>
    public static Task<GraphDelta> PlanAsync(IGraphStore store, GraphState state, DesiredGraph desired, CancellationToken cancellationToken = default) =>
        throw new NotImplementedException();
}
