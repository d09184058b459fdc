using System.Runtime.CompilerServices;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Functions;
using KnowledgeGraph.Cypher.Syntax.Ast;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Semantics;

internal sealed partial class Analyzer
{
    private void RequireAggregation(Expression expression, ExpressionContext context)
    {
        if (context == ExpressionContext.Aggregated)
            throw Error(expression.Span, "NestedAggregation", "An aggregation cannot be inside of another", "Aggregate twice, with WITH between.");
        if (context != ExpressionContext.Projection)
            throw Error(expression.Span, "InvalidAggregation", "There can be no aggregation here", "Aggregate by WITH first.");
    }

    private void Require(Expression expression, StaticType type, KindSet kinds, string what)
    {
        if (!type.Allows(kinds))
            throw Error(expression.Span, "InvalidArgumentType", $"{what} needs {new StaticType(kinds).Describe()}, this is {type.Describe()}");
    }

    private StaticType VisitUnary(UnaryExpression unary, Scope scope, ExpressionContext context)
    {
        if (unary.Operator == UnaryOperator.Not)
        {
            RequireBoolean(unary.Operand, Visit(unary.Operand, scope, context));
            return BooleanType;
        }
        var type = Visit(unary.Operand, scope, Inside(context));
        Require(unary.Operand, type, KindSet.Number, "A sign");
        return new(type.Kinds is KindSet.Integer or KindSet.Float ? type.Kinds : KindSet.Number);
    }

    private StaticType VisitBinary(BinaryExpression binary, Scope scope, ExpressionContext context)
    {
        var logical = binary.Operator is BinaryOperator.And or BinaryOperator.Or or BinaryOperator.Xor;
        var left = Visit(binary.Left, scope, logical ? context : Inside(context));
        var right = Visit(binary.Right, scope, logical ? context : Inside(context));
        switch (binary.Operator)
        {
            case BinaryOperator.And or BinaryOperator.Or or BinaryOperator.Xor:
                RequireBoolean(binary.Left, left);
                RequireBoolean(binary.Right, right);
                return BooleanType;
            case BinaryOperator.In:
                Require(binary.Right, right, KindSet.List, "IN");
                return BooleanType;
            case BinaryOperator.Add:
                if (left.Kinds == KindSet.String)
                    Require(binary.Right, right, KindSet.String | KindSet.Number | KindSet.List, "The operator +");
                if (right.Kinds == KindSet.String)
                    Require(binary.Left, left, KindSet.String | KindSet.Number | KindSet.List, "The operator +");
                // With a literal null the result is null, which may stand for anything.
                return left.Kinds == KindSet.None || right.Kinds == KindSet.None ? StaticType.Any
                    : left.Kinds == KindSet.List && right.Kinds == KindSet.List ? StaticType.ListOf(left.Elements | right.Elements)
                    : left.Allows(KindSet.Number) && right.Allows(KindSet.Number) && ((left.Kinds | right.Kinds) & ~KindSet.Number) == 0 ? Numeric(left, right)
                    : StaticType.Any;
            case BinaryOperator.Matches:
                Require(binary.Left, left, KindSet.String, "The operator =~");
                Require(binary.Right, right, KindSet.String, "The operator =~");
                return BooleanType;
            case BinaryOperator.Concatenate:
                return new(KindSet.String | KindSet.List);
            case BinaryOperator.Subtract:
                return Arithmetic(binary, left, right, KindSet.Number | KindSet.Temporal | KindSet.Duration, KindSet.Number | KindSet.Duration);
            case BinaryOperator.Multiply or BinaryOperator.Divide:
                return Arithmetic(binary, left, right, KindSet.Number | KindSet.Duration, KindSet.Number | KindSet.Duration);
            case BinaryOperator.Modulo or BinaryOperator.Power:
                return Arithmetic(binary, left, right, KindSet.Number, KindSet.Number);
            default:
                return BooleanType;
        }
    }

    private StaticType Arithmetic(BinaryExpression binary, StaticType left, StaticType right, KindSet leftKinds, KindSet rightKinds)
    {
        var op = "The operator " + ExpressionPrinter.Operator(binary.Operator);
        Require(binary.Left, left, leftKinds, op);
        Require(binary.Right, right, rightKinds, op);
        if (left.Kinds == KindSet.None || right.Kinds == KindSet.None)
            return StaticType.Any;
        if (binary.Operator == BinaryOperator.Power)
            return new(KindSet.Float);
        return ((left.Kinds | right.Kinds) & ~KindSet.Number) == 0 ? Numeric(left, right) : new(KindSet.Number | KindSet.Temporal | KindSet.Duration);
    }

    private static StaticType Numeric(StaticType left, StaticType right) =>
        left.Kinds == KindSet.Integer && right.Kinds == KindSet.Integer ? new(KindSet.Integer)
        : left.Kinds == KindSet.Float || right.Kinds == KindSet.Float ? new(KindSet.Float)
        : new(KindSet.Number);

    private StaticType VisitProperty(PropertyAccess access, Scope scope, ExpressionContext context)
    {
        var type = Visit(access.Target, scope, context);
        if (!type.Allows(PropertyHolders))
        {
            // The kit has it so: a type error, but for paths a syntax error.
            var kind = type.Kinds == KindSet.Path ? CypherErrorKind.SyntaxError : CypherErrorKind.TypeError;
            throw _source.CompileTime(kind, access.Target.Span, "InvalidArgumentType", $"{type.Describe()} has no properties");
        }
        return StaticType.Any;
    }

    private StaticType VisitIndex(IndexAccess access, Scope scope, ExpressionContext context)
    {
        var target = Visit(access.Target, scope, context);
        var index = Visit(access.Index, scope, context);
        var message = target.Kinds == KindSet.List && !index.Allows(KindSet.Integer) ? $"An element of a list is taken by a whole number, not by {index.Describe()}"
            : !target.Allows(KindSet.List | KindSet.Map | KindSet.Entity) ? $"{target.Describe()} has no elements"
            : null;
        if (message is not null)
            throw _source.CompileTime(CypherErrorKind.TypeError, access.Span, "InvalidArgumentType", message);
        return target.Kinds == KindSet.List ? target.Element : StaticType.Any;
    }
}
