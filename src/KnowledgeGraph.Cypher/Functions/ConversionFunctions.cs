using System.Globalization;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Semantics;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Functions;

/// <summary><c>toInteger</c> and its like: null for text that is no such value, an error for kinds that cannot be one (the <c>OrNull</c> forms: null).</summary>
internal static class ConversionFunctions
{
    private delegate bool Conversion(CypherValue value, out CypherValue result);

    public static void AddTo(List<Function> functions)
    {
        AddFamily(functions, "toBoolean", KindSet.Boolean, ToBoolean);
        AddFamily(functions, "toInteger", KindSet.Integer, ToInteger);
        AddFamily(functions, "toFloat", KindSet.Float, ToFloat);
        AddFamily(functions, "toString", KindSet.String, ToStringValue);
    }

    /// <summary>The text of a value that has one: numbers, Booleans, strings and temporal values.</summary>
    public static string ToText(CypherValue value) => value.Kind == CypherKind.String ? value.AsString() : value.ToString();

    private static void AddFamily(List<Function> functions, string name, KindSet result, Conversion convert)
    {
        functions.Add(name, [KindSet.Any], result, (_, a) => convert(a[0], out var converted)
            ? converted
            : throw CypherValueException.Type("InvalidArgumentValue", $"{name}() does not take {a[0].Kind}"));
        functions.Add(name + "OrNull", [KindSet.Any], result, (_, a) => convert(a[0], out var converted) ? converted : CypherValue.Null);
        functions.Add(name + "List", [KindSet.List], StaticType.ListOf(result), (_, a) =>
        {
            var items = a[0].AsList();
            var converted = new CypherValue[items.Count];
            for (var i = 0; i < converted.Length; i++)
                converted[i] = !items[i].IsNull && convert(items[i], out var item) ? item : CypherValue.Null;
            return CypherValue.From(converted);
        });
    }

    private static bool ToBoolean(CypherValue value, out CypherValue result)
    {
        result = value.Kind switch
        {
            CypherKind.Boolean => value,
            CypherKind.Integer => CypherValue.From(value.AsInteger() != 0),
            CypherKind.String => value.AsString().Trim().ToUpperInvariant() switch { "TRUE" => CypherValue.True, "FALSE" => CypherValue.False, _ => CypherValue.Null },
            _ => CypherValue.Null,
        };
        return value.Kind is CypherKind.Boolean or CypherKind.Integer or CypherKind.String;
    }

    private static bool ToInteger(CypherValue value, out CypherValue result)
    {
        result = value.Kind switch
        {
            CypherKind.Integer => value,
            CypherKind.Boolean => CypherValue.From(value.AsBoolean() ? 1 : 0),
            CypherKind.Float => Truncate(value.AsFloat()),
            CypherKind.String => ParseInteger(value.AsString()),
            _ => CypherValue.Null,
        };
        return value.Kind is CypherKind.Integer or CypherKind.Boolean or CypherKind.Float or CypherKind.String;
    }

    private static CypherValue ParseInteger(string text)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer))
            return CypherValue.From(integer);
        if (text.Length != text.Trim().Length || ParseFloat(text) is not { IsFloat: true } number || !double.IsFinite(number.AsFloat()))
            return CypherValue.Null;
        if (Math.Abs(number.AsFloat()) >= 9.2233720368547758e18)
            throw CypherValueException.Type("InvalidArgumentValue", $"{text} is too large for an integer");
        return Truncate(number.AsFloat());
    }

    private static CypherValue Truncate(double number) =>
        double.IsNaN(number) ? CypherValue.From(0) : CypherValue.From(number >= long.MaxValue ? long.MaxValue : number <= long.MinValue ? long.MinValue : (long)number);

    private static bool ToFloat(CypherValue value, out CypherValue result)
    {
        result = value.Kind switch
        {
            CypherKind.Integer => CypherValue.From((double)value.AsInteger()),
            CypherKind.Float => value,
            CypherKind.String => ParseFloat(value.AsString().Trim()),
            _ => CypherValue.Null,
        };
        return value.Kind is CypherKind.Integer or CypherKind.Float or CypherKind.String;
    }

    private static CypherValue ParseFloat(string text) => text switch
    {
        "NaN" => CypherValue.From(double.NaN),
        "Infinity" or "+Infinity" => CypherValue.From(double.PositiveInfinity),
        "-Infinity" => CypherValue.From(double.NegativeInfinity),
        _ => ParseDecimal(text),
    };

    private static CypherValue ParseDecimal(string text) =>
        text.Length > 0 && (char.IsAsciiDigit(text[^1]) || text[^1] == '.')
            && double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
            ? CypherValue.From(number)
            : CypherValue.Null;

    private static bool ToStringValue(CypherValue value, out CypherValue result)
    {
        var known = value.Kind is CypherKind.String or CypherKind.Integer or CypherKind.Float or CypherKind.Boolean or (>= CypherKind.Date and <= CypherKind.Duration);
        result = known ? CypherValue.From(ToText(value)) : CypherValue.Null;
        return known;
    }
}
