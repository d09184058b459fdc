using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Graph.Model;

namespace KnowledgeGraph.Neo4j;

/// <summary>Which label a node's key is unique under, and which is its own.</summary>
internal static class NodeKeys
{
    private const string DocumentPrefix = "document:";

    /// <summary><c>Document</c> or <c>Entity</c>.</summary>
    public static string LabelOf(string id) => id.StartsWith(DocumentPrefix, StringComparison.Ordinal) ? NodeLabels.Document : NodeLabels.Entity;

    /// <summary>The ontology's label among those that the node bears; others' labels are passed over.</summary>
    public static string OwnLabelOf(string id, IEnumerable<string> labels)
    {
        var known = labels.Where(l => l == NodeLabels.Document || Enum.TryParse<EntityLabel>(l, out _)).ToList();
        return known.Find(l => id.StartsWith(l + ":", StringComparison.OrdinalIgnoreCase)) ?? known.FirstOrDefault() ?? "";
    }
}
