using KnowledgeGraph.Graph.Model;
using KnowledgeGraph.Graph.Reconciliation;

namespace KnowledgeGraph.Graph.Tests.Resolution;

/// <summary>The simplest store there is: applies a delta to a state in memory, and insists that everything it names is there.</summary>
internal static class DeltaOnState
{
    public static GraphState Apply(GraphState state, GraphDelta delta)
    {
        var nodes = state.Nodes.ToDictionary();
        var relationships = state.Relationships.ToDictionary();
        foreach (var rename in delta.RenamedNodes)
        {
            Assert.That(nodes.Remove(rename.FormerId));
            nodes.Add(rename.Node.Id, State(rename.Node));
        }

        foreach (var deleted in delta.DeletedRelationships)
            Assert.That(relationships.Remove(deleted.Id));
        foreach (var rename in delta.RenamedRelationships)
        {
            Assert.That(relationships.Remove(rename.FormerId));
            relationships.Add(rename.Relationship.Id, State(rename.Relationship));
        }

        foreach (var created in delta.CreatedNodes)
            nodes.Add(created.Id, State(created));
        foreach (var changed in delta.ChangedNodes)
            nodes[changed.Id] = State(changed);
        foreach (var created in delta.CreatedRelationships)
            relationships.Add(created.Id, State(created));
        foreach (var changed in delta.ChangedRelationships)
            relationships[changed.Id] = State(changed);
        foreach (var deleted in delta.DeletedNodes)
            Assert.That(nodes.Remove(deleted.Id));
        return new GraphState(nodes, relationships);
    }

    private static NodeState State(GraphNode node) => new(node.Label, node.Hash);

    private static RelationshipState State(GraphRelationship r) => new(r.Type, r.StartId, r.EndId, RelationshipId.KeyOf(r.Type, r.Properties), r.Hash);
}
