using System.Collections.Immutable;
using KnowledgeGraph.Graph.Model;

namespace KnowledgeGraph.Cli.Showing;

/// <summary>A node with what is said of it.</summary>
/// <param name="Documents">Documents that name it.</param>
/// <param name="Relations">Outgoing first; by type, then by the other end's name.</param>
internal sealed record EntityView(GraphNode Node, int Documents, ImmutableArray<RelationView> Relations);

/// <param name="IsOutgoing">Whether the shown node is the start.</param>
internal sealed record RelationView(GraphRelationship Relationship, GraphNode Other, bool IsOutgoing)
{
    /// <summary>Best first.</summary>
    public IEnumerable<EvidenceView> Evidence
    {
        get
        {
            var properties = Relationship.Properties;
            var documents = properties.Texts(GraphPropertyNames.Documents);
            var quotes = properties.Texts(GraphPropertyNames.Quotes);
            var starts = properties.Integers(GraphPropertyNames.Starts);
            var ends = properties.Integers(GraphPropertyNames.Ends);
            return documents.Select((document, i) => new EvidenceView(document, quotes[i], starts[i], ends[i]));
        }
    }
}

/// <param name="Start">In UTF-16 code units of the document's text.</param>
/// <param name="End">Exclusive.</param>
internal sealed record EvidenceView(string Document, string Quote, long Start, long End);
