using System.Collections.Immutable;
using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Coreference;
using KnowledgeGraph.Extraction.Relations;

namespace KnowledgeGraph.Extraction;

/// <summary>Turns what was read from a document into the record that stores keep.</summary>
internal static class RecordBuilder
{
    public static DocumentRecord Build(Article article, string version, DocumentContext document, ClaimSink claims)
    {
        var source = article.Source;
        return new DocumentRecord(
            new DocumentInfo(source.Id, source.Collection, source.Path, article.Metadata, source.Sha256, source.Text.Length),
            version,
            [.. document.Entities.Select(Entity)],
            [.. claims.Claims],
            [.. claims.Rejected],
            source.CanBeReadAgain ? null : source.Text);
    }

    private static DocumentEntity Entity(EntityCluster cluster)
    {
        GatheringProperties.Read(cluster);
        var name = cluster.Name;
        return new DocumentEntity(
            cluster.Label,
            name,
            [.. cluster.Names.Where(other => other != name).Order(StringComparer.Ordinal)],
            [.. cluster.Mentions.Select(m => m.Passage.Block.Content.ToSource(m.Span)).Distinct().Order()],
            cluster.Properties.ToImmutableSortedDictionary(StringComparer.Ordinal));
    }
}
