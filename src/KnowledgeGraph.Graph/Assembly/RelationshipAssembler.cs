using System.Collections.Immutable;
using System.Runtime.InteropServices;
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
        var mentioned = new Dictionary<ResolvedEntity, ImmutableArray<TextSpan>>(document.Members.Length);
        foreach (var member in document.Members)
        {
            mentioned[member.Entity!] = mentioned.TryGetValue(member.Entity!, out var others)
                ? [.. others.Concat(member.Mentions).Distinct().Order()]
                : member.Mentions;
        }

        foreach (var (entity, mentions) in mentioned)
        {
            var shown = Math.Min(mentions.Length, maxEvidence);
            yield return GraphRelationship.Create(RelationshipTypes.MentionedIn, entity.Id, document.NodeId, PropertyMap.From(
                new(GraphPropertyNames.Count, mentions.Length),
                new(GraphPropertyNames.Starts, Integers(mentions.AsSpan(0, shown), static m => m.Start)),
                new(GraphPropertyNames.Ends, Integers(mentions.AsSpan(0, shown), static m => m.End))));
        }
    }

    private static PropertyMap Properties(string? title, List<Evidence> evidence, int maxEvidence)
    {
        var properties = new List<KeyValuePair<string, PropertyValue>>
        {
            new(GraphPropertyNames.Support, NodeAssembler.Support(evidence, static e => e.Document)),
        };
        var votes = new Votes();
        foreach (var piece in evidence)
        {
            foreach (var (name, value) in piece.Claim.Properties)
            {
                if (name != PropertyNames.Title && name != PropertyNames.Modality)
                    votes.Add(name, value);
            }
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
        var best = Best(evidence, maxEvidence);
        properties.Add(new(GraphPropertyNames.Documents, new PropertyValue.Texts(ImmutableArray.CreateRange(best, static e => e.Document.Info.Id))));
        properties.Add(new(GraphPropertyNames.Quotes, new PropertyValue.Texts(ImmutableArray.CreateRange(best, static e => e.Claim.Quote))));
        properties.Add(new(GraphPropertyNames.Starts, Integers(best.AsSpan(), static e => e.Claim.Span.Start)));
        properties.Add(new(GraphPropertyNames.Ends, Integers(best.AsSpan(), static e => e.Claim.Span.End)));
    }

    /// <summary>The best of each document goes before the second best of any.</summary>
    private static ImmutableArray<Evidence> Best(List<Evidence> evidence, int maxEvidence)
    {
        if (evidence.Count == 1)
            return [evidence[0]];
        evidence.Sort();
        var ofDocument = new Dictionary<DocumentFacts, int>();
        return
        [
            .. evidence
                .DistinctBy(e => (e.Document, e.Claim.Span))
                .Select(e => (Rank: ofDocument[e.Document] = ofDocument.GetValueOrDefault(e.Document) + 1, Evidence: e))
                .OrderBy(e => e.Rank).Select(e => e.Evidence).Take(maxEvidence),
        ];
    }

    private static PropertyValue.Integers Integers<T>(ReadOnlySpan<T> items, Func<T, int> value)
    {
        var values = new long[items.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = value(items[i]);
        return new PropertyValue.Integers(ImmutableCollectionsMarshal.AsImmutableArray(values));
    }
}
