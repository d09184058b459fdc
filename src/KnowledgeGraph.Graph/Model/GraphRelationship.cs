namespace KnowledgeGraph.Graph.Model;

/// <summary>A relationship of the graph that analysts see: one per start, type and end; <c>HOLDS_POSITION</c> also by title.</summary>
/// <param name="Id"><see cref="RelationshipId.Of"/> of the other fields.</param>
/// <param name="Type">A relation type's name, or <see cref="RelationshipTypes.MentionedIn"/>.</param>
/// <param name="Properties">All but <c>id</c>.</param>
/// <param name="Hash">Of type and properties.</param>
public sealed record GraphRelationship(string Id, string Type, string StartId, string EndId, PropertyMap Properties, ElementHash Hash)
{
    /// <summary>Derives the id and hashes the properties.</summary>
    public static GraphRelationship Create(string type, string startId, string endId, PropertyMap properties) => new(
        RelationshipId.Of(startId, type, endId, RelationshipId.KeyOf(type, properties)),
        type, startId, endId, properties, CanonicalJson.Hash(type, properties));
}
