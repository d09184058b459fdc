using KnowledgeGraph.Graph.Model;
using KnowledgeGraph.Graph.Stores;

namespace KnowledgeGraph.Graph.Reconciliation;

/// <summary>Compares what is desired with what a store holds.</summary>
public static class Reconciler
{
    /// <summary>The delta from the store's state to the desired graph. Reads, besides the state, only the nodes that are to go.</summary>
    public static async Task<GraphDelta> PlanAsync(IGraphStore store, GraphState state, DesiredGraph desired, CancellationToken cancellationToken = default)
    {
        var desiredIds = desired.Nodes.Select(n => n.Id).ToHashSet(StringComparer.Ordinal);
        var vanishing = state.Nodes.Keys.Where(id => !desiredIds.Contains(id)).ToList();
        var appearing = desiredIds.Count + vanishing.Count > state.Nodes.Count;
        var vanishingNodes = new List<GraphNode>();
        if (vanishing.Count > 0 && appearing)
        {
            await foreach (var node in store.ReadNodesAsync(vanishing, cancellationToken).ConfigureAwait(false))
                vanishingNodes.Add(node);
        }

        return Compare(state, desired, vanishingNodes, cancellationToken);
    }

    /// <param name="vanishingNodes">The store's nodes that the desired graph does not have, as far as they are to be renamed rather than deleted.</param>
    public static GraphDelta Compare(GraphState state, DesiredGraph desired, IReadOnlyList<GraphNode> vanishingNodes, CancellationToken cancellationToken = default)
    {
        var renames = RenameMatcher.Match(state, desired, vanishingNodes);
        var nodes = CompareNodes(state, desired, renames);
        cancellationToken.ThrowIfCancellationRequested();
        var relationships = CompareRelationships(state, desired, renames.ToDictionary(r => r.Value, r => r.Key, StringComparer.Ordinal));
        return relationships with
        {
            CreatedNodes = nodes.CreatedNodes,
            ChangedNodes = nodes.ChangedNodes,
            RenamedNodes = nodes.RenamedNodes,
            DeletedNodes = nodes.DeletedNodes,
        };
    }

    /// <param name="renames">Former ids by new id.</param>
    private static GraphDelta CompareNodes(GraphState state, DesiredGraph desired, Dictionary<string, string> renames)
    {
        var created = new List<GraphNode>();
        var changed = new List<GraphNode>();
        var renamed = new List<NodeRename>();
        var kept = new HashSet<string>(renames.Values, StringComparer.Ordinal);
        foreach (var node in desired.Nodes)
        {
            if (state.Nodes.TryGetValue(node.Id, out var existing))
            {
                kept.Add(node.Id);
                if (existing.Hash != node.Hash || existing.Label != node.Label)
                    changed.Add(node);
            }
            else if (renames.TryGetValue(node.Id, out var formerId))
            {
                renamed.Add(new NodeRename(formerId, node));
            }
            else
            {
                created.Add(node);
            }
        }

        return new GraphDelta
        {
            CreatedNodes = [.. created],
            ChangedNodes = [.. changed],
            RenamedNodes = [.. renamed],
            DeletedNodes =
            [
                .. state.Nodes.Where(n => !kept.Contains(n.Key))
                    .Select(n => new NodeReference(n.Key, n.Value.Label)).OrderBy(n => n.Id, StringComparer.Ordinal),
            ],
        };
    }

    /// <param name="newIds">New ids of nodes by former id.</param>
    private static GraphDelta CompareRelationships(GraphState state, DesiredGraph desired, Dictionary<string, string> newIds)
    {
        var moved = new Dictionary<string, string>(StringComparer.Ordinal);
        if (newIds.Count > 0)
        {
            foreach (var (id, r) in state.Relationships)
            {
                if (newIds.ContainsKey(r.StartId) || newIds.ContainsKey(r.EndId))
                    moved[RelationshipId.Of(Current(r.StartId), r.Type, Current(r.EndId), r.Key)] = id;
            }
        }

        var created = new List<GraphRelationship>();
        var changed = new List<GraphRelationship>();
        var renamed = new List<RelationshipRename>();
        var kept = new HashSet<string>(StringComparer.Ordinal);
        foreach (var relationship in desired.Relationships)
        {
            if (state.Relationships.TryGetValue(relationship.Id, out var existing))
            {
                kept.Add(relationship.Id);
                if (existing.Hash != relationship.Hash)
                    changed.Add(relationship);
            }
            else if (moved.TryGetValue(relationship.Id, out var formerId))
            {
                kept.Add(formerId);
                renamed.Add(new RelationshipRename(formerId, relationship));
            }
            else
            {
                created.Add(relationship);
            }
        }

        return new GraphDelta
        {
            CreatedRelationships = [.. created],
            ChangedRelationships = [.. changed],
            RenamedRelationships = [.. renamed],
            DeletedRelationships =
            [
                .. state.Relationships.Where(r => !kept.Contains(r.Key))
                    .Select(r => new RelationshipReference(r.Key, r.Value.Type, Current(r.Value.StartId), Current(r.Value.EndId), r.Value.Key))
                    .OrderBy(r => r.Id, StringComparer.Ordinal),
            ],
        };

        string Current(string id) => newIds.GetValueOrDefault(id, id);
    }
}
