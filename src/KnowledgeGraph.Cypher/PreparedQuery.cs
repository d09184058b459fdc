using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Planning;
using KnowledgeGraph.Cypher.Procedures;
using KnowledgeGraph.Cypher.Semantics;
using KnowledgeGraph.Cypher.Syntax;
using KnowledgeGraph.Cypher.Syntax.Ast;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher;

/// <summary>A query that was parsed and checked and can be run any number of times. Thread-safe.</summary>
public sealed class PreparedQuery
{
    private readonly QuerySource _source;
    private readonly Query _query;
    private readonly ProcedureTable _procedures;
    private readonly ConditionalWeakTable<IGraphReader, CompiledPlan> _plans = [];

    internal PreparedQuery(QuerySource source, Query query, ImmutableArray<string> columns, ProcedureTable procedures)
    {
        _source = source;
        _query = query;
        _procedures = procedures;
        Columns = columns;
        Parameters = [.. ParameterFinder.Find(query, procedures).Order(StringComparer.Ordinal)];
    }

    public string Text => _source.Text;

    /// <summary>What the query's prefix asks for; <see cref="Execute"/> runs it whatever it is.</summary>
    public CypherMode Mode => _query.Mode;

    /// <summary>The names of the result's columns, in order.</summary>
    public ImmutableArray<string> Columns { get; }

    /// <summary>The names of the parameters that the query needs, in ordinal order.</summary>
    public ImmutableArray<string> Parameters { get; }

    /// <summary>Runs the query. The rows are computed as they are read.</summary>
    /// <param name="profile">Counts and times every operator for <see cref="CypherResult.Profile"/>, which takes time itself.</param>
    /// <exception cref="CypherException">A parameter is missing. Errors of single rows come when the rows are read.</exception>
    public CypherResult Execute(
        IGraphReader graph, IReadOnlyDictionary<string, CypherValue>? parameters = null, CypherLimits? limits = null, TimeProvider? clock = null,
        bool profile = false, CancellationToken cancellation = default)
    {
        parameters ??= ImmutableDictionary<string, CypherValue>.Empty;
        clock ??= TimeProvider.System;
        CheckParameters(parameters);
        var plan = PlanFor(graph);
        var measured = profile ? new Profile(clock) : null;
        return new CypherResult(
            Columns,
            CypherResult.Run(plan, _source, _query.Span, graph, parameters, limits ?? CypherLimits.Default, clock, measured, cancellation),
            measured is null ? null : () => PlanPrinter.Print(plan.Plan, plan.Subqueries, measured));
    }

    /// <summary>Labels, types and properties that the query names and the graph does not have, in the order of the query.</summary>
    public IReadOnlyList<CypherNotice> Notices(IGraphReader graph) => NameChecker.Check(_query, graph);

    /// <summary>The plan as text, without running the query.</summary>
    public string Explain(IGraphReader graph)
    {
        var compiled = PlanFor(graph);
        return PlanPrinter.Print(compiled.Plan, compiled.Subqueries, null);
    }

    private void CheckParameters(IReadOnlyDictionary<string, CypherValue> parameters)
    {
        foreach (var name in Parameters.Where(name => !parameters.ContainsKey(name)))
        {
            var at = Math.Max(0, Text.IndexOf("$" + name, StringComparison.Ordinal));
            throw _source.CompileTime(CypherErrorKind.ParameterMissing, new SourceSpan(at, at + name.Length + 1), "MissingParameter",
                $"The parameter ${name} has no value", "Give it one.");
        }
    }

    private CompiledPlan PlanFor(IGraphReader graph)
    {
        try
        {
            return _plans.GetValue(graph, g =>
            {
                var context = new PlanContext(_source, g, _procedures);
                var (plan, columns) = new QueryPlanner(context).PlanQuery(_query, Variables.None);
                return new CompiledPlan(plan, columns, context.Slots, context.Subqueries, context.SubqueryPlans, context.Parameters);
            });
        }
        catch (InsufficientExecutionStackException)
        {
            throw _source.TooDeep(_query.Span);
        }
    }
}

/// <summary>A plan and what a frame needs to run it.</summary>
internal sealed record CompiledPlan(Plan Plan, ImmutableArray<Column> Columns, int Slots, int SubqueryCount, IReadOnlyList<Plan> Subqueries, IReadOnlyList<string> Parameters);
