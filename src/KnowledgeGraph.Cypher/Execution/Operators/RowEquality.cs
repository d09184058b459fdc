using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>The equality of DISTINCT and grouping, for values and rows.</summary>
internal sealed class RowEquality : IEqualityComparer<CypherValue[]>, IEqualityComparer<CypherValue>
{
    public static readonly RowEquality Instance = new();

    public bool Equals(CypherValue x, CypherValue y) => CypherEquality.SameGroup(x, y);

    public int GetHashCode(CypherValue obj) => CypherEquality.Hash(obj);

    public bool Equals(CypherValue[]? x, CypherValue[]? y)
    {
        if (x is null || y is null || x.Length != y.Length)
            return ReferenceEquals(x, y);
        for (var i = 0; i < x.Length; i++)
        {
            if (!CypherEquality.SameGroup(x[i], y[i]))
                return false;
        }
        return true;
    }

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
