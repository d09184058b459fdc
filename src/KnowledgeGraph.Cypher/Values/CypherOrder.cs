using KnowledgeGraph.Cypher.Functions;
using KnowledgeGraph.Cypher.Temporal;

namespace KnowledgeGraph.Cypher.Values;

/// <summary>The total order of ORDER BY, min and max, and the partial one of <c>&lt;</c>.</summary>
/// <remarks>
/// Ascending by kind, as openCypher's CIP2016-06-14 has it: map, node, relationship, list, path, date-time values,
/// duration, string, Boolean, number, NaN, null. Strings compare by code point, nodes and relationships by id.
/// </remarks>
public sealed class CypherOrder : IComparer<CypherValue>
{
    public static readonly CypherOrder Instance = new();

    private static ReadOnlySpan<byte> Rank =>
        // Null, Boolean, Integer, Float, String, List, Map, Node, Relationship, Path, Date, LocalTime, Time, LocalDateTime, DateTime, Duration
        [20, 14, 15, 15, 13, 4, 1, 2, 3, 5, 8, 10, 9, 7, 6, 11];

    public int Compare(CypherValue x, CypherValue y) => CompareTotal(x, y);

    public static int CompareTotal(CypherValue x, CypherValue y)
    {
        if (x.IsInteger && y.IsInteger)
            return x.Bits.CompareTo(y.Bits);
        int rankX = Rank[(int)x.Kind], rankY = Rank[(int)y.Kind];
        if (rankX != rankY)
            return rankX.CompareTo(rankY);
        return x.Kind switch
        {
            CypherKind.Null => 0,
            CypherKind.Boolean or CypherKind.Node or CypherKind.Relationship => x.Bits.CompareTo(y.Bits),
            CypherKind.Integer or CypherKind.Float => CompareNumbers(x, y),
            CypherKind.String => CodePoints.Compare(x.AsString(), y.AsString()),
            CypherKind.List => CompareLists(x.AsList(), y.AsList(), CompareTotal),
            CypherKind.Map => CompareMaps(x.AsMap(), y.AsMap()),
            CypherKind.Path => ComparePaths(x.AsPath(), y.AsPath()),
            CypherKind.Date => x.AsTemporal<CypherDate>().CompareTo(y.AsTemporal<CypherDate>()),
            CypherKind.LocalTime => x.AsTemporal<CypherLocalTime>().CompareTo(y.AsTemporal<CypherLocalTime>()),
            CypherKind.Time => x.AsTemporal<CypherTime>().CompareTo(y.AsTemporal<CypherTime>()),
            CypherKind.LocalDateTime => x.AsTemporal<CypherLocalDateTime>().CompareTo(y.AsTemporal<CypherLocalDateTime>()),
            CypherKind.DateTime => x.AsTemporal<CypherDateTime>().CompareTo(y.AsTemporal<CypherDateTime>()),
            _ => x.AsTemporal<CypherDuration>().CompareTo(y.AsTemporal<CypherDuration>()),
        };
    }

    /// <summary>The order of <c>&lt;</c>: null where the two do not compare (other kinds, null, NaN, different durations).</summary>
    public static int? ComparePartial(CypherValue x, CypherValue y)
    {
        if (x.IsNull || y.IsNull)
            return null;
        if (x.IsNumber && y.IsNumber)
            return IsNaN(x) || IsNaN(y) ? null : CompareNumbers(x, y);
        if (x.Kind != y.Kind)
            return null;
        return x.Kind switch
        {
            CypherKind.Boolean or CypherKind.String or CypherKind.Date or CypherKind.LocalTime or CypherKind.Time
                or CypherKind.LocalDateTime or CypherKind.DateTime or CypherKind.Node or CypherKind.Relationship => CompareTotal(x, y),
            CypherKind.Duration => x.Equals(y) ? 0 : null,
            CypherKind.Map => CompareMapsPartially(x.AsMap(), y.AsMap()),
            CypherKind.List => CompareListsPartially(x.AsList(), y.AsList()),
            _ => null,
        };
    }

    /// <summary>NaN after all numbers.</summary>
    internal static int CompareNumbers(CypherValue x, CypherValue y)
    {
        if (x.IsInteger && y.IsInteger)
            return x.Bits.CompareTo(y.Bits);
        if (x.IsFloat && y.IsFloat)
        {
            var (a, b) = (x.AsFloat(), y.AsFloat());
            if (double.IsNaN(a) || double.IsNaN(b))
                return double.IsNaN(a).CompareTo(double.IsNaN(b));
            // Although they are equal, Neo4j puts -0.0 before 0.0, and < says so.
            return a == b ? double.IsNegative(b).CompareTo(double.IsNegative(a)) : a.CompareTo(b);
        }
        // An integer and a float compare as floats, as in Neo4j.
        return CompareNumbers(CypherValue.From(x.AsNumber()), CypherValue.From(y.AsNumber()));
    }

    private static bool IsNaN(CypherValue value) => value.IsFloat && double.IsNaN(value.AsFloat());

    private static int CompareLists(CypherList x, CypherList y, Comparison<CypherValue> compare)
    {
        for (var i = 0; i < x.Count && i < y.Count; i++)
        {
            var result = compare(x[i], y[i]);
            if (result != 0)
                return result;
        }
        return x.Count.CompareTo(y.Count);
    }

    private static int? CompareListsPartially(CypherList x, CypherList y)
    {
        for (var i = 0; i < x.Count && i < y.Count; i++)
        {
            if (ComparePartial(x[i], y[i]) is not { } result)
                return null;
            if (result != 0)
                return result;
        }
        return x.Count.CompareTo(y.Count);
    }

    /// <summary>By size, then keys, then values in the order of the keys.</summary>
    private static int? CompareMapsPartially(CypherMap x, CypherMap y)
    {
        var keys = x.Keys.Order(StringComparer.Ordinal).ToArray();
        if (!keys.SequenceEqual(y.Keys.Order(StringComparer.Ordinal)))
            return CompareMaps(x, y);
        foreach (var key in keys)
        {
            if (ComparePartial(x[key], y[key]) is not { } result)
                return null;
            if (result != 0)
                return result;
        }
        return 0;
    }

    private static int CompareMaps(CypherMap x, CypherMap y)
    {
        if (x.Count != y.Count)
            return x.Count.CompareTo(y.Count);
        var keysX = x.Keys.Order(StringComparer.Ordinal).ToArray();
        var keysY = y.Keys.Order(StringComparer.Ordinal).ToArray();
        for (var i = 0; i < keysX.Length; i++)
        {
            var result = string.CompareOrdinal(keysX[i], keysY[i]);
            if (result != 0)
                return result;
        }
        return keysX.Select(key => CompareTotal(x[key], y[key])).FirstOrDefault(result => result != 0);
    }

    private static int ComparePaths(CypherPath x, CypherPath y)
    {
        for (var i = 0; i < x.Length && i < y.Length; i++)
        {
            var result = x.NodeIds[i].CompareTo(y.NodeIds[i]);
            if (result == 0)
                result = x.RelationshipIds[i].CompareTo(y.RelationshipIds[i]);
            if (result != 0)
                return result;
        }
        var last = Math.Min(x.Length, y.Length);
        var end = x.NodeIds[last].CompareTo(y.NodeIds[last]);
        return end != 0 ? end : x.Length.CompareTo(y.Length);
    }
}
