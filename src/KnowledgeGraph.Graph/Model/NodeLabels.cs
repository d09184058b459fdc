using System.Collections.Immutable;

namespace KnowledgeGraph.Graph.Model;

/// <summary>Labels that are no entity's own.</summary>
public static class NodeLabels
{
    public const string Document = "Document";

    /// <summary>Borne by every node but documents, beside its own label.</summary>
    public const string Entity = "Entity";

    /// <summary>The label together with <see cref="Entity"/> where it has it, in ordinal order.</summary>
    public static ImmutableArray<string> All(string label) =>
        label == Document ? [Document] : string.CompareOrdinal(label, Entity) < 0 ? [label, Entity] : [Entity, label];
}
