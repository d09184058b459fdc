namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>What a batch's rows are, in the order of <see cref="Graph.Reconciliation.GraphDelta"/>; records go first, so that an interrupted change loses no reading.</summary>
internal enum WriteKind
{
    PutRecord,
    RemoveRecord,
    RenameNode,
    DeleteRelationship,
    CreateNode,
    ChangeNode,
    CreateRelationship,
    ChangeRelationship,
    RenameRelationship,
    DeleteNode,

    /// <summary>The properties of renamed nodes, which the plan counts with the rename.</summary>
    FillRenamedNode,
}
