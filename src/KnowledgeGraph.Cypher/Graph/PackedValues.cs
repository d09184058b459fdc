using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Graph;

/// <summary>Property values in eight bytes each: small integers, Booleans and lists of one integer in place, the rest by its number in a pool.</summary>
/// <remarks>The lowest three bits tell what the others mean.</remarks>
internal sealed class PackedValues(object[] pool)
{
    public const int TagBits = 3;
    public const long TagMask = (1 << TagBits) - 1;
    public const long Integer = 0;
    public const long Boolean = 1;
    public const long Text = 2;
    public const long ListOfInteger = 3;
    public const long ListOfText = 4;
    public const long Pooled = 5;

    /// <summary>Integers up to here fit in place.</summary>
    public const long MaxInline = long.MaxValue >> TagBits;
    public const long MinInline = long.MinValue >> TagBits;

    public CypherValue Read(long word)
    {
        var payload = word >> TagBits;
        return (word & TagMask) switch
        {
            Integer => CypherValue.From(payload),
            Boolean => CypherValue.From(payload != 0),
            Text => CypherValue.From((string)pool[payload]),
            ListOfInteger => CypherValue.From([CypherValue.From(payload)]),
            ListOfText => CypherValue.From([CypherValue.From((string)pool[payload])]),
            _ => FromPool(pool[payload]),
        };
    }

    private static CypherValue FromPool(object pooled) => pooled switch
    {
        string[] texts => CypherValue.From(Array.ConvertAll(texts, CypherValue.From)),
        long[] integers => CypherValue.From(Array.ConvertAll(integers, CypherValue.From)),
        _ => (CypherValue)pooled,
    };
}
