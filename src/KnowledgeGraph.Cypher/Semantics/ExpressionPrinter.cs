using System.Runtime.CompilerServices;
using KnowledgeGraph.Cypher.Syntax.Ast;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Semantics;

/// <summary>One text for each expression, whatever its spaces and parentheses were: shown in plans, and compared where two expressions must be the same.</summary>
internal static class ExpressionPrinter
{
    public static string Print(Expression expression)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return expression switch
        {
            Literal literal => literal.Value.ToString(),
            ParameterReference parameter => "$" + parameter.Name,
            Variable variable => CypherFormatter.Name(variable.Name),
            ListLiteral list => "[" + Join(list.Items) + "]",
            MapLiteral map => "{" + string.Join(", ", map.Entries.Select(e => CypherFormatter.Name(e.Key) + ": " + Print(e.Value))) + "}",
            FunctionCall call => $"{call.Name.ToLowerInvariant()}({(call.Distinct ? "DISTINCT " : "")}{Join(call.Arguments)})",
            CountStar => "count(*)",
            CaseExpression @case => Case(@case),
            BinaryExpression binary => $"({Print(binary.Left)} {Operator(binary.Operator)} {Print(binary.Right)})",
            UnaryExpression unary => unary.Operator switch { UnaryOperator.Not => "NOT ", UnaryOperator.Minus => "-", _ => "+" } + Print(unary.Operand),
            NullCheck check => Print(check.Operand) + (check.Negated ? " IS NOT NULL" : " IS NULL"),
            LabelCheck check => Print(check.Operand) + ":" + Print(check.Labels),
            TypeCheck check => Print(check.Operand) + (check.Negated ? " IS NOT :: " : " IS :: ") + check.Type,
            PropertyAccess access => Print(access.Target) + "." + CypherFormatter.Name(access.Key),
            IndexAccess access => $"{Print(access.Target)}[{Print(access.Index)}]",
            SliceAccess access => $"{Print(access.Target)}[{Optional(access.From)}..{Optional(access.To)}]",
            ListComprehension c => $"[{c.Variable.Name} IN {Print(c.List)}{Prefixed(" WHERE ", c.Predicate)}{Prefixed(" | ", c.Projection)}]",
            PatternComprehension c => $"[{Print(c.Pattern)}{Prefixed(" WHERE ", c.Predicate)} | {Print(c.Projection)}]",
            Quantifier q => $"{q.Kind.ToString().ToLowerInvariant()}({q.Variable.Name} IN {Print(q.List)} WHERE {Print(q.Predicate)})",
            Reduce r => $"reduce({r.Accumulator.Name} = {Print(r.Initial)}, {r.Variable.Name} IN {Print(r.List)} | {Print(r.Step)})",
            MapProjection m => Print(m.Subject) + " {" + string.Join(", ", m.Items.Select(Item)) + "}",
            PatternPredicate p => Print(p.Pattern),
            ShortestPathExpression s => Print(s.Pattern),
            SubqueryExpression s => FormattableString.Invariant($"{s.Kind.ToString().ToUpperInvariant()} {{…}}@{s.Span.Start}"),
            _ => expression.GetType().Name,
        };
    }

    public static string Print(LabelExpression labels) => labels switch
    {
        LabelName name => CypherFormatter.Name(name.Name),
        LabelWildcard => "%",
        LabelNot not => "!" + Print(not.Operand),
        LabelAnd and => $"({Print(and.Left)}&{Print(and.Right)})",
        LabelOr or => $"({Print(or.Left)}|{Print(or.Right)})",
        _ => labels.GetType().Name,
    };

    public static string Print(PathPattern pattern)
    {
        var text = string.Concat(pattern.Elements.Select(Print));
        text = pattern.Search switch
        {
            PathSearch.Shortest => $"shortestPath({text})",
            PathSearch.AllShortest => $"allShortestPaths({text})",
            PathSearch.ShortestPaths => FormattableString.Invariant($"SHORTEST {pattern.Count} {text}"),
            PathSearch.ShortestGroups => FormattableString.Invariant($"SHORTEST {pattern.Count} GROUPS {text}"),
            _ => text,
        };
        return pattern.Name is null ? text : pattern.Name.Name + " = " + text;
    }

    private static string Print(PatternElement element)
    {
        switch (element)
        {
            case NodePattern node:
                return $"({node.Variable?.Name}{Labels(node.Labels)}{Prefixed(" ", node.Properties)}{Prefixed(" WHERE ", node.Predicate)})";
            case RelationshipPattern relationship:
                var length = relationship.Length is { } range ? FormattableString.Invariant($"*{range.Min}..{range.Max}") : "";
                var detail = $"[{relationship.Variable?.Name}{Labels(relationship.Types)}{length}{Prefixed(" ", relationship.Properties)}{Prefixed(" WHERE ", relationship.Predicate)}]";
                var (left, right) = relationship.Direction switch
                {
                    PatternDirection.Outgoing => ("-", "->"),
                    PatternDirection.Incoming => ("<-", "-"),
                    _ => ("-", "-"),
                };
                return left + (detail == "[]" ? "" : detail) + right;
            case QuantifiedPath path:
                return FormattableString.Invariant($"({Print(path.Inner)}{Prefixed(" WHERE ", path.Predicate)}){{{path.Repetitions.Min},{path.Repetitions.Max}}}");
            default:
                return element.GetType().Name;
        }
    }

    public static string Operator(BinaryOperator op) => op switch
    {
        BinaryOperator.Or => "OR",
        BinaryOperator.Xor => "XOR",
        BinaryOperator.And => "AND",
        BinaryOperator.Equal => "=",
        BinaryOperator.NotEqual => "<>",
        BinaryOperator.Less => "<",
        BinaryOperator.LessOrEqual => "<=",
        BinaryOperator.Greater => ">",
        BinaryOperator.GreaterOrEqual => ">=",
        BinaryOperator.StartsWith => "STARTS WITH",
        BinaryOperator.EndsWith => "ENDS WITH",
        BinaryOperator.Contains => "CONTAINS",
        BinaryOperator.Matches => "=~",
        BinaryOperator.In => "IN",
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Concatenate => "||",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        BinaryOperator.Modulo => "%",
        _ => "^",
    };

    private static string Join(IEnumerable<Expression> expressions) => string.Join(", ", expressions.Select(Print));

    private static string Optional(Expression? expression) => expression is null ? "" : Print(expression);

    private static string Prefixed(string prefix, Expression? expression) => expression is null ? "" : prefix + Print(expression);

    private static string Labels(LabelExpression? labels) => labels is null ? "" : ":" + Print(labels);

    private static string Item(MapProjectionItem item) => item.Key is null ? ".*" : item.Value is null ? "." + item.Key : item.Key + ": " + Print(item.Value);

    private static string Case(CaseExpression @case) =>
        "CASE" + Prefixed(" ", @case.Subject)
        + string.Concat(@case.Alternatives.Select(a => $" WHEN {Join(a.Conditions)} THEN {Print(a.Result)}"))
        + Prefixed(" ELSE ", @case.Otherwise) + " END";
}
