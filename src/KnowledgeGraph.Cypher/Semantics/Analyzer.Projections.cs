using System.Runtime.CompilerServices;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Syntax.Ast;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Semantics;

internal sealed partial class Analyzer
{
    private Scope VisitWith(WithClause with, Scope scope)
    {
        var columns = VisitProjection(with.Projection, scope, forReturn: false);
        foreach (var item in with.Projection.Items)
        {
            if (!item.HasAlias && item.Expression is not Variable)
                throw Error(item.Span, "NoExpressionAlias", "An expression in WITH needs a name", "Add AS and a name.");
        }
        var result = new Scope();
        foreach (var (name, type) in columns)
            result.Set(name, type);
        if (with.Predicate is not null)
        {
            // WHERE sees the new names and, where no grouping came between, the old ones.
            var barrier = IsBarrier(with.Projection);
            var predicate = barrier ? ProjectionRewriter.ToColumns(with.Predicate, with.Projection) : with.Predicate;
            RequireBoolean(with.Predicate, Visit(predicate, barrier ? result : Merge(scope, columns), ExpressionContext.Predicate));
        }
        return result;
    }

    private static bool IsBarrier(Projection projection) =>
        projection.Distinct || projection.Items.Any(i => SyntaxTree.HasAggregate(i.Expression));

    private static Scope Merge(Scope scope, IEnumerable<(string Name, StaticType Type)> columns)
    {
        var merged = new Scope(scope);
        foreach (var (name, type) in columns)
            merged.Set(name, type);
        return merged;
    }

    private List<(string Name, StaticType Type)> VisitProjection(Projection projection, Scope scope, bool forReturn)
    {
        var columns = new List<(string Name, StaticType Type)>();
        if (projection.IncludeAll)
        {
            if (forReturn && scope.Variables.Count == 0)
                throw Error(projection.Span, "NoVariablesInScope", "There is no variable for * to stand for");
            columns.AddRange(scope.Visible.Select(name => (name, scope.Variables[name])));
        }
        foreach (var item in projection.Items)
        {
            var type = Visit(item.Expression, scope, ExpressionContext.Projection);
            if (columns.Any(c => c.Name == item.Name))
            {
                throw Error(item.Span, "ColumnNameConflict", $"There are two columns {item.Name}", "Give them different names with AS.");
            }
            columns.Add((item.Name, type));
        }
        CheckGrouping(projection, scope);
        VisitOrder(projection, scope, columns);
        CheckCount(projection.Skip, "SKIP", scope);
        CheckCount(projection.Limit, "LIMIT", scope);
        return columns;
    }

    /// <summary>Beside an aggregate only grouping keys may stand: an item of their own, as a variable or as <c>variable.property</c>.</summary>
    private void CheckGrouping(Projection projection, Scope scope)
    {
        if (!projection.Items.Any(i => SyntaxTree.HasAggregate(i.Expression)))
            return;
        var keys = GroupingKeys(projection, scope);
        foreach (var item in projection.Items.Where(i => SyntaxTree.HasAggregate(i.Expression)))
            CheckGrouped(item.Expression, keys, [], scope);
    }

    private static HashSet<string> GroupingKeys(Projection projection, Scope scope)
    {
        var keys = projection.Items.Where(i => !SyntaxTree.HasAggregate(i.Expression)).Select(i => ExpressionPrinter.Print(i.Expression)).ToHashSet(StringComparer.Ordinal);
        if (projection.IncludeAll)
            keys.UnionWith(scope.Visible.Select(CypherFormatter.Name));
        return keys;
    }

    private void CheckGrouped(Expression expression, HashSet<string> keys, HashSet<string> local, Scope scope)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (SyntaxTree.IsAggregate(expression))
            return;
        if (expression is Variable or PropertyAccess { Target: Variable } && keys.Contains(ExpressionPrinter.Print(expression)))
            return;
        switch (expression)
        {
            case Variable variable:
                if (!local.Contains(variable.Name))
                    throw AmbiguousAggregation(expression);
                return;
            case ListComprehension c:
                local = [.. local, c.Variable.Name];
                break;
            case Quantifier q:
                local = [.. local, q.Variable.Name];
                break;
            case Reduce r:
                local = [.. local, r.Variable.Name, r.Accumulator.Name];
                break;
            case SubqueryExpression or PatternComprehension or PatternPredicate:
                foreach (var name in SyntaxTree.FreeVariables(expression).Where(n => scope.Contains(n) && !local.Contains(n) && !keys.Contains(CypherFormatter.Name(n))))
                    throw AmbiguousAggregation(expression);
                return;
        }
        foreach (var child in SyntaxTree.Children(expression))
            CheckGrouped(child, keys, local, scope);
    }

    private CypherException AmbiguousAggregation(Expression expression) => Error(
        expression.Span, "AmbiguousAggregationExpression", $"{_source.Slice(expression.Span)} stands beside an aggregation without being a grouping key",
        "Project it as an item of its own, by WITH, first.");

    private void VisitOrder(Projection projection, Scope scope, List<(string Name, StaticType Type)> columns)
    {
        if (projection.OrderBy.Length == 0)
            return;
        var aggregates = projection.Items.Any(i => SyntaxTree.HasAggregate(i.Expression));
        var barrier = IsBarrier(projection);
        var visible = Merge(barrier ? new Scope() : scope, columns);
        foreach (var sort in projection.OrderBy)
        {
            var hasAggregate = SyntaxTree.HasAggregate(sort.Expression);
            if (hasAggregate && !aggregates)
                throw Error(sort.Expression.Span, "InvalidAggregation", "ORDER BY cannot aggregate where the projection does not");
            if (!barrier)
            {
                Visit(sort.Expression, visible, ExpressionContext.Projection);
                continue;
            }
            if (hasAggregate)
                CheckSortedAggregate(sort.Expression, projection, scope);
            var rewritten = ProjectionRewriter.ToColumns(sort.Expression, projection);
            Visit(rewritten, visible, hasAggregate ? ExpressionContext.Projection : ExpressionContext.Value);
            if (SyntaxTree.HasAggregate(rewritten))
                throw Error(sort.Expression.Span, "UndefinedVariable", "ORDER BY can only aggregate what the projection aggregates too", "Add it to the projection.");
        }
    }

    /// <summary>Beside an aggregate in ORDER BY a key may only be a variable or a property, as in the projection itself.</summary>
    private void CheckSortedAggregate(Expression expression, Projection projection, Scope scope)
    {
        if (SyntaxTree.IsAggregate(expression) || expression is Variable or PropertyAccess { Target: Variable })
            return;
        if (!SyntaxTree.HasAggregate(expression) && projection.Items.Any(i => ExpressionPrinter.Print(i.Expression) == ExpressionPrinter.Print(expression))
            && SyntaxTree.FreeVariables(expression).Any(scope.Contains))
            throw AmbiguousAggregation(expression);
        foreach (var child in SyntaxTree.Children(expression))
            CheckSortedAggregate(child, projection, scope);
    }

    private void CheckCount(Expression? count, string clause, Scope scope)
    {
        if (count is null)
            return;
        if (SyntaxTree.Any(count, e => e is Variable or PatternPredicate or PatternComprehension or SubqueryExpression))
            throw Error(count.Span, "NonConstantExpression", $"{clause} must be the same for all rows, without variables");
        var type = Visit(count, scope, ExpressionContext.Value);
        if (!type.Allows(KindSet.Integer))
            throw Error(count.Span, "InvalidArgumentType", $"{clause} takes a whole number, not {type.Describe()}");
        if (count is Literal { Value: { Kind: CypherKind.Integer } value } && value.AsInteger() < 0)
            throw Error(count.Span, "NegativeIntegerArgument", $"{clause} must not be negative");
    }
}
