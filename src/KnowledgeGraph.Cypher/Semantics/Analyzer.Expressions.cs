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

    private static StaticType TypeOf(CypherValue value) => value.IsNull ? StaticType.Null : new((KindSet)(1 << (int)value.Kind));

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
        if (context == ExpressionContext.Aggregated && (function.Name is "rand" or "randomUUID"))
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
}
