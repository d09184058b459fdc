using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>The equality of DISTINCT and grouping, for values and rows.</summary>
internal sealed class RowEquality : IEqualityComparer<CypherValue[]>, IEqualityComparer<CypherValue>
{
    public static readonly RowEquality Instance = new();

    /// <summary>Whether two rows hold the very same values, which is quickly seen; rows that do not may still be equal.</summary>
    public static bool AreIdentical(CypherValue[] x, CypherValue[] y)
    {
        for (var i = 0; i < x.Length; i++)
        {
            // A NaN is in no group with another.
            if (x[i].Bits != y[i].Bits || !ReferenceEquals(x[i].Reference, y[i].Reference) || x[i].IsFloat)
                return false;
        }
        return true;
    }

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
