using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Semantics;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Functions;

/// <summary>Functions on numbers.</summary>
internal static class MathFunctions
{
    public static void AddTo(List<Function> functions)
    {
        foreach (var (name, body) in new (string, Func<double, double>)[]
        {
            ("sqrt", Math.Sqrt), ("exp", Math.Exp), ("log", Math.Log), ("log10", Math.Log10), ("ceil", Math.Ceiling), ("floor", Math.Floor),
            ("sin", Math.Sin), ("cos", Math.Cos), ("tan", Math.Tan), ("cot", x => 1 / Math.Tan(x)), ("asin", Math.Asin), ("acos", Math.Acos), ("atan", Math.Atan),
            ("sinh", Math.Sinh), ("cosh", Math.Cosh), ("tanh", Math.Tanh), ("coth", x => 1 / Math.Tanh(x)),
            ("degrees", x => x * 180 / Math.PI), ("radians", x => x / 180 * Math.PI), ("haversin", x => (1 - Math.Cos(x)) / 2),
        })
            functions.Add(name, [KindSet.Number], KindSet.Float, (_, a) => CypherValue.From(body(a[0].AsNumber())));
        functions.Add("atan2", [KindSet.Number, KindSet.Number], KindSet.Float, (_, a) => CypherValue.From(Math.Atan2(a[0].AsNumber(), a[1].AsNumber())));
        functions.Add("pi", [], KindSet.Float, (_, _) => CypherValue.From(Math.PI));
        functions.Add("e", [], KindSet.Float, (_, _) => CypherValue.From(Math.E));
        functions.Add("isNaN", [KindSet.Number], KindSet.Boolean, (_, a) => CypherValue.From(a[0].Kind == CypherKind.Float && double.IsNaN(a[0].AsFloat())));
        functions.Add("abs", [KindSet.Number], KindSet.Number, (_, a) => Abs(a[0]));
        functions.Add("sign", [KindSet.Number], KindSet.Integer, (_, a) => CypherValue.From(a[0].AsNumber() is var x && double.IsNaN(x) ? 0 : (long)Math.Sign(x)));
        functions.Add("round", [KindSet.Number, KindSet.Number, KindSet.String], KindSet.Float, (_, a) => CypherValue.From(Round(a)), optional: 2);
    }

    private static CypherValue Abs(CypherValue value)
    {
        if (value.Kind == CypherKind.Float)
            return CypherValue.From(Math.Abs(value.AsFloat()));
        var number = value.AsInteger();
        // The least integer has no positive counterpart and stays as it is, as in Neo4j.
        return number < 0 ? CypherValue.From(unchecked(-number)) : value;
    }

    /// <summary>Without a precision halves go up (-1.5 to -1); with one, away from zero unless a mode says otherwise.</summary>
    private static double Round(ReadOnlySpan<CypherValue> a)
    {
        var number = a[0].AsNumber();
        if (!double.IsFinite(number))
            return number;
        // Neo4j takes an explicit precision of 0 for none.
        if (a.Length == 1 || (a.Length == 2 && a[1].Kind == CypherKind.Integer && a[1].AsInteger() == 0))
            return number - Math.Floor(number) >= 0.5 ? Math.Floor(number) + 1 : Math.Floor(number);
        if (a[1].Kind != CypherKind.Integer || a[1].AsInteger() < 0)
            throw CypherValueException.Argument("InvalidArgumentValue", $"The precision must be a whole number from 0, was {a[1]}");
        var mode = a.Length > 2 ? a[2].AsString().ToUpperInvariant() : "HALF_UP";
        var digits = (int)Math.Min(a[1].AsInteger(), 28);
        return Math.Abs(number) > 1e15 ? number : Round((decimal)number, digits, mode);
    }

    private static double Round(decimal number, int digits, string mode)
    {
        return (double)(mode switch
        {
            "HALF_UP" => Math.Round(number, digits, MidpointRounding.AwayFromZero),
            "HALF_EVEN" => Math.Round(number, digits, MidpointRounding.ToEven),
            "HALF_DOWN" => HalfDown(number, digits),
            "UP" => number >= 0 ? Math.Round(number, digits, MidpointRounding.ToPositiveInfinity) : Math.Round(number, digits, MidpointRounding.ToNegativeInfinity),
            "DOWN" => Math.Round(number, digits, MidpointRounding.ToZero),
            "CEILING" => Math.Round(number, digits, MidpointRounding.ToPositiveInfinity),
            "FLOOR" => Math.Round(number, digits, MidpointRounding.ToNegativeInfinity),
            _ => throw CypherValueException.Argument("InvalidArgumentValue", $"There is no rounding mode {mode}", "Modes are UP, DOWN, CEILING, FLOOR, HALF_UP, HALF_DOWN, HALF_EVEN."),
        });
    }

    private static decimal HalfDown(decimal number, int digits)
    {
        var towardsZero = Math.Round(number, digits, MidpointRounding.ToZero);
        var away = Math.Round(number, digits, MidpointRounding.AwayFromZero);
        return Math.Abs(number - towardsZero) <= Math.Abs(away - number) ? towardsZero : away;
    }
}
