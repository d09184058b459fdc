using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Graph;

/// <summary>The properties of the nodes, or of the relationships, of a snapshot: eight bytes an entity and eight a value, beside what the pool holds.</summary>
internal sealed class PackedPropertyStore(TokenTable names, int[][] shapes, int[] entityShapes, int[] offsets, long[] words, PackedValues values) : PropertyStore
{
    public override CypherValue Get(int entity, int key)
    {
        var keys = shapes[entityShapes[entity]];
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] == key)
                return values.Read(words[offsets[entity] + i]);
        }
        return CypherValue.Null;
    }

    public override CypherMap All(int entity)
    {
        var keys = shapes[entityShapes[entity]];
        if (keys.Length == 0)
            return CypherMap.Empty;
        var all = new CypherValue[keys.Length];
        for (var i = 0; i < all.Length; i++)
            all[i] = values.Read(words[offsets[entity] + i]);
        return new CypherMap(Array.ConvertAll(keys, names.Name), all);
    }
}
