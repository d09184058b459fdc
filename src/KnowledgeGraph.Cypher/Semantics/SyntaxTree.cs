using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using KnowledgeGraph.Cypher.Syntax.Ast;

namespace KnowledgeGraph.Cypher.Semantics;

/// <summary>Walks over expressions that do not care what kind of node they meet.</summary>
internal static class SyntaxTree
{
    /// <summary>The expressions directly inside; those of subqueries are not.</summary>
    public static IEnumerable<Expression> Children(Expression expression)
    {
        return expression switch
        {
            ListLiteral list => list.Items,
            MapLiteral map => map.Entries.Select(e => e.Value),
            FunctionCall call => call.Arguments,
            CaseExpression @case => Present(@case.Subject, @case.Otherwise).Concat(@case.Alternatives.SelectMany(a => a.Conditions.Append(a.Result))),
            BinaryExpression binary => [binary.Left, binary.Right],
            UnaryExpression unary => [unary.Operand],
            NullCheck check => [check.Operand],
            LabelCheck check => [check.Operand],
            TypeCheck check => [check.Operand],
            PropertyAccess access => [access.Target],
            IndexAccess access => [access.Target, access.Index],
            SliceAccess access => Present(access.Target, access.From, access.To),
            ListComprehension c => Present(c.List, c.Predicate, c.Projection),
            PatternComprehension c => PatternExpressions(c.Pattern).Concat(Present(c.Predicate, c.Projection)),
            Quantifier q => [q.List, q.Predicate],
            Reduce r => [r.Initial, r.List, r.Step],
            MapProjection m => Present([m.Subject, .. m.Items.Select(i => i.Value)]),
            PatternPredicate p => PatternExpressions(p.Pattern),
            ShortestPathExpression s => PatternExpressions(s.Pattern),
            _ => [],
        };
    }

    /// <summary>Property maps, inline predicates and variables of a pattern.</summary>
    public static IEnumerable<Expression> PatternExpressions(PathPattern pattern) => pattern.Elements.SelectMany(element => element switch
    {
        NodePattern node => Present(node.Variable, node.Properties, node.Predicate),
        RelationshipPattern relationship => Present(relationship.Variable, relationship.Properties, relationship.Predicate),
        QuantifiedPath path => PatternExpressions(path.Inner).Concat(Present(path.Predicate)),
        _ => [],
    });

    public static bool Any(Expression expression, Func<Expression, bool> test)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return test(expression) || Children(expression).Any(child => Any(child, test));
    }

    public static bool HasAggregate(Expression expression) => Any(expression, IsAggregate);

    public static bool IsAggregate(Expression expression) =>
        expression is CountStar || (expression is FunctionCall call && Functions.Aggregates.IsAggregate(call.Name));

    /// <summary>The parts of a conjunction.</summary>
    public static IEnumerable<Expression> Conjuncts(Expression expression)
    {
        var waiting = new Stack<Expression>([expression]);
        while (waiting.TryPop(out var next))
        {
            if (next is BinaryExpression { Operator: BinaryOperator.And } and)
            {
                waiting.Push(and.Right);
                waiting.Push(and.Left);
            }
            else
                yield return next;
        }
    }

    /// <summary>Names that the expression takes from outside of it. An over-estimate is harmless: local names are taken off.</summary>
    public static HashSet<string> FreeVariables(Expression expression)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        Collect(expression, [], names);
        return names;
    }

    private static void Collect(Expression expression, ImmutableHashSet<string> local, HashSet<string> names)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (expression)
        {
            case Variable variable:
                if (!local.Contains(variable.Name))
                    names.Add(variable.Name);
                break;
            case ListComprehension c:
                Collect(c.List, local, names);
                CollectAll(Present(c.Predicate, c.Projection), local.Add(c.Variable.Name), names);
                break;
            case Quantifier q:
                Collect(q.List, local, names);
                Collect(q.Predicate, local.Add(q.Variable.Name), names);
                break;
            case Reduce r:
                CollectAll([r.Initial, r.List], local, names);
                Collect(r.Step, local.Add(r.Variable.Name).Add(r.Accumulator.Name), names);
                break;
            case SubqueryExpression subquery:
                foreach (var inner in QueryExpressions(subquery.Query))
                    Collect(inner, local, names);
                break;
            default:
                CollectAll(Children(expression), local, names);
                break;
        }
    }

    private static void CollectAll(IEnumerable<Expression> expressions, ImmutableHashSet<string> local, HashSet<string> names)
    {
        foreach (var expression in expressions)
            Collect(expression, local, names);
    }

    /// <summary>Every expression of a query, whose own variables are thus counted as free too.</summary>
    public static IEnumerable<Expression> QueryExpressions(Query query) => query.Parts.SelectMany(part => part.Clauses).SelectMany(clause => clause switch
    {
        MatchClause match => match.Patterns.SelectMany(PatternExpressions).Concat(Present(match.Predicate)),
        UnwindClause unwind => [unwind.List],
        WithClause with => ProjectionExpressions(with.Projection).Concat(Present(with.Predicate)),
        ReturnClause @return => ProjectionExpressions(@return.Projection),
        CallClause call => (call.Arguments ?? []).Concat(Present(call.Predicate)),
        CallSubqueryClause call => QueryExpressions(call.Query).Concat(call.Imports ?? []),
        _ => [],
    });

    private static IEnumerable<Expression> ProjectionExpressions(Projection projection) =>
        projection.Items.Select(i => i.Expression).Concat(projection.OrderBy.Select(s => s.Expression)).Concat(Present(projection.Skip, projection.Limit));

    public static IEnumerable<Expression> Present(params IEnumerable<Expression?> expressions) => expressions.OfType<Expression>();
}
