using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Ontology;

namespace KnowledgeGraph.Graph.Model;

/// <summary>Ids of relationships: <c>person:周明远|HOLDS_POSITION|organisation:工业和信息化部|总工程师</c>.</summary>
public static class RelationshipId
{
    private static readonly string HoldsPosition = RelationType.HoldsPosition.Name();

    /// <param name="key">What tells apart several relationships of one type between the same nodes (<see cref="KeyOf"/>); null for most types.</param>
    public static string Of(string startId, string type, string endId, string? key) => key is null
        ? string.Concat(Escape(startId), "|", type, string.Concat("|", Escape(endId)))
        : string.Concat(Escape(startId), "|", type, string.Concat("|", Escape(endId), "|", Escape(key)));

    /// <summary>The title of a <c>HOLDS_POSITION</c>, the empty text where it has none; null for every other type.</summary>
    public static string? KeyOf(string type, PropertyMap properties) =>
        HasKey(type) ? properties.Text(PropertyNames.Title) ?? "" : null;

    /// <summary>Whether <see cref="KeyOf"/> has anything to say of a type.</summary>
    public static bool HasKey(string type) => type == HoldsPosition;

    private static string Escape(string part) => part.Contains('|') ? part.Replace("|", "||", StringComparison.Ordinal) : part;
}
