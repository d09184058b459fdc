using System.Collections.Immutable;
using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Graph.Model;
using KnowledgeGraph.Graph.Resolution;

namespace KnowledgeGraph.Graph.Assembly;

/// <summary>Makes relationships of the claims that say the same, and of mentions.</summary>
internal static class RelationshipAssembler
{
    /// <summary>Pieces of evidence, or places of a mention, that a relationship shows; the rest is in the records.</summary>
    public const int MaxEvidence = 20;

    public static IEnumerable<GraphRelationship> OfClaims(IReadOnlyList<DocumentFacts> documents, int maxEvidence = MaxEvidence)
    {
        var statements = new Dictionary<(ResolvedEntity Start, RelationType Type, ResolvedEntity End, string? Title), List<Evidence>>();
        foreach (var document in documents)
        {
            foreach (var claim in document.Claims)
            {
                var start = document.Members[claim.Subject].Entity!;
                var end = document.Members[claim.Object].Entity!;
                // Two names that a merge made one: nothing is said of anybody.
                if (start == end)
                    continue;
                var title = claim.Type == RelationType.HoldsPosition
                    ? SurfaceForm.Fold(claim.Properties.GetValueOrDefault(PropertyNames.Title) ?? "").Trim()
                    : null;
                if (!statements.TryGetValue((start, claim.Type, end, title), out var evidence))
                    statements.Add((start, claim.Type, end, title), evidence = []);
                evidence.Add(new Evidence(document, claim));
            }
        }

        foreach (var ((start, type, end, title), evidence) in statements)
            yield return GraphRelationship.Create(type.Name(), start.Id, end.Id, Properties(title, evidence, maxEvidence));
    }

    public static IEnumerable<GraphRelationship> OfMentions(DocumentFacts document, int maxEvidence = MaxEvidence)
    {
        foreach (var members in document.Members.GroupBy(m => m.Entity!))
        {
            var mentions = members.Count() == 1 ? members.First().Mentions : [.. members.SelectMany(m => m.Mentions).Distinct().Order()];
            var shown = mentions.Take(maxEvidence).ToList();
            yield return GraphRelationship.Create(RelationshipTypes.MentionedIn, members.Key.Id, document.NodeId, PropertyMap.From(
                new(GraphPropertyNames.Count, mentions.Length),
                new(GraphPropertyNames.Starts, Integers(shown.Select(m => m.Start))),
                new(GraphPropertyNames.Ends, Integers(shown.Select(m => m.End)))));
        }
    }

    private static PropertyMap Properties(string? title, List<Evidence> evidence, int maxEvidence)
    {
        var properties = new List<KeyValuePair<string, PropertyValue>>
        {
            new(GraphPropertyNames.Support, NodeAssembler.Support(evidence.Select(e => e.Document))),
        };
        var votes = new Votes();
        foreach (var piece in evidence)
        {
            foreach (var (name, value) in piece.Claim.Properties)
                votes.Add(name, value);
        }

        if (!string.IsNullOrEmpty(title))
            properties.Add(new(PropertyNames.Title, title));
        var roles = votes.All(PropertyNames.Role).Take(MaxEvidence).ToImmutableArray();
        if (roles.Length > 0)
            properties.Add(new(GraphPropertyNames.Roles, new PropertyValue.Texts(roles)));
        if (votes.All(PropertyNames.Date).FirstOrDefault() is { } date)
            properties.Add(new(PropertyNames.Date, date));
        // One plain statement outweighs any announcement.
        if (evidence.TrueForAll(e => e.Modality is not null))
            properties.Add(new(PropertyNames.Modality, evidence.Min(e => e.Modality)!));
        AddEvidence(properties, evidence, maxEvidence);
        return PropertyMap.From([.. properties]);
    }

    private static void AddEvidence(List<KeyValuePair<string, PropertyValue>> properties, List<Evidence> evidence, int maxEvidence)
    {
        evidence.Sort();
        // The best of each document goes before the second best of any.
        var ofDocument = new Dictionary<DocumentFacts, int>();
        var best = evidence
            .Select(e => (Rank: ofDocument[e.Document] = ofDocument.GetValueOrDefault(e.Document) + 1, Evidence: e))
            .OrderBy(e => e.Rank).Select(e => e.Evidence).DistinctBy(e => (e.Document, e.Claim.Span)).Take(maxEvidence).ToList();
        properties.Add(new(GraphPropertyNames.Documents, new PropertyValue.Texts([.. best.Select(e => e.Document.Info.Id)])));
        properties.Add(new(GraphPropertyNames.Quotes, new PropertyValue.Texts([.. best.Select(e => e.Claim.Quote)])));
        properties.Add(new(GraphPropertyNames.Starts, Integers(best.Select(e => e.Claim.Span.Start))));
        properties.Add(new(GraphPropertyNames.Ends, Integers(best.Select(e => e.Claim.Span.End))));
    }

    private static PropertyValue.Integers Integers(IEnumerable<int> values) => new([.. values.Select(v => (long)v)]);
}
