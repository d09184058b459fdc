using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>A range of a passage that means an entity of the document: a name, or a back-reference such as 本届论坛.</summary>
/// <param name="Entity">Index into the document's entities.</param>
internal readonly record struct ResolvedMention(TextSpan Span, EntityLabel Label, int Entity, bool IsBackReference)
{
    public bool IsGathering => Label is EntityLabel.Event or EntityLabel.Forum;
}
