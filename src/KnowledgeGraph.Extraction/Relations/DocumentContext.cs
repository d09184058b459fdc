using System.Collections.Immutable;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Coreference;
using KnowledgeGraph.Extraction.Passages;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>A document after coreference: passages, entities, and which mention means which entity. One thread at a time.</summary>
internal sealed class DocumentContext
{
    private readonly List<EntityCluster> entities;

    public DocumentContext(Article article, ImmutableArray<Passage> passages, IEnumerable<EntityCluster> clusters)
    {
        Article = article;
        Passages = passages;
        entities = [.. clusters];
        var byPassage = passages.Select(_ => new List<ResolvedMention>()).ToArray();
        for (var i = 0; i < entities.Count; i++)
        {
            foreach (var mention in entities[i].Mentions.Where(mention => mention.Reason != EventCoreference.WholeOfForum))
                byPassage[mention.Passage.Index].Add(new ResolvedMention(mention.Span, mention.Label, i, false));
        }

        Names = [.. byPassage.Select(list => list.OrderBy(m => m.Span).ToImmutableArray())];
    }

    public Article Article { get; }

    public ImmutableArray<Passage> Passages { get; }

    /// <summary>The named mentions of each passage, in order.</summary>
    public ImmutableArray<ImmutableArray<ResolvedMention>> Names { get; }

    public IReadOnlyList<EntityCluster> Entities => entities;

    /// <summary>The index of a new entity: places are found while relations are read.</summary>
    public int Add(EntityCluster cluster)
    {
        entities.Add(cluster);
        return entities.Count - 1;
    }

    public EntityLabel LabelOf(int entity) => entities[entity].Label;
}
