using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Graph.Model;

namespace KnowledgeGraph.Neo4j;

/// <summary>Which label a node's key is unique under, and which is its own.</summary>
internal static class NodeKeys
{
    private const string DocumentPrefix = "document:";

    /// <summary><c>Document</c> or <c>Entity</c>.</summary>
    public static string LabelOf(string id) => id.StartsWith(DocumentPrefix, StringComparison.Ordinal) ? NodeLabels.Document : NodeLabels.Entity;

    /// <summary>The ontology's labels among those that a node bears; others' labels are passed over.</summary>
    public static List<string> OwnLabels(IEnumerable<string> labels) =>
        [.. labels.Where(l => l == NodeLabels.Document || Enum.TryParse<EntityLabel>(l, out _))];

    /// <summary>The one of the ontology's labels that the id says.</summary>
    /// <param name="known">More than one where somebody added a label of ours.</param>
    public static string OwnLabelOf(string id, List<string> known) =>
        known.Count == 1 ? known[0] : known.Find(l => id.StartsWith(l + ":", StringComparison.OrdinalIgnoreCase)) ?? known.FirstOrDefault() ?? "";
}
