using KnowledgeGraph.Cypher.Temporal;

namespace KnowledgeGraph.Cypher.Values;

/// <summary>Cypher's two notions of sameness: three-valued <c>=</c> and two-valued equivalence.</summary>
public static class CypherEquality
{
    /// <summary><c>left = right</c>: null where either is null, or where a null inside of a list or map leaves it open.</summary>
    public static bool? Equal(CypherValue left, CypherValue right)
    {
        if (left.IsNull || right.IsNull)
            return null;
        var kind = left.Kind;
        if (left.IsNumber && right.IsNumber)
            return NumbersEqual(left, right);
        if (kind != right.Kind)
            return false;
        return kind switch
        {
            CypherKind.List => EqualLists(left.AsList(), right.AsList()),
            CypherKind.Map => EqualMaps(left.AsMap(), right.AsMap()),
            _ => SameKindEquivalent(kind, left, right, nanIsNaN: false),
        };
    }

    /// <summary>Equivalence: like <c>=</c>, but null is the same as null and NaN as NaN.</summary>
    public static bool Equivalent(CypherValue left, CypherValue right) => Equivalent(left, right, nanIsNaN: true);

    /// <summary>What DISTINCT and grouping go by: equivalence, but as in Neo4j every NaN is one of its own.</summary>
    internal static bool SameGroup(CypherValue left, CypherValue right) => Equivalent(left, right, nanIsNaN: false);

    private static bool Equivalent(CypherValue left, CypherValue right, bool nanIsNaN)
    {
        if (left.IsNumber && right.IsNumber)
            return NumbersEqual(left, right) || (nanIsNaN && IsNaN(left) && IsNaN(right));
        var kind = left.Kind;
        return kind == right.Kind && SameKindEquivalent(kind, left, right, nanIsNaN);
    }

    public static int Hash(CypherValue value)
    {
        switch (value.Kind)
        {
            case CypherKind.Null:
                return 0;
            case CypherKind.Integer:
                return ((double)value.Bits).GetHashCode();
            case CypherKind.Float:
                // -0.0 is equal to 0.0.
                var number = value.AsFloat() + 0.0;
                return number.GetHashCode();
            case CypherKind.Boolean:
            case CypherKind.Node:
            case CypherKind.Relationship:
                return ((int)value.Kind << 28) ^ value.Bits.GetHashCode();
            case CypherKind.String:
                return StringComparer.Ordinal.GetHashCode(value.AsString());
            case CypherKind.List:
                return value.AsList().ContentHash;
            case CypherKind.Map:
                var map = 0;
                foreach (var (key, item) in value.AsMap())
                    map += HashCode.Combine(StringComparer.Ordinal.GetHashCode(key), Hash(item));
                return map;
            case CypherKind.Path:
                var path = new HashCode();
                foreach (var id in value.AsPath().NodeIds)
                    path.Add(id);
                foreach (var id in value.AsPath().RelationshipIds)
                    path.Add(id);
                return path.ToHashCode();
            default:
                return value.Reference!.GetHashCode();
        }
    }

    private static bool SameKindEquivalent(CypherKind kind, CypherValue left, CypherValue right, bool nanIsNaN)
    {
        switch (kind)
        {
            case CypherKind.Null:
                return true;
            case CypherKind.Boolean:
            case CypherKind.Node:
            case CypherKind.Relationship:
                return left.Bits == right.Bits;
            case CypherKind.String:
                return string.Equals(left.AsString(), right.AsString(), StringComparison.Ordinal);
            case CypherKind.List:
                var (first, second) = (left.AsList(), right.AsList());
                if (ReferenceEquals(first, second))
                    return true;
                if (first.Count != second.Count)
                    return false;
                for (var i = 0; i < first.Count; i++)
                {
                    if (!Equivalent(first[i], second[i], nanIsNaN))
                        return false;
                }
                return true;
            case CypherKind.Map:
                var (a, b) = (left.AsMap(), right.AsMap());
                return a.Count == b.Count && a.All(p => b.TryGetValue(p.Key, out var other) && Equivalent(p.Value, other, nanIsNaN));
            case CypherKind.Path:
                return left.AsPath().NodeIds.SequenceEqual(right.AsPath().NodeIds)
                    && left.AsPath().RelationshipIds.SequenceEqual(right.AsPath().RelationshipIds);
            default:
                return left.Reference!.Equals(right.Reference);
        }
    }

    private static bool IsNaN(CypherValue value) => value.IsFloat && double.IsNaN(value.AsFloat());

    private static bool NumbersEqual(CypherValue left, CypherValue right)
    {
        if (left.IsInteger && right.IsInteger)
            return left.Bits == right.Bits;
        if (left.IsFloat && right.IsFloat)
            return left.AsFloat() == right.AsFloat();
        // As in Neo4j an integer is equal to the float that it rounds to.
        return left.AsNumber() == right.AsNumber();
    }

    private static bool? EqualLists(CypherList left, CypherList right)
    {
        if (left.Count != right.Count)
            return false;
        bool? result = true;
        for (var i = 0; i < left.Count; i++)
        {
            var equal = Equal(left[i], right[i]);
            if (equal == false)
                return false;
            result = equal is null ? null : result;
        }
        return result;
    }

    private static bool? EqualMaps(CypherMap left, CypherMap right)
    {
        if (left.Count != right.Count)
            return false;
        bool? result = true;
        foreach (var (key, value) in left)
        {
            if (!right.TryGetValue(key, out var other))
                return false;
            var equal = Equal(value, other);
            if (equal == false)
                return false;
            result = equal is null ? null : result;
        }
        return result;
    }
}
