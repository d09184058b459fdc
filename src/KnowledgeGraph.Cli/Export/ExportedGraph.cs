using System.Collections.Immutable;
using KnowledgeGraph.Graph.Model;

namespace KnowledgeGraph.Cli.Export;

/// <summary>A graph as it is exported: its elements with all their evidence, each entity with the documents that name it.</summary>
/// <param name="graph">Made with all evidence.</param>
internal sealed class ExportedGraph(DesiredGraph graph)
{
    private readonly Dictionary<string, List<string>> documents = DocumentsByEntity(graph);
    private readonly Dictionary<string, GraphNode> nodes = graph.Nodes.ToDictionary(n => n.Id, StringComparer.Ordinal);

    /// <summary>Ordinal order of ids.</summary>
    public ImmutableArray<GraphNode> Nodes => graph.Nodes;

    /// <summary>Ordinal order of ids.</summary>
    public ImmutableArray<GraphRelationship> Relationships => graph.Relationships;

    public ImmutableArray<string> LabelsOf(string nodeId) => nodes[nodeId].Labels;

    /// <summary>The node's own, and the ids of all documents that name it, in ordinal order; a document node has only its own.</summary>
    public PropertyMap PropertiesOf(GraphNode node) => documents.TryGetValue(node.Id, out var ids)
        ? PropertyMap.From([.. node.Properties, new(GraphPropertyNames.Documents, new PropertyValue.Texts([.. ids.Order(StringComparer.Ordinal)]))])
        : node.Properties;

    private static Dictionary<string, List<string>> DocumentsByEntity(DesiredGraph graph)
    {
        var result = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var mention in graph.Relationships.Where(r => r.Type == RelationshipTypes.MentionedIn))
        {
            if (!result.TryGetValue(mention.StartId, out var ids))
                result[mention.StartId] = ids = [];
            ids.Add(DocumentNodeId.ToDocumentId(mention.EndId));
        }

        return result;
    }
}
