using KnowledgeGraph.Extraction.Passages;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>Proposes names in a passage. Implementations are stateless and thread-safe; they may look at what earlier ones proposed.</summary>
internal interface IMentionRecogniser
{
    void Propose(Passage passage, ProposalSet proposals);
}
