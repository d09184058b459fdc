using System.Collections.Immutable;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Execution.Operators;
using KnowledgeGraph.Cypher.Functions;
using KnowledgeGraph.Cypher.Semantics;
using KnowledgeGraph.Cypher.Syntax.Ast;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Planning;

internal sealed partial class QueryPlanner
{
    private (Plan Plan, ImmutableArray<Column> Columns) PlanProjection(Plan plan, Projection projection, Expression? predicate, Variables variables)
    {
        var columns = ImmutableArray.CreateBuilder<Column>();
        if (projection.IncludeAll)
            columns.AddRange(variables.Visible.Select(name => new Column(name, variables[name])));
        var aggregates = projection.Items.Any(i => SyntaxTree.HasAggregate(i.Expression));
        var late = new List<(int Slot, Evaluator Value)>();
        plan = aggregates ? PlanAggregation(plan, projection, variables, columns) : PlanItems(plan, projection, variables, columns, late);
        var slots = columns.Select(c => c.Slot).Distinct().ToArray();
        if (projection.Distinct)
            plan = new DistinctPlan(plan, slots) { Rows = plan.Rows };
        var barrier = projection.Distinct || aggregates;
        var visible = columns.Aggregate(barrier ? Variables.None : variables, (v, c) => v.With(c.Name, c.Slot));
        plan = PlanOrder(plan, projection, barrier, visible, late.Count > 0 ? [.. slots.Union(variables.DistinctSlots)] : slots, predicate);
        if (late.Count > 0)
            plan = Project(plan, late, string.Join(", ", projection.Items.Select(i => i.Name)));
        if (predicate is not null)
        {
            // After SKIP or LIMIT the old variables are gone, whatever the grammar lets WHERE see.
            plan = new FilterPlan(plan, Compiler(visible).CompilePredicate(barrier ? ProjectionRewriter.ToColumns(predicate, projection) : predicate), ExpressionPrinter.Print(predicate)) { Rows = plan.Rows / 2 };
        }
        return (plan, columns.ToImmutable());
    }

    private static ProjectPlan Project(Plan plan, List<(int Slot, Evaluator Value)> items, string details) => new(plan, [.. items], details) { Rows = plan.Rows };

    /// <summary>A variable under a new name stays where it is; only what must be computed gets a slot.</summary>
    /// <param name="late">Takes what nothing needs before the first rows of an order are known: the others' values are never computed.</param>
    private Plan PlanItems(Plan plan, Projection projection, Variables variables, ImmutableArray<Column>.Builder columns, List<(int Slot, Evaluator Value)> late)
    {
        var isTop = !projection.Distinct && projection.OrderBy.Length > 0 && projection.Limit is not null;
        var sortedBy = projection.OrderBy.SelectMany(s => SyntaxTree.FreeVariables(s.Expression)).ToHashSet(StringComparer.Ordinal);
        var compiler = Compiler(variables);
        var items = new List<(int Slot, Evaluator Value)>();
        foreach (var item in projection.Items)
        {
            if (item.Expression is Variable variable)
            {
                columns.Add(new Column(item.Name, variables[variable.Name]));
                continue;
            }
            var slot = context.NewSlot();
            (isTop && !sortedBy.Contains(item.Name) ? late : items).Add((slot, compiler.Compile(item.Expression)));
            columns.Add(new Column(item.Name, slot));
        }
        return items.Count == 0 ? plan : Project(plan, items, string.Join(", ", projection.Items.Select(i => i.Name)));
    }

    private Plan PlanAggregation(Plan plan, Projection projection, Variables variables, ImmutableArray<Column>.Builder columns)
    {
        var compiler = Compiler(variables);
        var keys = new List<(int Slot, Evaluator Value)>();
        var keyNames = new Dictionary<string, string>(StringComparer.Ordinal);
        var inner = Variables.None;
        foreach (var column in columns)
        {
            keys.Add((column.Slot, Read(column.Slot)));
            inner = inner.With(column.Name, column.Slot);
        }
        foreach (var item in projection.Items.Where(i => !SyntaxTree.HasAggregate(i.Expression)))
        {
            var slot = context.NewSlot();
            var name = context.NewName("key");
            keys.Add((slot, compiler.Compile(item.Expression)));
            keyNames.TryAdd(ExpressionPrinter.Print(item.Expression), name);
            inner = inner.With(name, slot);
        }
        var calls = new List<AggregateCall>();
        var callNames = new Dictionary<string, string>(StringComparer.Ordinal);
        var after = new List<(int Slot, Evaluator Value)>();
        foreach (var item in projection.Items)
        {
            if (keyNames.TryGetValue(ExpressionPrinter.Print(item.Expression), out var key))
            {
                columns.Add(new Column(item.Name, inner[key]));
                continue;
            }
            var rewritten = ProjectionRewriter.Replace(item.Expression, e =>
            {
                var text = ExpressionPrinter.Print(e);
                if (keyNames.TryGetValue(text, out var name))
                    return new Variable(name, e.Span);
                if (!SyntaxTree.IsAggregate(e) && EndOfCollected(e) is null)
                    return null;
                if (!callNames.TryGetValue(text, out var call))
                {
                    call = context.NewName("aggregate");
                    callNames.Add(text, call);
                    var slot = context.NewSlot();
                    inner = inner.With(call, slot);
                    calls.Add(Aggregate(e, slot, compiler));
                }
                return new Variable(call, e.Span);
            });
            if (rewritten is Variable variable)
            {
                columns.Add(new Column(item.Name, inner[variable.Name]));
                continue;
            }
            var target = context.NewSlot();
            after.Add((target, Compiler(inner).Compile(rewritten)));
            columns.Add(new Column(item.Name, target));
        }
        var rows = keys.Count == 0 ? 1 : Math.Max(1, Math.Sqrt(plan.Rows));
        plan = new AggregatePlan(plan, [.. keys], [.. calls], context.Source, string.Join(", ", keyNames.Keys.Concat(callNames.Keys))) { Rows = rows };
        return after.Count == 0 ? plan : Project(plan, after, string.Join(", ", projection.Items.Select(i => i.Name)));
    }

    /// <summary><c>head(collect(x))</c> and <c>last(collect(x))</c> need no list. The first of the distinct ones is the first; the last is not the last.</summary>
    private static (string Function, FunctionCall Collected)? EndOfCollected(Expression expression) =>
        expression is FunctionCall { Arguments: [FunctionCall { Arguments.Length: 1 } collected] } call && collected.Name.Equals("collect", StringComparison.OrdinalIgnoreCase)
        && (call.Name.Equals("head", StringComparison.OrdinalIgnoreCase) || (call.Name.Equals("last", StringComparison.OrdinalIgnoreCase) && !collected.Distinct))
            ? (call.Name, collected)
            : null;

    private static AggregateCall Aggregate(Expression expression, int slot, ExpressionCompiler compiler)
    {
        if (EndOfCollected(expression) is { } end)
            return new AggregateCall(slot, Aggregates.Find(Aggregates.EndOfCollected(end.Function)), false, compiler.Compile(end.Collected.Arguments[0]), null, expression.Span);
        if (expression is not FunctionCall call)
            return new AggregateCall(slot, Aggregates.Find("count"), false, null, null, expression.Span);
        return new AggregateCall(
            slot, Aggregates.Find(call.Name), call.Distinct, compiler.Compile(call.Arguments[0]), call.Arguments.Length > 1 ? compiler.Compile(call.Arguments[1]) : null, call.Span);
    }

    private Plan PlanOrder(Plan plan, Projection projection, bool barrier, Variables visible, int[] slots, Expression? predicate)
    {
        var skip = projection.Skip is null ? null : CompileCount(projection.Skip, "SKIP");
        var limit = projection.Limit is null ? null : CompileCount(projection.Limit, "LIMIT");
        if (projection.OrderBy.Length > 0)
        {
            var compiler = Compiler(visible);
            var keys = projection.OrderBy
                .Select(s => (compiler.Compile(barrier ? ProjectionRewriter.ToColumns(s.Expression, projection) : s.Expression), s.Descending)).ToArray();
            // WHERE after ORDER BY may still look at variables from before.
            var live = predicate is null ? slots : visible.DistinctSlots;
            var details = string.Join(", ", projection.OrderBy.Select(s => ExpressionPrinter.Print(s.Expression) + (s.Descending ? " DESC" : "")));
            plan = new SortPlan(plan, keys, live, Sum(skip, limit), details) { Rows = plan.Rows };
        }
        if (skip is not null)
            plan = new SkipPlan(plan, skip) { Rows = plan.Rows };
        return limit is null ? plan : new LimitPlan(plan, limit) { Rows = Math.Min(plan.Rows, projection.Limit is Literal l ? l.Value.AsNumber() : plan.Rows) };
    }

    private static Evaluator? Sum(Evaluator? skip, Evaluator? limit)
    {
        if (limit is null || skip is null)
            return limit;
        return f =>
        {
            var (a, b) = (skip(f).AsInteger(), limit(f).AsInteger());
            return CypherValue.From(a > long.MaxValue - b ? long.MaxValue : a + b);
        };
    }

    private Evaluator CompileCount(Expression expression, string clause)
    {
        var evaluator = Compiler(Variables.None).Compile(expression);
        return f =>
        {
            var value = evaluator(f);
            if (value.Kind != CypherKind.Integer)
            {
                throw context.Source.Runtime(
                    new CypherError(CypherErrorKind.SyntaxError, "InvalidArgumentType", $"{clause} takes a whole number, not {value}"), expression.Span);
            }
            if (value.AsInteger() < 0)
            {
                throw context.Source.Runtime(
                    new CypherError(CypherErrorKind.SyntaxError, "NegativeIntegerArgument", $"{clause} must not be negative, was {value}"), expression.Span);
            }
            return value;
        };
    }
}
