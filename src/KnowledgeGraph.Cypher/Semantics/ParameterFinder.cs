using System.Runtime.CompilerServices;
using KnowledgeGraph.Cypher.Procedures;
using KnowledgeGraph.Cypher.Syntax.Ast;

namespace KnowledgeGraph.Cypher.Semantics;

/// <summary>Lists the parameters of a query.</summary>
internal static class ParameterFinder
{
    public static HashSet<string> Find(Query query, ProcedureTable procedures)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var expression in SyntaxTree.QueryExpressions(query))
            Collect(expression, names, procedures);
        foreach (var call in query.Parts.SelectMany(p => p.Clauses).OfType<CallClause>().Where(c => c.Arguments is null))
            names.UnionWith(procedures.Find(call.Procedure)!.Parameters.Select(p => p.Name));
        return names;
    }

    private static void Collect(Expression expression, HashSet<string> names, ProcedureTable procedures)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (expression is ParameterReference parameter)
            names.Add(parameter.Name);
        if (expression is SubqueryExpression subquery)
            names.UnionWith(Find(subquery.Query, procedures));
        foreach (var child in SyntaxTree.Children(expression))
            Collect(child, names, procedures);
    }
}
