using System.Text.RegularExpressions;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Functions;
using KnowledgeGraph.Cypher.Syntax;
using KnowledgeGraph.Cypher.Syntax.Ast;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Planning;

internal sealed partial class ExpressionCompiler
{
    private Evaluator CompileUnary(UnaryExpression unary)
    {
        var operand = Compile(unary.Operand);
        return unary.Operator switch
        {
            UnaryOperator.Not => Located(unary.Span, f => Truth.Of(operand(f)) is { } value ? CypherValue.From(!value) : CypherValue.Null),
            UnaryOperator.Minus => Located(unary.Span, f => Arithmetic.Negate(operand(f))),
            _ => operand,
        };
    }

    private Evaluator CompileBinary(BinaryExpression binary)
    {
        var (left, right) = (Compile(binary.Left), Compile(binary.Right));
        return binary.Operator switch
        {
            BinaryOperator.And => Located(binary.Span, f => And(left(f), right, f)),
            BinaryOperator.Or => Located(binary.Span, f => Or(left(f), right, f)),
            BinaryOperator.Xor => Located(binary.Span, f =>
                Truth.Of(left(f)) is var a && Truth.Of(right(f)) is { } b && a is not null ? CypherValue.From(a.Value ^ b) : CypherValue.Null),
            BinaryOperator.Equal => f => From(CypherEquality.Equal(left(f), right(f))),
            BinaryOperator.NotEqual => f => From(!CypherEquality.Equal(left(f), right(f))),
            BinaryOperator.Less => f => Compare(left(f), right(f), c => c < 0),
            BinaryOperator.LessOrEqual => f => Compare(left(f), right(f), c => c <= 0),
            BinaryOperator.Greater => f => Compare(left(f), right(f), c => c > 0),
            BinaryOperator.GreaterOrEqual => f => Compare(left(f), right(f), c => c >= 0),
            BinaryOperator.StartsWith => f => OnStrings(left(f), right(f), (a, b) => a.StartsWith(b, StringComparison.Ordinal)),
            BinaryOperator.EndsWith => f => OnStrings(left(f), right(f), (a, b) => a.EndsWith(b, StringComparison.Ordinal)),
            BinaryOperator.Contains => f => OnStrings(left(f), right(f), (a, b) => a.Contains(b, StringComparison.Ordinal)),
            BinaryOperator.Matches => CompileMatches(binary, left, right),
            BinaryOperator.In => Located(binary.Span, f => From(ElementAccess.Contains(right(f), left(f)))),
            BinaryOperator.Add => Located(binary.Span, f => f.Budget.CheckSize(Arithmetic.Add(left(f), right(f)))),
            BinaryOperator.Subtract => Located(binary.Span, f => Arithmetic.Subtract(left(f), right(f))),
            BinaryOperator.Concatenate => Located(binary.Span, f => f.Budget.CheckSize(Arithmetic.Concatenate(left(f), right(f)))),
            BinaryOperator.Multiply => Located(binary.Span, f => Arithmetic.Multiply(left(f), right(f))),
            BinaryOperator.Divide => Located(binary.Span, f => Arithmetic.Divide(left(f), right(f))),
            BinaryOperator.Modulo => Located(binary.Span, f => Arithmetic.Modulo(left(f), right(f))),
            _ => Located(binary.Span, f => Arithmetic.Power(left(f), right(f))),
        };
    }

    private static CypherValue From(bool? value) => value is { } known ? CypherValue.From(known) : CypherValue.Null;

    private static CypherValue And(CypherValue left, Evaluator right, Frame frame)
    {
        var a = Truth.Of(left);
        if (a == false)
            return CypherValue.False;
        var b = Truth.Of(right(frame));
        return b == false ? CypherValue.False : a is null || b is null ? CypherValue.Null : CypherValue.True;
    }

    private static CypherValue Or(CypherValue left, Evaluator right, Frame frame)
    {
        var a = Truth.Of(left);
        if (a == true)
            return CypherValue.True;
        var b = Truth.Of(right(frame));
        return b == true ? CypherValue.True : a is null || b is null ? CypherValue.Null : CypherValue.False;
    }

    /// <summary>NaN compares to numbers, and the answer is no; what does not compare gives null.</summary>
    private static CypherValue Compare(CypherValue left, CypherValue right, Func<int, bool> test)
    {
        if (CypherOrder.ComparePartial(left, right) is { } order)
            return CypherValue.From(test(order));
        return left.IsNumber && right.IsNumber ? CypherValue.False : CypherValue.Null;
    }

    private static CypherValue OnStrings(CypherValue left, CypherValue right, Func<string, string, bool> test) =>
        left.Kind == CypherKind.String && right.Kind == CypherKind.String ? CypherValue.From(test(left.AsString(), right.AsString())) : CypherValue.Null;

    private Evaluator CompileMatches(BinaryExpression binary, Evaluator left, Evaluator right)
    {
        var constant = binary.Right is Literal { Value: { Kind: CypherKind.String } pattern } ? Build(pattern.AsString(), binary.Right.Span) : null;
        return f =>
        {
            var (text, by) = (left(f), right(f));
            if (text.Kind != CypherKind.String || by.Kind != CypherKind.String)
                return CypherValue.Null;
            var regex = constant ?? Build(by.AsString(), binary.Right.Span);
            try
            {
                return CypherValue.From(regex.IsMatch(text.AsString()));
            }
            catch (RegexMatchTimeoutException)
            {
                throw _source.Runtime(new CypherError(CypherErrorKind.LimitExceeded, "RegularExpression", "The regular expression took more than a second for one string",
                    "Avoid nested repetitions such as (a+)+."), binary.Span);
            }
        };
    }

    private CypherRegex Build(string pattern, SourceSpan span)
    {
        try
        {
            return new CypherRegex(pattern);
        }
        catch (ArgumentException e)
        {
            throw _source.Runtime(new CypherError(CypherErrorKind.ArgumentError, "InvalidRegularExpression", $"The regular expression is wrong: {e.Message}"), span);
        }
    }
}
