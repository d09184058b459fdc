using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>Equivalence of rows.</summary>
internal sealed class RowEquality : IEqualityComparer<CypherValue[]>
{
    public static readonly RowEquality Instance = new();

    public bool Equals(CypherValue[]? x, CypherValue[]? y) => x.AsSpan().SequenceEqual(y);

    public int GetHashCode(CypherValue[] obj)
    {
        if (obj.Length == 1)
            return CypherEquality.Hash(obj[0]);
        var hash = new HashCode();
        foreach (var value in obj)
            hash.Add(CypherEquality.Hash(value));
        return hash.ToHashCode();
    }
}
