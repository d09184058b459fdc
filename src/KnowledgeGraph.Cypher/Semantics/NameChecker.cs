using System.Runtime.CompilerServices;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Syntax;
using KnowledgeGraph.Cypher.Syntax.Ast;

namespace KnowledgeGraph.Cypher.Semantics;

/// <summary>Finds names in a query that the graph does not have.</summary>
internal sealed class NameChecker(IGraphReader graph)
{
    private readonly List<CypherNotice> _notices = [];

    public static IReadOnlyList<CypherNotice> Check(Query query, IGraphReader graph)
    {
        var checker = new NameChecker(graph);
        checker.Visit(query);
        return [.. checker._notices.DistinctBy(n => (n.Span, n.Message)).OrderBy(n => n.Span.Start)];
    }

    private void Visit(Query query)
    {
        foreach (var clause in query.Parts.SelectMany(p => p.Clauses))
        {
            if (clause is MatchClause match)
                VisitPatterns(match.Patterns);
            if (clause is CallSubqueryClause call)
                Visit(call.Query);
        }
        foreach (var expression in SyntaxTree.QueryExpressions(query))
            Visit(expression);
    }

    private void Visit(Expression expression)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (expression)
        {
            case LabelCheck check:
                CheckNames(check.Labels, "label or type", name => graph.FindLabel(name) >= 0 || graph.FindType(name) >= 0, Labels.Concat(Types));
                break;
            case PropertyAccess { Target: Variable } access when graph.FindPropertyKey(access.Key) < 0:
                var keys = Enumerable.Range(0, graph.PropertyKeyCount).Select(graph.PropertyKeyName);
                if (Suggestions.For(access.Key, keys) is { Length: > 0 } suggestion)
                    _notices.Add(new CypherNotice($"The graph has no property {access.Key}. {suggestion}", access.Span));
                break;
            case PatternPredicate predicate:
                VisitPatterns([predicate.Pattern]);
                break;
            case PatternComprehension comprehension:
                VisitPatterns([comprehension.Pattern]);
                break;
            case ShortestPathExpression shortest:
                VisitPatterns([shortest.Pattern]);
                break;
            case SubqueryExpression subquery:
                Visit(subquery.Query);
                break;
        }
        foreach (var child in SyntaxTree.Children(expression))
            Visit(child);
    }

    private void VisitPatterns(IEnumerable<PathPattern> patterns)
    {
        foreach (var element in patterns.SelectMany(p => p.Elements))
        {
            switch (element)
            {
                case NodePattern { Labels: { } labels }:
                    CheckNames(labels, "label", name => graph.FindLabel(name) >= 0, Labels);
                    break;
                case RelationshipPattern { Types: { } types }:
                    CheckNames(types, "relationship type", name => graph.FindType(name) >= 0, Types);
                    break;
                case QuantifiedPath quantified:
                    VisitPatterns([quantified.Inner]);
                    break;
            }
        }
    }

    private IEnumerable<string> Labels => Enumerable.Range(0, graph.LabelCount).Select(graph.LabelName);

    private IEnumerable<string> Types => Enumerable.Range(0, graph.TypeCount).Select(graph.TypeName);

    private void CheckNames(LabelExpression labels, string what, Func<string, bool> isKnown, IEnumerable<string> known)
    {
        switch (labels)
        {
            case LabelName name when !isKnown(name.Name):
                _notices.Add(new CypherNotice($"The graph has no {what} {name.Name}. {Suggestions.For(name.Name, known)}".TrimEnd(), name.Span));
                break;
            case LabelNot not:
                CheckNames(not.Operand, what, isKnown, known);
                break;
            case LabelAnd and:
                CheckNames(and.Left, what, isKnown, known);
                CheckNames(and.Right, what, isKnown, known);
                break;
            case LabelOr or:
                CheckNames(or.Left, what, isKnown, known);
                CheckNames(or.Right, what, isKnown, known);
                break;
        }
    }
}
