using System.Runtime.CompilerServices;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Functions;
using KnowledgeGraph.Cypher.Syntax.Ast;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Semantics;

internal sealed partial class Analyzer
{
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
                VisitPatternExpressions(shortest.Pattern, scope);
                return shortest.Pattern.Search == PathSearch.Shortest ? PathType : StaticType.ListOf(KindSet.Path);
            case SubqueryExpression subquery:
                return VisitSubquery(subquery, scope);
            default:
                throw new InvalidOperationException($"Unknown expression {expression.GetType().Name}");
        }
    }

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
        VisitPatternExpressions(predicate.Pattern, scope);
        return BooleanType;
    }

    private StaticType VisitPatternComprehension(PatternComprehension comprehension, Scope scope)
    {
        var inner = new Scope(scope);
        BindPattern(comprehension.Pattern, inner, []);
        VisitPatternExpressions(comprehension.Pattern, inner);
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
