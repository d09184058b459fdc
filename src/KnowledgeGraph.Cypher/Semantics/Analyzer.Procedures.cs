using System.Collections.Immutable;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Syntax;
using KnowledgeGraph.Cypher.Syntax.Ast;

namespace KnowledgeGraph.Cypher.Semantics;

internal sealed partial class Analyzer
{
    private List<(string Name, StaticType Type)> VisitCall(CallClause call, Scope scope, bool standalone)
    {
        var procedure = _procedures.Find(call.Procedure) ?? throw _source.CompileTime(
            CypherErrorKind.ProcedureError, call.NameSpan, "ProcedureNotFound", $"There is no procedure {call.Procedure}",
            Suggestions.For(call.Procedure, _procedures.Names));
        if (call.Arguments is { } arguments)
        {
            if (arguments.Length < procedure.RequiredParameters || arguments.Length > procedure.Parameters.Length)
            {
                throw Error(call.Span, "InvalidNumberOfArguments",
                    $"{procedure.Name} takes {procedure.Parameters.Length} arguments, there are {arguments.Length}", $"Its signature is {procedure.Signature}.");
            }
            for (var i = 0; i < arguments.Length; i++)
            {
                if (SyntaxTree.HasAggregate(arguments[i]))
                    throw Error(arguments[i].Span, "InvalidAggregation", "An argument of CALL cannot aggregate", "Aggregate by WITH first.");
                var type = Visit(arguments[i], scope, ExpressionContext.Value);
                if (!type.Allows(procedure.Parameters[i].Kinds))
                    throw Error(arguments[i].Span, "InvalidArgumentType", $"{procedure.Name} takes {new StaticType(procedure.Parameters[i].Kinds).Describe()} here, this is {type.Describe()}");
            }
        }
        else if (!standalone)
        {
            throw Error(call.Span, "InvalidArgumentPassingMode", "Inside of a larger query the arguments must be written", $"Write {procedure.Signature}.");
        }
        return BindYields(call, procedure, scope, standalone);
    }

    private List<(string Name, StaticType Type)> BindYields(CallClause call, Procedures.Procedure procedure, Scope scope, bool standalone)
    {
        var columns = new List<(string Name, StaticType Type)>();
        if (call.YieldsAll && !standalone)
            throw Error(call.Span, "UnexpectedSyntax", "YIELD * is only for a CALL of its own", "Name the columns.");
        if (call.Yields is null && !standalone)
            return [];
        if (call.Yields is null || call.YieldsAll)
            columns.AddRange(procedure.Columns.Select(c => (c.Name, new StaticType(c.Kinds))));
        foreach (var item in call.Yields ?? ImmutableArray<YieldItem>.Empty)
        {
            var column = procedure.Columns.FirstOrDefault(c => c.Name == item.Column) ?? throw Error(
                item.Variable.Span, "UndefinedVariable", $"{procedure.Name} has no column {item.Column}", Suggestions.For(item.Column, procedure.Columns.Select(c => c.Name)));
            if (scope.Contains(item.Variable.Name) || columns.Any(c => c.Name == item.Variable.Name))
                throw AlreadyBound(item.Variable);
            columns.Add((item.Variable.Name, new StaticType(column.Kinds)));
        }
        foreach (var (name, type) in columns)
            scope.Set(name, type);
        if (call.Predicate is not null)
            RequireBoolean(call.Predicate, Visit(call.Predicate, scope, ExpressionContext.Predicate));
        return columns;
    }
}
