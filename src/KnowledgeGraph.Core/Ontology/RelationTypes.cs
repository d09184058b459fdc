using System.Collections.Frozen;
using System.Collections.Immutable;
using static KnowledgeGraph.Core.Ontology.EntityLabel;

namespace KnowledgeGraph.Core.Ontology;

/// <summary>The relation types: their names in the graph and the labels that each may join.</summary>
public static class RelationTypes
{
    private static readonly ImmutableArray<Definition> Definitions =
    [
        new(RelationType.HoldsPosition, "HOLDS_POSITION", [Person], [Organisation]),
        new(RelationType.Attended, "ATTENDED", [Person], [Event, Forum]),
        new(RelationType.SpokeAt, "SPOKE_AT", [Person], [Event, Forum]),
        new(RelationType.Chaired, "CHAIRED", [Person], [Event, Forum]),
        new(RelationType.Hosted, "HOSTED", [Organisation], [Event, Forum]),
        new(RelationType.Organised, "ORGANISED", [Organisation], [Event, Forum]),
        new(RelationType.CoOrganised, "CO_ORGANISED", [Organisation], [Event, Forum]),
        new(RelationType.Guided, "GUIDED", [Organisation], [Event, Forum]),
        new(RelationType.ParticipatedIn, "PARTICIPATED_IN", [Organisation], [Event, Forum]),
        new(RelationType.PartOf, "PART_OF", [Forum, Event], [Event, Forum]),
        new(RelationType.HeldIn, "HELD_IN", [Event, Forum], [Place]),
        new(RelationType.Released, "RELEASED", [Person, Organisation], [Report]),
        new(RelationType.ReleasedAt, "RELEASED_AT", [Report], [Event, Forum]),
        new(RelationType.Authored, "AUTHORED", [Person, Organisation], [Report]),
        new(RelationType.Founded, "FOUNDED", [Organisation, Person], [Organisation]),
        new(RelationType.MemberOf, "MEMBER_OF", [Organisation], [Organisation]),
    ];

    private static readonly FrozenDictionary<string, RelationType> ByName = Definitions.ToFrozenDictionary(d => d.Name, d => d.Type);

    public static ImmutableArray<RelationType> All { get; } = [.. Definitions.Select(d => d.Type)];

    /// <summary>The type's name in the graph: <c>HOLDS_POSITION</c>.</summary>
    public static string Name(this RelationType type) => Definitions[(int)type].Name;

    /// <summary>False where no type has the name; the comparison is ordinal.</summary>
    public static bool TryParse(string name, out RelationType type) => ByName.TryGetValue(name, out type);

    /// <summary>Whether the ontology lets the type join these labels in this direction.</summary>
    public static bool Permits(this RelationType type, EntityLabel start, EntityLabel end) =>
        Definitions[(int)type].Starts.Contains(start) && Definitions[(int)type].Ends.Contains(end);

    private sealed record Definition(RelationType Type, string Name, ImmutableArray<EntityLabel> Starts, ImmutableArray<EntityLabel> Ends);
}
