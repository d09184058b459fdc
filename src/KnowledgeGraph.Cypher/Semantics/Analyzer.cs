using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Procedures;
using KnowledgeGraph.Cypher.Syntax;
using KnowledgeGraph.Cypher.Syntax.Ast;

namespace KnowledgeGraph.Cypher.Semantics;

/// <summary>Checks what the grammar leaves open: names, scopes, aggregation, and the types that are certain.</summary>
internal sealed partial class Analyzer
{
    private readonly QuerySource _source;
    private readonly ProcedureTable _procedures;

    private Analyzer(QuerySource source, ProcedureTable procedures)
    {
        _source = source;
        _procedures = procedures;
    }

    /// <returns>The names of the result's columns.</returns>
    /// <exception cref="CypherException">The query means nothing.</exception>
    /// <exception cref="InsufficientExecutionStackException">It is nested too deeply.</exception>
    public static ImmutableArray<string> Analyze(QuerySource source, Query query, ProcedureTable procedures)
    {
        var analyzer = new Analyzer(source, procedures);
        return [.. analyzer.VisitQuery(query, new Scope(), QueryRole.Statement).Select(c => c.Name)];
    }

    /// <summary>Where a query stands decides what it must end with.</summary>
    private enum QueryRole
    {
        Statement, Predicate, Collect, Call,
    }

    private CypherException Error(SourceSpan span, string detail, string message, string remedy = "") => _source.Syntax(span, detail, message, remedy);

    private List<(string Name, StaticType Type)> VisitQuery(Query query, Scope outer, QueryRole role)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        List<(string Name, StaticType Type)>? columns = null;
        foreach (var part in query.Parts)
            columns = Union(columns, VisitSingleQuery(part, outer, role, query.Parts.Length > 1), part);
        return columns!;
    }

    private List<(string Name, StaticType Type)> Union(List<(string Name, StaticType Type)>? columns, List<(string Name, StaticType Type)> here, SingleQuery part)
    {
        if (columns is null)
            return here;
        if (!columns.Select(c => c.Name).Order(StringComparer.Ordinal).SequenceEqual(here.Select(c => c.Name).Order(StringComparer.Ordinal)))
            throw Error(part.Span, "DifferentColumnsInUnion", "All parts of a UNION must return the same columns", "Give the columns the same names with AS.");
        return [.. columns.Select(c => (c.Name, c.Type.Or(here.First(h => h.Name == c.Name).Type)))];
    }

    private List<(string Name, StaticType Type)> VisitSingleQuery(SingleQuery query, Scope outer, QueryRole role, bool inUnion)
    {
        var scope = new Scope(outer);
        List<(string, StaticType)> columns = [];
        for (var i = 0; i < query.Clauses.Length; i++)
        {
            var clause = query.Clauses[i];
            var isLast = i == query.Clauses.Length - 1;
            switch (clause)
            {
                case MatchClause match:
                    VisitMatch(match, scope);
                    break;
                case UnwindClause unwind:
                    VisitUnwind(unwind, scope);
                    break;
                case WithClause with:
                    scope = VisitWith(with, scope);
                    break;
                case ReturnClause @return:
                    if (!isLast)
                        throw Error(query.Clauses[i + 1].Span, "InvalidClauseComposition", "RETURN must be the last clause", "Use WITH to go on.");
                    columns = VisitProjection(@return.Projection, scope, forReturn: true);
                    break;
                case CallClause call:
                    columns = VisitCall(call, scope, standalone: query.Clauses.Length == 1 && role == QueryRole.Statement && !inUnion);
                    break;
                case CallSubqueryClause call:
                    VisitCallSubquery(call, scope);
                    break;
                case CreateClause or DeleteClause:
                    break;
            }
        }
        CheckEnd(query, role);
        if (role == QueryRole.Collect && columns.Count != 1)
            throw Error(query.Span, "InvalidClauseComposition", "COLLECT {} must return exactly one column");
        return columns;
    }

    private void CheckEnd(SingleQuery query, QueryRole role)
    {
        var last = query.Clauses[^1];
        if (last is ReturnClause or CreateClause or DeleteClause || role == QueryRole.Predicate)
            return;
        if (last is CallClause call && (query.Clauses.Length == 1 || call.Yields is null) && role == QueryRole.Statement)
            return;
        throw Error(last.Span, "InvalidClauseComposition", $"A query cannot end with {Name(last)}", "End it with RETURN.");
    }

    private static string Name(Clause clause) => clause switch
    {
        MatchClause => "MATCH",
        UnwindClause => "UNWIND",
        WithClause => "WITH",
        CallSubqueryClause or CallClause => "CALL",
        _ => "this clause",
    };

    private void VisitUnwind(UnwindClause unwind, Scope scope)
    {
        var type = Visit(unwind.List, scope, ExpressionContext.Value);
        if (scope.Contains(unwind.Variable.Name))
            throw AlreadyBound(unwind.Variable);
        scope.Set(unwind.Variable.Name, type.Element);
    }

    private CypherException AlreadyBound(Variable variable) =>
        Error(variable.Span, "VariableAlreadyBound", $"There is a variable {variable.Name} already", "Choose another name.");

    private void VisitCallSubquery(CallSubqueryClause call, Scope scope)
    {
        var inner = new Scope();
        if (call.ImportsAll)
            inner = new Scope(scope);
        foreach (var import in call.Imports ?? [])
        {
            if (!scope.TryGet(import.Name, out var type))
                throw Undefined(import, scope);
            inner.Set(import.Name, type);
        }
        var columns = call.Imports is null ? VisitImportingQuery(call.Query, scope) : VisitQuery(call.Query, inner, QueryRole.Call);
        foreach (var (name, type) in columns)
        {
            if (scope.Contains(name))
                throw Error(call.Span, "VariableAlreadyBound", $"The subquery returns {name}, but there is a variable {name} already", "Rename it with AS.");
            scope.Set(name, type);
        }
    }

    /// <summary>The older form of CALL {}: only a leading WITH of plain variables sees the outer scope.</summary>
    private List<(string Name, StaticType Type)> VisitImportingQuery(Query query, Scope scope)
    {
        List<(string Name, StaticType Type)>? columns = null;
        foreach (var part in query.Parts)
        {
            var inner = new Scope();
            var rest = part;
            if (ImportingWith(part) is { } with)
            {
                inner = with.Projection.IncludeAll ? new Scope(scope) : inner;
                foreach (var variable in with.Projection.Items.Select(item => (Variable)item.Expression))
                    inner.Set(variable.Name, scope.TryGet(variable.Name, out var type) ? type : throw Undefined(variable, scope));
                if (part.Clauses.Length == 1)
                    throw Error(part.Span, "InvalidClauseComposition", "A query cannot end with WITH", "End it with RETURN.");
                rest = part with { Clauses = part.Clauses.RemoveAt(0) };
            }
            columns = Union(columns, VisitSingleQuery(rest, inner, QueryRole.Call, query.Parts.Length > 1), part);
        }
        return columns!;
    }

    /// <summary>A leading <c>WITH a, b</c> without anything else.</summary>
    internal static WithClause? ImportingWith(SingleQuery query) =>
        query.Clauses[0] is WithClause { Predicate: null, Projection: { Distinct: false, Skip: null, Limit: null, OrderBy.Length: 0 } projection } with
            && projection.Items.All(item => item.Expression is Variable v && v.Name == item.Name)
            ? with
            : null;
}
