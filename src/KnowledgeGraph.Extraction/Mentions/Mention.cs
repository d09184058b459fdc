using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Passages;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>A name at its place in the text, as the decoder chose it.</summary>
internal sealed record Mention(Passage Passage, TextSpan Span, EntityLabel Label, string Reason)
{
    public string Text => Span.Of(Passage.Text);
}
