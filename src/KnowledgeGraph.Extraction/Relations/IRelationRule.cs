namespace KnowledgeGraph.Extraction.Relations;

/// <summary>Reads one family of statements from a sentence. Implementations are stateless and thread-safe.</summary>
internal interface IRelationRule
{
    void State(SentenceContext sentence, ClaimSink claims);
}
