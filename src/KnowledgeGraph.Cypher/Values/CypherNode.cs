using KnowledgeGraph.Cypher.Graph;

namespace KnowledgeGraph.Cypher.Values;

/// <summary>A node of a graph; its labels and properties are read when asked for.</summary>
/// <param name="Id">The reader's dense id, valid for that reader only.</param>
public readonly record struct CypherNode(IGraphReader Graph, int Id)
{
    public string ElementId => Graph.NodeElementId(Id);

    /// <summary>In the order in which the graph knows the labels.</summary>
    public IReadOnlyList<string> Labels
    {
        get
        {
            var labels = Graph.LabelsOf(Id);
            var names = new string[labels.Length];
            for (var i = 0; i < names.Length; i++)
                names[i] = Graph.LabelName(labels[i]);
            return names;
        }
    }

    public CypherMap Properties => Graph.NodeProperties(Id);
}
