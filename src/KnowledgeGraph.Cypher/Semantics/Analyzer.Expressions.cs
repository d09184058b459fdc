using System.Runtime.CompilerServices;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Functions;
using KnowledgeGraph.Cypher.Syntax.Ast;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Semantics;

internal sealed partial class Analyzer
{
    private const KindSet PropertyHolders = KindSet.Entity | KindSet.Map | KindSet.Temporal | KindSet.Duration;
    private static readonly StaticType BooleanType = new(KindSet.Boolean);

    private static ExpressionContext Inside(ExpressionContext context) => context == ExpressionContext.Predicate ? ExpressionContext.Value : context;

    private StaticType Visit(Expression expression, Scope scope, ExpressionContext context)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var inside = Inside(context);
        switch (expression)
        {
            case Literal literal:
                return TypeOf(literal.Value);
            case ParameterReference:
                return StaticType.Any;
            case Variable variable:
                return scope.TryGet(variable.Name, out var known) ? known : throw Undefined(variable, scope);
            case ListLiteral list:
                var elements = KindSet.None;
                foreach (var item in list.Items)
                    elements |= Visit(item, scope, inside) is var type && type.Kinds == KindSet.None ? KindSet.None : type.Kinds;
                return StaticType.ListOf(elements);
            case MapLiteral map:
                foreach (var entry in map.Entries)
                    Visit(entry.Value, scope, inside);
                return new(KindSet.Map);
            case FunctionCall call:
                return VisitCall(call, scope, context);
            case CountStar:
                RequireAggregation(expression, context);
                return new(KindSet.Integer);
            case CaseExpression @case:
                return VisitCase(@case, scope, inside);
            case BinaryExpression binary:
                return VisitBinary(binary, scope, context);
            case UnaryExpression unary:
                return VisitUnary(unary, scope, context);
            case NullCheck check:
                Visit(check.Operand, scope, inside);
                return BooleanType;
            case LabelCheck check:
                Require(check.Operand, Visit(check.Operand, scope, inside), KindSet.Entity, "A label check");
                return BooleanType;
            case TypeCheck check:
                Visit(check.Operand, scope, inside);
                return BooleanType;
            case PropertyAccess access:
                return VisitProperty(access, scope, inside);
            case IndexAccess access:
                return VisitIndex(access, scope, inside);
            case SliceAccess access:
                var sliced = Visit(access.Target, scope, inside);
                Require(access.Target, sliced, KindSet.List, "A slice");
                foreach (var bound in SyntaxTree.Present(access.From, access.To))
                    Require(bound, Visit(bound, scope, inside), KindSet.Integer, "A slice's bound");
                return sliced with { Kinds = KindSet.List };
            default:
                return VisitBinding(expression, scope, context);
        }
    }

    /// <summary>Expressions that bring variables of their own.</summary>
    private StaticType VisitBinding(Expression expression, Scope scope, ExpressionContext context)
    {
        var inside = Inside(context);
        switch (expression)
        {
            case ListComprehension comprehension:
                var inner = WithElement(comprehension.Variable, comprehension.List, scope, inside);
                RejectAggregates(comprehension.Predicate, comprehension.Projection);
                if (comprehension.Predicate is not null)
                    RequireBoolean(comprehension.Predicate, Visit(comprehension.Predicate, inner, ExpressionContext.Predicate));
                return StaticType.ListOf(comprehension.Projection is null
                    ? inner.Variables[comprehension.Variable.Name].Kinds
                    : Visit(comprehension.Projection, inner, ExpressionContext.Value).Kinds);
            case Quantifier quantifier:
                var each = WithElement(quantifier.Variable, quantifier.List, scope, inside);
                RejectAggregates(quantifier.Predicate);
                RequireBoolean(quantifier.Predicate, Visit(quantifier.Predicate, each, ExpressionContext.Predicate));
                return BooleanType;
            case Reduce reduce:
                Visit(reduce.Initial, scope, inside);
                var step = WithElement(reduce.Variable, reduce.List, scope, inside);
                step.Set(reduce.Accumulator.Name, StaticType.Any);
                RejectAggregates(reduce.Step);
                Visit(reduce.Step, step, ExpressionContext.Value);
                return StaticType.Any;
            case MapProjection projection:
                Require(projection.Subject, Visit(projection.Subject, scope, inside), KindSet.Entity | KindSet.Map, "A map projection");
                foreach (var item in projection.Items)
                {
                    if (item.Value is not null)
                        Visit(item.Value, scope, inside);
                }
                return new(KindSet.Map);
            case PatternPredicate predicate:
                return VisitPatternPredicate(predicate, scope, context);
            case PatternComprehension comprehension:
                return VisitPatternComprehension(comprehension, scope);
            case ShortestPathExpression shortest:
                BindPattern(shortest.Pattern, new Scope(scope), []);
                VisitPatternExpressions(shortest.Pattern, scope, inMatch: true);
                return shortest.Pattern.Search == PathSearch.Shortest ? PathType : StaticType.ListOf(KindSet.Path);
            case SubqueryExpression subquery:
                return VisitSubquery(subquery, scope);
            default:
                throw new InvalidOperationException($"Unknown expression {expression.GetType().Name}");
        }
    }

    private static StaticType TypeOf(CypherValue value) => value.IsNull ? StaticType.Null : new((KindSet)(1 << (int)value.Kind));

    private Scope WithElement(Variable variable, Expression list, Scope scope, ExpressionContext context)
    {
        var type = Visit(list, scope, context);
        Require(list, type, KindSet.List, "This");
        var inner = new Scope(scope);
        inner.Set(variable.Name, type.Element);
        return inner;
    }

    private void RejectAggregates(params Expression?[] expressions)
    {
        foreach (var expression in SyntaxTree.Present(expressions))
        {
            if (SyntaxTree.HasAggregate(expression))
                throw Error(expression.Span, "InvalidAggregation", "There can be no aggregation inside of a list expression", "Aggregate by WITH first.");
        }
    }

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

    private StaticType VisitCall(FunctionCall call, Scope scope, ExpressionContext context)
    {
        if (Aggregates.IsAggregate(call.Name))
            return VisitAggregate(call, scope, context);
        var function = FunctionTable.Instance.Find(call.Name) ?? throw Error(
            call.NameSpan, "UnknownFunction", $"There is no function {call.Name}()", Suggestions.For(call.Name, FunctionTable.Instance.Names));
        if (call.Distinct)
            throw Error(call.Span, "UnexpectedSyntax", $"DISTINCT is for aggregations, and {function.Name}() is none");
        if (call.Arguments.Length < function.MinArguments || call.Arguments.Length > function.MaxArguments)
        {
            throw Error(call.Span, "InvalidNumberOfArguments", function.MinArguments == function.MaxArguments
                ? $"{function.Name}() takes {function.MinArguments} arguments, there are {call.Arguments.Length}"
                : $"{function.Name}() takes {function.MinArguments} to {function.MaxArguments} arguments, there are {call.Arguments.Length}");
        }
        var result = function.Result;
        for (var i = 0; i < call.Arguments.Length; i++)
        {
            var type = Visit(call.Arguments[i], scope, Inside(context));
            if (!type.Allows(function.Parameter(i)))
                throw Error(call.Arguments[i].Span, "InvalidArgumentType", $"{function.Name}() takes {new StaticType(function.Parameter(i)).Describe()}, this is {type.Describe()}");
            if (i == 0 && type.Kinds == KindSet.List)
                result = function.Name switch { "head" or "last" => type.Element, "tail" or "reverse" => type, _ => result };
        }
        if (context == ExpressionContext.Aggregated && function.Name is "rand" or "randomUUID" && context == ExpressionContext.Aggregated)
            throw Error(call.Span, "NonConstantExpression", $"{function.Name}() cannot be inside of an aggregation", "Compute it by WITH first.");
        return result;
    }

    private StaticType VisitAggregate(FunctionCall call, Scope scope, ExpressionContext context)
    {
        RequireAggregation(call, context);
        if (call.Arguments.Length != Aggregates.Arguments(call.Name))
            throw Error(call.Span, "InvalidNumberOfArguments", $"{call.Name}() takes {Aggregates.Arguments(call.Name)} arguments, there are {call.Arguments.Length}");
        var types = call.Arguments.Select(a => Visit(a, scope, ExpressionContext.Aggregated)).ToArray();
        return Aggregates.Result(call.Name, types[0]);
    }

    private StaticType VisitCase(CaseExpression @case, Scope scope, ExpressionContext context)
    {
        if (@case.Subject is not null)
            Visit(@case.Subject, scope, context);
        var result = StaticType.Null;
        foreach (var alternative in @case.Alternatives)
        {
            foreach (var condition in alternative.Conditions)
            {
                var conditionContext = @case.Subject is null && context == ExpressionContext.Value ? ExpressionContext.Predicate : context;
                Visit(condition, scope, conditionContext);
            }
            result = result.Or(Visit(alternative.Result, scope, context));
        }
        return @case.Otherwise is null ? result : result.Or(Visit(@case.Otherwise, scope, context));
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
                return left.Kinds == KindSet.List && right.Kinds == KindSet.List ? StaticType.ListOf(left.Elements | right.Elements)
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

    private StaticType VisitPatternPredicate(PatternPredicate predicate, Scope scope, ExpressionContext context)
    {
        if (context != ExpressionContext.Predicate)
        {
            throw Error(predicate.Span, "UnexpectedSyntax", "A pattern here only tells whether there is a match, and this is no condition",
                "Use EXISTS { … }, COUNT { … } or a pattern comprehension.");
        }
        foreach (var variable in SyntaxTree.PatternExpressions(predicate.Pattern).OfType<Variable>())
        {
            if (!scope.Contains(variable.Name))
                throw Error(variable.Span, "UndefinedVariable", $"A pattern predicate cannot bring the new variable {variable.Name}", "Use EXISTS { … }.");
        }
        BindPattern(predicate.Pattern, new Scope(scope), []);
        VisitPatternExpressions(predicate.Pattern, scope, inMatch: false);
        return BooleanType;
    }

    private StaticType VisitPatternComprehension(PatternComprehension comprehension, Scope scope)
    {
        var inner = new Scope(scope);
        BindPattern(comprehension.Pattern, inner, []);
        VisitPatternExpressions(comprehension.Pattern, inner, inMatch: false);
        RejectAggregates(comprehension.Predicate, comprehension.Projection);
        if (comprehension.Predicate is not null)
            RequireBoolean(comprehension.Predicate, Visit(comprehension.Predicate, inner, ExpressionContext.Predicate));
        return StaticType.ListOf(Visit(comprehension.Projection, inner, ExpressionContext.Value).Kinds);
    }

    private StaticType VisitSubquery(SubqueryExpression subquery, Scope scope)
    {
        var role = subquery.Kind == SubqueryKind.Collect ? QueryRole.Collect : QueryRole.Predicate;
        var columns = VisitQuery(subquery.Query, scope, role);
        return subquery.Kind switch
        {
            SubqueryKind.Exists => BooleanType,
            SubqueryKind.Count => new(KindSet.Integer),
            _ => StaticType.ListOf(columns[0].Type.Kinds),
        };
    }
}
