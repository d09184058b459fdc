namespace KnowledgeGraph.Cypher.Graph;

/// <summary>What a <see cref="GraphSnapshot"/> is made of. The arrays go over to it.</summary>
/// <param name="LabelSets">By number; the labels of one set ascending and each once.</param>
/// <param name="NodeLabelSets">By node.</param>
/// <param name="Starts">By relationship.</param>
/// <param name="Ends">By relationship.</param>
/// <param name="RelationshipTypes">By relationship.</param>
/// <param name="IndexedKeys">Property keys that are looked up by value.</param>
internal sealed record SnapshotParts(
    TokenTable Labels, TokenTable Types, IPropertyKeys Keys, int[][] LabelSets, int[] NodeLabelSets, int[] Starts, int[] Ends, int[] RelationshipTypes,
    PropertyStore NodeProperties, PropertyStore RelationshipProperties, IReadOnlyList<string> IndexedKeys)
{
    /// <summary>By node; null where a node is known by its number only.</summary>
    public Func<int, string>? NodeIds { get; init; }

    /// <summary>By relationship; null where a relationship is known by its number only.</summary>
    public Func<int, string>? RelationshipIds { get; init; }
}
