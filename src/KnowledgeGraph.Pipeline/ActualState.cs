using KnowledgeGraph.Graph.Model;
using KnowledgeGraph.Graph.Reconciliation;
using KnowledgeGraph.Graph.Stores;

namespace KnowledgeGraph.Pipeline;

/// <summary>A store's state by what it really holds. An element whose content no longer has its stored hash gets one that equals no other, so that a plan writes it anew.</summary>
internal static class ActualState
{
    public static async Task<GraphState> ReadAsync(IGraphStore store, CancellationToken cancellationToken)
    {
        var stored = await store.ReadStateAsync(cancellationToken).ConfigureAwait(false);
        var nodes = new Dictionary<string, NodeState>(stored.Nodes, StringComparer.Ordinal);
        await foreach (var node in store.ReadNodesAsync(null, cancellationToken).ConfigureAwait(false))
        {
            if (CanonicalJson.Hash(node.Label, node.Properties) != node.Hash && nodes.TryGetValue(node.Id, out var state))
                nodes[node.Id] = state with { Hash = default };
        }

        var relationships = new Dictionary<string, RelationshipState>(stored.Relationships, StringComparer.Ordinal);
        await foreach (var relationship in store.ReadRelationshipsAsync(null, cancellationToken).ConfigureAwait(false))
        {
            if (CanonicalJson.Hash(relationship.Type, relationship.Properties) != relationship.Hash && relationships.TryGetValue(relationship.Id, out var state))
                relationships[relationship.Id] = state with { Hash = default };
        }

        return new GraphState(nodes, relationships);
    }
}
