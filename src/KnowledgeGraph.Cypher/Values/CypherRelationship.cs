using KnowledgeGraph.Cypher.Graph;

namespace KnowledgeGraph.Cypher.Values;

/// <summary>A relationship of a graph; its properties are read when asked for.</summary>
/// <param name="Id">The reader's dense id, valid for that reader only.</param>
public readonly record struct CypherRelationship(IGraphReader Graph, int Id)
{
    public string ElementId => Graph.RelationshipElementId(Id);

    public string Type => Graph.TypeName(Graph.TypeOf(Id));

    public CypherNode Start => new(Graph, Graph.StartOf(Id));

    public CypherNode End => new(Graph, Graph.EndOf(Id));

    public CypherMap Properties => Graph.RelationshipProperties(Id);
}
