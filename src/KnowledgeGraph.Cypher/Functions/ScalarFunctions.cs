using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Semantics;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Functions;

/// <summary>Functions on values of any kind.</summary>
internal static class ScalarFunctions
{
    public static void AddTo(List<Function> functions)
    {
        functions.Add(new Function("coalesce", 1, int.MaxValue, [KindSet.Any], StaticType.Any, (_, a) =>
        {
            foreach (var value in a)
            {
                if (!value.IsNull)
                    return value;
            }
            return CypherValue.Null;
        }, TakesNull: true));
        functions.Add("nullIf", [KindSet.Any, KindSet.Any], KindSet.Any, (_, a) => CypherEquality.Equal(a[0], a[1]) == true ? CypherValue.Null : a[0], takesNull: true);
        functions.Add("isEmpty", [KindSet.List | KindSet.Map | KindSet.String], KindSet.Boolean, (_, a) => CypherValue.From(Size(a[0]) == 0));
        functions.Add("size", [KindSet.List | KindSet.String], KindSet.Integer, (_, a) => CypherValue.From(Size(a[0])));
        functions.Add("valueType", [KindSet.Any], KindSet.String, (_, a) => CypherValue.From(TypeNames.Of(a[0]) + (a[0].IsNull ? "" : " NOT NULL")), takesNull: true);
        functions.Add("timestamp", [], KindSet.Integer, (f, _) => CypherValue.From(f.StatementTime.ToUnixTimeMilliseconds()));
        functions.Add("randomUUID", [], KindSet.String, (f, _) => CypherValue.From(RandomUuid(f.Random)));
        functions.Add("rand", [], KindSet.Float, (f, _) => CypherValue.From(f.Random.NextDouble()));
    }

    private static long Size(CypherValue value) => value.Kind switch
    {
        CypherKind.List => value.AsList().Count,
        CypherKind.Map => value.AsMap().Count,
        CypherKind.String => CodePoints.Count(value.AsString()),
        _ => throw CypherValueException.Type("InvalidArgumentValue", $"{value.Kind} has no size"),
    };

    private static string RandomUuid(Random random)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        // Version 4, variant 1 of RFC 4122.
        bytes[7] = (byte)((bytes[7] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes).ToString();
    }
}
