using System.Collections.Immutable;
using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Ontology;
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
        var kept = Enumerable.Range(0, document.Entities.Count).Where(i => !IsVenueOnly(document, claims, i)).ToList();
        var number = kept.Select((old, now) => (old, now)).ToDictionary(pair => pair.old, pair => pair.now);
        return new DocumentRecord(
            new DocumentInfo(source.Id, source.Collection, source.Path, article.Metadata, source.Sha256, source.Text.Length),
            version,
            [.. kept.Select(i => Entity(document.Entities[i]))],
            [.. claims.Claims.Select(claim => Renumber(claim, number))],
            [.. claims.Rejected.Select(rejected => rejected with { Claim = Renumber(rejected.Claim, number) })],
            source.CanBeReadAgain ? null : source.Text);
    }

    /// <summary>A hall or campus that the text names only as the place of a gathering is no organisation there.</summary>
    private static bool IsVenueOnly(DocumentContext document, ClaimSink claims, int entity)
    {
        var cluster = document.Entities[entity];
        return cluster.Label == EntityLabel.Organisation
            && cluster.Mentions.All(mention => document.Entities.Any(place => place.Label == EntityLabel.Place && place.Mentions.Any(venue => venue.Passage == mention.Passage && venue.Span.Contains(mention.Span))))
            && !claims.Claims.Any(claim => claim.Subject == entity || claim.Object == entity)
            && !claims.Rejected.Any(rejected => rejected.Claim.Subject == entity || rejected.Claim.Object == entity);
    }

    private static Claim Renumber(Claim claim, Dictionary<int, int> number) =>
        claim with { Subject = number[claim.Subject], Object = number[claim.Object] };

    private static DocumentEntity Entity(EntityCluster cluster)
    {
        var name = cluster.Name;
        return new DocumentEntity(
            cluster.Label,
            name,
            [.. cluster.Names.Where(other => other != name).Order(StringComparer.Ordinal)],
            [.. cluster.Mentions.Select(m => m.Passage.Block.Content.ToSource(m.Span)).Distinct().Order()],
            cluster.Properties.ToImmutableSortedDictionary(StringComparer.Ordinal));
    }
}
