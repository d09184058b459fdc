namespace KnowledgeGraph.Graph.Model;

/// <summary>Types that are no claim's.</summary>
public static class RelationshipTypes
{
    /// <summary>Entity → Document, with <c>count</c>, <c>starts</c>, <c>ends</c>.</summary>
    public const string MentionedIn = "MENTIONED_IN";
}
