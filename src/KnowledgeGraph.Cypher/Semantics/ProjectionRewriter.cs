using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using KnowledgeGraph.Cypher.Syntax.Ast;

namespace KnowledgeGraph.Cypher.Semantics;

/// <summary>Replaces parts of expressions by variables.</summary>
internal static class ProjectionRewriter
{
    /// <summary>Puts the column's name for every part that is the same as an item of the projection.</summary>
    public static Expression ToColumns(Expression expression, Projection projection)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in projection.Items)
            names.TryAdd(ExpressionPrinter.Print(item.Expression), item.Name);
        return Replace(expression, e => names.TryGetValue(ExpressionPrinter.Print(e), out var name) ? new Variable(name, e.Span) : null);
    }

    /// <summary>Rebuilds the expression from the top; where the function gives an expression, that one stands instead.</summary>
    public static Expression Replace(Expression expression, Func<Expression, Expression?> replacement)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (replacement(expression) is { } replaced)
            return replaced;
        Expression Inner(Expression e) => Replace(e, replacement);
        Expression? Optional(Expression? e) => e is null ? null : Inner(e);
        ImmutableArray<Expression> All(ImmutableArray<Expression> es) => [.. es.Select(Inner)];
        return expression switch
        {
            ListLiteral list => list with { Items = All(list.Items) },
            MapLiteral map => map with { Entries = [.. map.Entries.Select(e => e with { Value = Inner(e.Value) })] },
            FunctionCall call => call with { Arguments = All(call.Arguments) },
            CaseExpression @case => @case with
            {
                Subject = Optional(@case.Subject),
                Alternatives = [.. @case.Alternatives.Select(a => new CaseAlternative(All(a.Conditions), Inner(a.Result)))],
                Otherwise = Optional(@case.Otherwise),
            },
            BinaryExpression binary => binary with { Left = Inner(binary.Left), Right = Inner(binary.Right) },
            UnaryExpression unary => unary with { Operand = Inner(unary.Operand) },
            NullCheck check => check with { Operand = Inner(check.Operand) },
            LabelCheck check => check with { Operand = Inner(check.Operand) },
            TypeCheck check => check with { Operand = Inner(check.Operand) },
            PropertyAccess access => access with { Target = Inner(access.Target) },
            IndexAccess access => access with { Target = Inner(access.Target), Index = Inner(access.Index) },
            SliceAccess access => access with { Target = Inner(access.Target), From = Optional(access.From), To = Optional(access.To) },
            ListComprehension c => c with { List = Inner(c.List), Predicate = Optional(c.Predicate), Projection = Optional(c.Projection) },
            Quantifier q => q with { List = Inner(q.List), Predicate = Inner(q.Predicate) },
            Reduce r => r with { Initial = Inner(r.Initial), List = Inner(r.List), Step = Inner(r.Step) },
            MapProjection m => m with { Items = [.. m.Items.Select(i => i with { Value = Optional(i.Value) })] },
            _ => expression,
        };
    }
}
