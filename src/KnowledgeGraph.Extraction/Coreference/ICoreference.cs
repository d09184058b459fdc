using System.Collections.Immutable;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Coreference;

/// <summary>Brings together the mentions of some labels that mean the same within one document.</summary>
internal interface ICoreference
{
    IEnumerable<EntityCluster> Cluster(ImmutableArray<Mention> mentions);
}
