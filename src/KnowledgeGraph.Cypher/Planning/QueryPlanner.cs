using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Execution.Operators;
using KnowledgeGraph.Cypher.Semantics;
using KnowledgeGraph.Cypher.Syntax.Ast;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Planning;

/// <param name="Slot">Where the column's value is.</param>
internal readonly record struct Column(string Name, int Slot);

/// <summary>Makes a plan of an analysed query, clause by clause.</summary>
internal sealed partial class QueryPlanner(PlanContext context)
{
    /// <param name="outer">What a subquery sees; for a statement nothing.</param>
    public (Plan Plan, ImmutableArray<Column> Columns) PlanQuery(Query query, Variables outer, bool importing = false)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (query.Parts.Length == 1)
            return PlanSingle(query.Parts[0], outer, importing);
        var plans = new List<Plan>();
        ImmutableArray<Column>? columns = null;
        foreach (var part in query.Parts)
        {
            var (plan, here) = PlanSingle(part, outer, importing);
            columns ??= [.. here.Select(c => c with { Slot = context.NewSlot() })];
            var moves = columns.Value.Select(c => (c.Slot, Read(here.First(h => h.Name == c.Name).Slot))).ToArray();
            plans.Add(new ProjectPlan(plan, moves, "") { Rows = plan.Rows });
        }
        Plan union = new UnionPlan([.. plans]) { Rows = plans.Sum(p => p.Rows) };
        if (!query.All)
            union = new DistinctPlan(union, [.. columns!.Value.Select(c => c.Slot)]) { Rows = union.Rows };
        return (union, columns!.Value);
    }

    private static Evaluator Read(int slot) => f => f.Slots[slot];

    private ExpressionCompiler Compiler(Variables variables) => new(context, variables);

    private (Plan Plan, ImmutableArray<Column> Columns) PlanSingle(SingleQuery query, Variables outer, bool importing)
    {
        Plan plan = new ArgumentPlan();
        var variables = importing && Analyzer.ImportingWith(query) is null ? Variables.None : outer;
        ImmutableArray<Column> columns = [];
        foreach (var clause in query.Clauses)
        {
            switch (clause)
            {
                case MatchClause match:
                    (plan, variables) = PlanMatch(plan, match, variables);
                    break;
                case UnwindClause unwind:
                    var slot = context.NewSlot();
                    plan = new UnwindPlan(plan, Compiler(variables).Compile(unwind.List), slot, $"{ExpressionPrinter.Print(unwind.List)} AS {unwind.Variable.Name}") { Rows = plan.Rows * 10 };
                    variables = variables.With(unwind.Variable.Name, slot);
                    break;
                case WithClause with:
                    (plan, columns) = PlanProjection(plan, with.Projection, with.Predicate, variables);
                    variables = columns.Aggregate(Variables.None, (v, c) => v.With(c.Name, c.Slot));
                    break;
                case ReturnClause @return:
                    (plan, columns) = PlanProjection(plan, @return.Projection, null, variables);
                    break;
                case CallClause call:
                    (plan, variables, columns) = PlanCall(plan, call, variables);
                    break;
                case CallSubqueryClause call:
                    (plan, variables) = PlanCallSubquery(plan, call, variables);
                    break;
            }
        }
        return (plan, columns);
    }

    private (Plan Plan, Variables Variables) PlanMatch(Plan input, MatchClause match, Variables variables)
    {
        if (!match.Optional)
            return new PatternPlanner(context, this).Plan(input, match.Patterns, match.Predicate, variables);
        var (inner, after) = new PatternPlanner(context, this).Plan(new ArgumentPlan(), match.Patterns, match.Predicate, variables);
        var introduced = after.DistinctSlots.Except(variables.DistinctSlots).ToArray();
        return (new OptionalPlan(input, inner, introduced) { Rows = input.Rows * Math.Max(1, inner.Rows) }, after);
    }

    /// <summary>Patterns within an expression, over what the frame holds.</summary>
    public (Plan Plan, Variables Variables) PlanPattern(ImmutableArray<PathPattern> patterns, Expression? predicate, Variables variables) =>
        new PatternPlanner(context, this).Plan(new ArgumentPlan(), patterns, predicate, variables);

    private (Plan Plan, Variables Variables) PlanCallSubquery(Plan input, CallSubqueryClause call, Variables variables)
    {
        var visible = call.Imports is null || call.ImportsAll
            ? variables
            : call.Imports.Value.Aggregate(Variables.None, (v, import) => v.With(import.Name, variables[import.Name]));
        var (inner, columns) = PlanQuery(call.Query, visible, importing: call.Imports is null);
        // A column may be an outer slot passed through; the outer row is whole, so nothing has to be copied.
        var after = columns.Aggregate(variables, (v, c) => v.With(c.Name, c.Slot));
        var introduced = columns.Select(c => c.Slot).Except(variables.DistinctSlots).ToArray();
        Plan plan = call.Optional ? new OptionalPlan(input, inner, introduced) : new ApplyPlan(input, inner) { Rows = input.Rows * inner.Rows };
        return (plan, after);
    }

    private (Plan Plan, Variables Variables, ImmutableArray<Column> Columns) PlanCall(Plan input, CallClause call, Variables variables)
    {
        var procedure = context.Procedures.Find(call.Procedure)!;
        var compiler = Compiler(variables);
        var arguments = call.Arguments is { } written
            ? written.Select(compiler.Compile).ToArray()
            : [.. procedure.Parameters.Select(p => compiler.Compile(new ParameterReference(p.Name, call.NameSpan)))];
        var wanted = call.Yields is { } yields && !call.YieldsAll
            ? yields.Select(y => (y.Column, Name: y.Variable.Name)).ToArray()
            : [.. procedure.Columns.Select(c => (Column: c.Name, c.Name))];
        var outputs = new List<(int Column, int Slot)>();
        var columns = ImmutableArray.CreateBuilder<Column>();
        foreach (var (column, name) in wanted)
        {
            var slot = context.NewSlot();
            outputs.Add((procedure.Columns.Select(c => c.Name).ToList().IndexOf(column), slot));
            columns.Add(new Column(name, slot));
            variables = variables.With(name, slot);
        }
        Plan plan = new ProcedurePlan(input, procedure, arguments, [.. outputs], context.Source, call.Span) { Rows = input.Rows * 10 };
        if (call.Predicate is not null)
            plan = new FilterPlan(plan, Compiler(variables).CompilePredicate(call.Predicate), ExpressionPrinter.Print(call.Predicate)) { Rows = plan.Rows / 2 };
        return (plan, variables, columns.ToImmutable());
    }
}
