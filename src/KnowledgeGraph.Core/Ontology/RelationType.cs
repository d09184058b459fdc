namespace KnowledgeGraph.Core.Ontology;

/// <summary>What one entity is to another; <see cref="RelationTypes.Name"/> gives the type's name in the graph.</summary>
public enum RelationType
{
    HoldsPosition,
    Attended,
    SpokeAt,
    Chaired,
    Hosted,
    Organised,
    CoOrganised,
    Guided,
    ParticipatedIn,
    PartOf,
    HeldIn,
    Released,
    ReleasedAt,
    Authored,
    Founded,
    MemberOf,
}
