using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Graph;

/// <summary>The properties of the nodes, or of the relationships, of a snapshot: 16 bytes a value and 8 an entity.</summary>
internal sealed class PropertyStore(int[][] shapes, int[] entityShapes, int[] offsets, CypherValue[] values)
{
    public CypherValue Get(int entity, int key)
    {
        var keys = shapes[entityShapes[entity]];
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] == key)
                return values[offsets[entity] + i];
        }
        return CypherValue.Null;
    }

    public CypherMap All(int entity, TokenTable names)
    {
        var keys = shapes[entityShapes[entity]];
        if (keys.Length == 0)
            return CypherMap.Empty;
        return new CypherMap(Array.ConvertAll(keys, names.Name), values.AsSpan(offsets[entity], keys.Length).ToArray());
    }
}
