using System.Collections.Immutable;
using KnowledgeGraph.Graph.Model;
using KnowledgeGraph.Graph.Stores;

namespace KnowledgeGraph.Cli.Showing;

/// <summary>Finds nodes of a store by name and what is said of them.</summary>
internal static class EntityFinder
{
    /// <summary>The nodes that answer best to a name, in ordinal order of ids, and how well (<see cref="NodeNames.Rank"/>).</summary>
    public static async Task<(ImmutableArray<GraphNode> Nodes, int Rank)> FindAsync(IGraphStore store, string name, CancellationToken cancellationToken)
    {
        var found = ImmutableArray.CreateBuilder<GraphNode>();
        var best = 1;
        await foreach (var node in store.ReadNodesAsync(cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            var rank = NodeNames.Rank(node, name);
            if (rank < best)
                continue;
            if (rank > best)
                found.Clear();
            best = rank;
            found.Add(node);
        }

        return (found.ToImmutable(), found.Count == 0 ? 0 : best);
    }

    public static async Task<EntityView> ViewAsync(IGraphStore store, GraphNode node, CancellationToken cancellationToken)
    {
        var relationships = await store.ReadRelationshipsAsync([node.Id], cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false);
        var others = relationships.Select(r => OtherEnd(r, node)).Where(id => id != node.Id).Distinct(StringComparer.Ordinal).ToList();
        var nodes = new Dictionary<string, GraphNode>(StringComparer.Ordinal) { [node.Id] = node };
        await foreach (var other in store.ReadNodesAsync(others, cancellationToken).ConfigureAwait(false))
            nodes[other.Id] = other;
        return View(node, relationships, nodes);
    }

    /// <summary>From a graph that was made with all evidence.</summary>
    public static EntityView View(DesiredGraph graph, GraphNode node) => View(
        node,
        [.. graph.Relationships.Where(r => r.StartId == node.Id || r.EndId == node.Id)],
        graph.Nodes.ToDictionary(n => n.Id, StringComparer.Ordinal));

    private static EntityView View(GraphNode node, List<GraphRelationship> relationships, Dictionary<string, GraphNode> nodes)
    {
        var mentions = relationships.Count(r => r.Type == RelationshipTypes.MentionedIn);
        var shown = relationships
            .Where(r => r.Type != RelationshipTypes.MentionedIn || node.Label == NodeLabels.Document)
            .Select(r => new RelationView(r, nodes[OtherEnd(r, node)], r.StartId == node.Id))
            .OrderByDescending(r => r.IsOutgoing)
            .ThenBy(r => r.Relationship.Type, StringComparer.Ordinal)
            .ThenBy(r => NodeNames.NameOf(r.Other), StringComparer.Ordinal)
            .ThenBy(r => r.Relationship.Id, StringComparer.Ordinal);
        return new EntityView(node, node.Label == NodeLabels.Document ? 0 : mentions, [.. shown]);
    }

    private static string OtherEnd(GraphRelationship relationship, GraphNode node) =>
        relationship.StartId == node.Id ? relationship.EndId : relationship.StartId;
}
