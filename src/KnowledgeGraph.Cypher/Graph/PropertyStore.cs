using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Graph;

/// <summary>The properties of the nodes, or of the relationships, of a snapshot. Thread-safe.</summary>
internal abstract class PropertyStore
{
    /// <summary>Null where the entity has no such property.</summary>
    public abstract CypherValue Get(int entity, int key);

    public abstract CypherMap All(int entity);
}
