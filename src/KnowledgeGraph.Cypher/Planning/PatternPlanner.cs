using System.Collections.Immutable;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Execution.Operators;
using KnowledgeGraph.Cypher.Semantics;
using KnowledgeGraph.Cypher.Syntax.Ast;

namespace KnowledgeGraph.Cypher.Planning;

/// <summary>Plans the patterns of one MATCH.</summary>
internal sealed partial class PatternPlanner(PlanContext context, QueryPlanner queries)
{
    private PatternGraph _pattern = null!;
    private Variables _variables = Variables.None;
    private Plan _plan = new ArgumentPlan();
    private List<PatternCondition> _conditions = [];
    private HashSet<string> _solved = [];
    private List<PatternLink> _followed = [];
    private List<(string Name, string FirstNode, List<PatternLink> Links)> _paths = [];

    public (Plan Plan, Variables Variables) Plan(Plan input, ImmutableArray<PathPattern> patterns, Expression? predicate, Variables variables)
    {
        _pattern = PatternGraph.Build(context, variables, patterns, predicate);
        _plan = input;
        _conditions = [.. _pattern.Conditions];
        _paths = [.. _pattern.Paths];
        _solved = [.. variables.Names];
        _followed = [];
        _variables = AssignSlots(variables);
        ApplyConditions(input.Rows);
        var order = new PatternOrder(_pattern, new Estimator(context.Graph, _pattern), [.. variables.Names]);
        foreach (var step in order.Choose(input.Rows))
        {
            if (step.Node is { } node)
                FindNode(node, step.Rows);
            else
                Follow(step.Link!, step.FromStart, step.Rows);
            FinishPaths();
            ApplyConditions(step.Rows);
        }
        FinishPaths();
        ApplyConditions(_plan.Rows);
        return (_plan, _variables);
    }

    private Variables AssignSlots(Variables variables)
    {
        var names = _pattern.Nodes.Concat(_pattern.Links.Select(l => l.Name)).Concat(_pattern.Paths.Select(p => p.Name))
            .Concat(_pattern.Links.Select(l => l.Element).OfType<QuantifiedPath>().SelectMany(q => Analyzer.QuantifiedVariables(q.Inner)).Select(v => v.Name));
        foreach (var name in names)
        {
            if (!variables.Contains(name))
                variables = variables.With(name, context.NewSlot());
        }
        return variables;
    }

    private ExpressionCompiler Compiler => new(context, _variables);

    private bool IsReady(PatternCondition condition) => condition.Needs.IsSubsetOf(_solved);

    private void ApplyConditions(double rows) => ApplyConditions(rows, IsReady);

    private void ApplyConditions(double rows, Func<PatternCondition, bool> isReady)
    {
        var ready = _conditions.Where(isReady).ToArray();
        if (ready.Length == 0)
            return;
        _conditions.RemoveAll(ready.Contains);
        var expression = ready.Select(c => c.Expression).Aggregate((a, b) => new BinaryExpression(BinaryOperator.And, a, b, a.Span));
        // One after the other, so that a condition which fails spares the rest.
        var predicates = ready.Select(c => Compiler.CompilePredicate(c.Expression)).ToArray();
        Func<Frame, bool> all = predicates.Length == 1 ? predicates[0] : f =>
        {
            foreach (var predicate in predicates)
            {
                if (!predicate(f))
                    return false;
            }
            return true;
        };
        _plan = new FilterPlan(_plan, all, ExpressionPrinter.Print(expression)) { Rows = rows };
    }

    /// <summary>A named path is made as soon as its last part is there.</summary>
    private void FinishPaths()
    {
        foreach (var path in _paths.Where(p => _solved.Contains(p.FirstNode) && p.Links.All(l => _solved.Contains(l.Name))).ToArray())
        {
            _paths.Remove(path);
            _solved.Add(path.Name);
            var evaluator = PathBuilder.Compile(_variables[path.FirstNode], [.. path.Links.Select(l => _variables[l.Name])]);
            _plan = new ProjectPlan(_plan, [(_variables[path.Name], evaluator)], path.Name) { Rows = _plan.Rows };
        }
    }

    private void FindNode(string node, double rows)
    {
        var slot = _variables[node];
        var input = _plan;
        // Beside rows that have nothing to do with it, the node is joined by a hash table where there is an equality to join by.
        var independent = input is not ArgumentPlan && input.Rows > 1 ? FindJoin(node) : null;
        _plan = Access(independent is null ? input : new ArgumentPlan(), node, slot, independent is null ? rows : Math.Max(1, rows / input.Rows), independent is not null);
        _solved.Add(node);
        if (independent is not { } join)
            return;
        // The table is built before there is a row to look at.
        ApplyConditions(_plan.Rows, c => Own(c.Expression).SetEquals([node]));
        _conditions.Remove(join.Condition);
        var (probe, build) = (Compiler.Compile(join.Probe), Compiler.Compile(join.Build));
        _plan = new HashJoinPlan(input, _plan, probe, build, [slot], ExpressionPrinter.Print(join.Condition.Expression)) { Rows = rows };
        // The table compares by equivalence; = is stricter about NaN and nulls inside of lists.
        _conditions.Add(join.Condition);
    }

    private (PatternCondition Condition, Expression Probe, Expression Build)? FindJoin(string node)
    {
        foreach (var condition in _conditions)
        {
            if (condition.Expression is not BinaryExpression { Operator: BinaryOperator.Equal } equal || !condition.Needs.Contains(node))
                continue;
            var (left, right) = (Own(equal.Left), Own(equal.Right));
            if (left.SetEquals([node]) && !right.Contains(node) && right.Count > 0 && right.IsSubsetOf(_solved))
                return (condition, equal.Right, equal.Left);
            if (right.SetEquals([node]) && !left.Contains(node) && left.Count > 0 && left.IsSubsetOf(_solved))
                return (condition, equal.Left, equal.Right);
        }
        return null;
    }

    private HashSet<string> Own(Expression expression)
    {
        var free = SyntaxTree.FreeVariables(expression);
        free.RemoveWhere(name => !_variables.Contains(name));
        return free;
    }

    /// <summary>The cheapest way to a node: by id, by an indexed property, by its rarest label, or all nodes.</summary>
    private Plan Access(Plan input, string node, int slot, double rows, bool alone)
    {
        foreach (var condition in _conditions.Where(c => c.Needs.Contains(node)))
        {
            if (TrySeek(input, node, slot, condition, alone) is { } seek)
                return seek;
        }
        var estimator = new Estimator(context.Graph, _pattern);
        var label = estimator.Labels(node).OrderBy(estimator.LabelCount).FirstOrDefault();
        if (label is null)
            return new NodeScanPlan(input, slot, NodeScanPlan.AllNodes, "") { Rows = Math.Max(input.Rows, 1) * context.Graph.NodeCount };
        var own = _conditions.FirstOrDefault(c => c.Expression is LabelCheck { Labels: LabelName name, Operand: Variable v } && v.Name == node && name.Name == label);
        if (own is not null)
            _conditions.Remove(own);
        var id = context.Graph.FindLabel(label);
        return new NodeScanPlan(input, slot, id < 0 ? NodeScanPlan.NoNodes : id, label) { Rows = Math.Max(input.Rows, 1) * estimator.LabelCount(label) };
    }

    private Plan? TrySeek(Plan input, string node, int slot, PatternCondition condition, bool alone)
    {
        if (condition.Expression is not BinaryExpression { Operator: BinaryOperator.Equal or BinaryOperator.In } binary)
            return null;
        foreach (var (property, value) in new[] { (binary.Left, binary.Right), (binary.Right, binary.Left) })
        {
            if (binary.Operator == BinaryOperator.In && property == binary.Right)
                continue;
            var needs = Own(value);
            if (needs.Contains(node) || !needs.IsSubsetOf(_solved) || (alone && needs.Count > 0))
                continue;
            var details = ExpressionPrinter.Print(binary);
            if (property is PropertyAccess { Target: Variable v } access && v.Name == node && context.Graph.FindPropertyKey(access.Key) is >= 0 and var key && context.Graph.HasIndex(key))
                return new NodeSeekPlan(input, slot, key, Compiler.Compile(value), binary.Operator == BinaryOperator.In, details) { Rows = input.Rows };
            if (binary.Operator == BinaryOperator.Equal && property is FunctionCall { Arguments: [Variable n] } call && n.Name == node
                && call.Name.Equals("id", StringComparison.OrdinalIgnoreCase))
                return new NodeByIdPlan(input, slot, Compiler.Compile(value), details) { Rows = input.Rows };
        }
        return null;
    }
}
