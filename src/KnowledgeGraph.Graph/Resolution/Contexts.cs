using KnowledgeGraph.Core.Ontology;

namespace KnowledgeGraph.Graph.Resolution;

/// <summary>Finds what tells an entity apart whose name alone does not: its event, issuer or parent, else the document.</summary>
internal static class Contexts
{
    /// <summary>The resolved event that the document says a forum or event is part of; of several, the one with the ordinally smallest id.</summary>
    public static ResolvedEntity? EventOf(Member member) =>
        Smallest(member.Document.Objects(member, RelationType.PartOf).Where(o => o.Label == EntityLabel.Event && o != member));

    /// <summary>For a generic name; never null.</summary>
    public static string Of(Member member)
    {
        var document = member.Document;
        var entity = member.Label switch
        {
            EntityLabel.Event or EntityLabel.Forum => EventOf(member)
                ?? Smallest(document.Subjects(member, RelationType.Hosted))
                ?? Smallest(document.Objects(member, RelationType.HeldIn)),
            EntityLabel.Report => Smallest(document.Subjects(member, RelationType.Released))
                ?? Smallest(document.Subjects(member, RelationType.Authored))
                ?? Smallest(document.Objects(member, RelationType.ReleasedAt)),
            EntityLabel.Organisation => Smallest(document.Objects(member, RelationType.MemberOf)),
            _ => null,
        };
        return entity?.BareId ?? document.Info.Id;
    }

    private static ResolvedEntity? Smallest(IEnumerable<Member> members) =>
        members.Select(m => m.Entity).OfType<ResolvedEntity>().MinBy(e => e.Id, StringComparer.Ordinal);
}
