using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Temporal;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Functions;

/// <summary>The arithmetic operators. Null with anything is null.</summary>
internal static class Arithmetic
{
    public static CypherValue Add(CypherValue left, CypherValue right)
    {
        if (left.IsInteger && right.IsInteger)
        {
            var sum = unchecked(left.Bits + right.Bits);
            return ((left.Bits ^ sum) & (right.Bits ^ sum)) < 0 ? throw Overflow("+", left, right) : CypherValue.From(sum);
        }
        if (left.IsNull || right.IsNull)
            return CypherValue.Null;
        if (left.IsNumber && right.IsNumber)
            return CypherValue.From(left.AsNumber() + right.AsNumber());
        if (left.Kind == CypherKind.List || right.Kind == CypherKind.List)
            return Append(left, right);
        if (left.Kind == CypherKind.String || right.Kind == CypherKind.String)
            return Join(left, right);
        if (right.Kind == CypherKind.Duration)
            return left.Kind == CypherKind.Duration
                ? Checked("+", left, right, () => CypherValue.From(left.AsTemporal<CypherDuration>().Add(right.AsTemporal<CypherDuration>())))
                : TemporalArithmetic.Add(left, right.AsTemporal<CypherDuration>()) ?? throw NotDefined("+", left, right);
        if (left.Kind == CypherKind.Duration)
            return TemporalArithmetic.Add(right, left.AsTemporal<CypherDuration>()) ?? throw NotDefined("+", left, right);
        throw NotDefined("+", left, right);
    }

    public static CypherValue Subtract(CypherValue left, CypherValue right)
    {
        if (left.IsInteger && right.IsInteger)
        {
            var difference = unchecked(left.Bits - right.Bits);
            return ((left.Bits ^ right.Bits) & (left.Bits ^ difference)) < 0 ? throw Overflow("-", left, right) : CypherValue.From(difference);
        }
        if (left.IsNull || right.IsNull)
            return CypherValue.Null;
        if (left.IsNumber && right.IsNumber)
            return CypherValue.From(left.AsNumber() - right.AsNumber());
        if (right.Kind == CypherKind.Duration)
        {
            var duration = right.AsTemporal<CypherDuration>();
            return left.Kind == CypherKind.Duration
                ? Checked("-", left, right, () => CypherValue.From(left.AsTemporal<CypherDuration>().Subtract(duration)))
                : TemporalArithmetic.Add(left, duration.Negate()) ?? throw NotDefined("-", left, right);
        }
        throw NotDefined("-", left, right);
    }

    public static CypherValue Multiply(CypherValue left, CypherValue right)
    {
        if (left.IsInteger && right.IsInteger)
        {
            var high = Math.BigMul(left.Bits, right.Bits, out var low);
            return high != low >> 63 ? throw Overflow("*", left, right) : CypherValue.From(low);
        }
        if (left.IsNull || right.IsNull)
            return CypherValue.Null;
        if (left.IsNumber && right.IsNumber)
            return CypherValue.From(left.AsNumber() * right.AsNumber());
        if (left.Kind == CypherKind.Duration && right.IsNumber)
            return Scale("*", left, right, right.AsNumber());
        if (right.Kind == CypherKind.Duration && left.IsNumber)
            return Scale("*", right, left, left.AsNumber());
        throw NotDefined("*", left, right);
    }

    public static CypherValue Divide(CypherValue left, CypherValue right)
    {
        if (left.IsNull || right.IsNull)
            return CypherValue.Null;
        if (left.IsInteger && right.IsInteger)
        {
            if (right.Bits == 0)
                throw DivisionByZero();
            return left.Bits == long.MinValue && right.Bits == -1 ? throw Overflow("/", left, right) : CypherValue.From(left.Bits / right.Bits);
        }
        if (left.IsNumber && right.IsNumber)
            return CypherValue.From(left.AsNumber() / right.AsNumber());
        if (left.Kind == CypherKind.Duration && right.IsNumber)
            return right.AsNumber() == 0 ? throw DivisionByZero() : Scale("/", left, right, 1 / right.AsNumber());
        throw NotDefined("/", left, right);
    }

    public static CypherValue Modulo(CypherValue left, CypherValue right)
    {
        if (left.IsNull || right.IsNull)
            return CypherValue.Null;
        if (left.IsInteger && right.IsInteger)
        {
            if (right.Bits == 0)
                throw DivisionByZero();
            return CypherValue.From(right.Bits == -1 ? 0 : left.Bits % right.Bits);
        }
        return left.IsNumber && right.IsNumber ? CypherValue.From(left.AsNumber() % right.AsNumber()) : throw NotDefined("%", left, right);
    }

    public static CypherValue Power(CypherValue left, CypherValue right)
    {
        if (left.IsNull || right.IsNull)
            return CypherValue.Null;
        return left.IsNumber && right.IsNumber ? CypherValue.From(Math.Pow(left.AsNumber(), right.AsNumber())) : throw NotDefined("^", left, right);
    }

    public static CypherValue Negate(CypherValue value) => value.Kind switch
    {
        CypherKind.Null => value,
        CypherKind.Integer => value.Bits == long.MinValue ? throw Overflow("-", CypherValue.From(0), value) : CypherValue.From(-value.Bits),
        CypherKind.Float => CypherValue.From(-value.AsFloat()),
        _ => throw CypherValueException.Type("InvalidArgumentType", $"{value.Kind} has no negative"),
    };

    /// <summary>The operator <c>||</c>: strings with strings and lists with lists.</summary>
    public static CypherValue Concatenate(CypherValue left, CypherValue right)
    {
        if (left.IsNull || right.IsNull)
            return CypherValue.Null;
        return (left.Kind, right.Kind) switch
        {
            (CypherKind.String, CypherKind.String) => CypherValue.From(left.AsString() + right.AsString()),
            (CypherKind.List, CypherKind.List) => Append(left, right),
            _ => throw NotDefined("||", left, right),
        };
    }

    private static CypherValue Append(CypherValue left, CypherValue right)
    {
        ReadOnlySpan<CypherValue> first = left.Kind == CypherKind.List ? left.AsList().AsSpan() : [left];
        ReadOnlySpan<CypherValue> second = right.Kind == CypherKind.List ? right.AsList().AsSpan() : [right];
        return CypherValue.From([.. first, .. second]);
    }

    private static CypherValue Join(CypherValue left, CypherValue right)
    {
        if (!IsText(left) || !IsText(right))
            throw NotDefined("+", left, right);
        return CypherValue.From(ConversionFunctions.ToText(left) + ConversionFunctions.ToText(right));
    }

    private static bool IsText(CypherValue value) => value.Kind is CypherKind.String or CypherKind.Integer or CypherKind.Float;

    private static CypherValue Scale(string op, CypherValue duration, CypherValue number, double factor) =>
        double.IsFinite(factor)
            ? Checked(op, duration, number, () => CypherValue.From(duration.AsTemporal<CypherDuration>().Multiply((decimal)factor)))
            : throw Overflow(op, duration, number);

    private static CypherValue Checked(string op, CypherValue left, CypherValue right, Func<CypherValue> operation)
    {
        try
        {
            return operation();
        }
        catch (OverflowException)
        {
            throw Overflow(op, left, right);
        }
    }

    private static CypherValueException Overflow(string op, CypherValue left, CypherValue right) =>
        new(new CypherError(CypherErrorKind.ArithmeticError, "Overflow", $"{left} {op} {right} does not fit 64 bits", "Use floating-point numbers."));

    private static CypherValueException DivisionByZero() => new(new CypherError(CypherErrorKind.ArithmeticError, "DivisionByZero", "Division by zero"));

    private static CypherValueException NotDefined(string op, CypherValue left, CypherValue right) =>
        CypherValueException.Type("InvalidArgumentType", $"The operator {op} is not defined for {left.Kind} and {right.Kind}");
}
