using KnowledgeGraph.Graph.Model;

namespace KnowledgeGraph.Cli.Showing;

/// <summary>How well a node answers to a name.</summary>
internal static class NodeNames
{
    /// <summary>0 for none, else the better the higher: part of its name 1, an alias 2, its name 3, its id 4.</summary>
    public static int Rank(GraphNode node, string wanted)
    {
        var name = NameOf(node);
        if (node.Id == wanted || (node.Label == NodeLabels.Document && name == wanted))
            return 4;
        if (name == wanted)
            return 3;
        if (node.Properties.Texts(GraphPropertyNames.Aliases).Contains(wanted))
            return 2;
        return name.Contains(wanted, StringComparison.Ordinal) ? 1 : 0;
    }

    /// <summary>A document's is its id without the prefix of node ids.</summary>
    public static string NameOf(GraphNode node) =>
        node.Properties.Text(GraphPropertyNames.Name) ?? Export.DocumentNodeId.ToDocumentId(node.Id);
}
