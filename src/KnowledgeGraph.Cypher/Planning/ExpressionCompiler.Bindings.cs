using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Functions;
using KnowledgeGraph.Cypher.Syntax;
using KnowledgeGraph.Cypher.Syntax.Ast;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Planning;

internal sealed partial class ExpressionCompiler
{
    /// <summary>Expressions with variables or plans of their own.</summary>
    private Evaluator CompileBinding(Expression expression) => expression switch
    {
        ListComprehension comprehension => CompileListComprehension(comprehension),
        Quantifier quantifier => CompileQuantifier(quantifier),
        Reduce reduce => CompileReduce(reduce),
        MapProjection projection => CompileMapProjection(projection),
        PatternPredicate predicate => CompileExists(new QueryPlanner(context).PlanPattern([predicate.Pattern], null, variables).Plan),
        PatternComprehension comprehension => CompilePatternComprehension(comprehension),
        ShortestPathExpression shortest => CompileShortestPath(shortest),
        SubqueryExpression subquery => CompileSubquery(subquery),
        _ => throw new InvalidOperationException($"Unknown expression {expression.GetType().Name}"),
    };

    private (ExpressionCompiler Compiler, int Slot) WithVariable(Variable variable)
    {
        var slot = context.NewSlot();
        return (new ExpressionCompiler(context, variables.With(variable.Name, slot)), slot);
    }

    /// <summary>The list, or null for null; anything else is an error.</summary>
    private Func<Frame, CypherList?> CompileListOperand(Expression expression)
    {
        var evaluator = Compile(expression);
        var span = expression.Span;
        return f =>
        {
            var value = evaluator(f);
            return value.Kind switch
            {
                CypherKind.List => value.AsList(),
                CypherKind.Null => null,
                _ => throw _source.Runtime(new CypherError(CypherErrorKind.TypeError, "InvalidArgumentType", $"Expected a list, this is {value.Kind}"), span),
            };
        };
    }

    private Evaluator CompileListComprehension(ListComprehension comprehension)
    {
        var list = CompileListOperand(comprehension.List);
        var (inner, slot) = WithVariable(comprehension.Variable);
        var predicate = comprehension.Predicate is null ? null : inner.CompilePredicate(comprehension.Predicate);
        var projection = inner.CompileOptional(comprehension.Projection);
        return f =>
        {
            if (list(f) is not { } items)
                return CypherValue.Null;
            var results = new List<CypherValue>();
            foreach (var item in items.AsSpan())
            {
                f.Slots[slot] = item;
                f.Budget.Step();
                if (predicate is null || predicate(f))
                    results.Add(projection is null ? item : projection(f));
            }
            return f.Budget.CheckSize(CypherValue.From([.. results]));
        };
    }

    private Evaluator CompileQuantifier(Quantifier quantifier)
    {
        var list = CompileListOperand(quantifier.List);
        var (inner, slot) = WithVariable(quantifier.Variable);
        var predicate = inner.Located(quantifier.Predicate.Span, inner.Compile(quantifier.Predicate));
        var kind = quantifier.Kind;
        return Located(quantifier.Span, f =>
        {
            if (list(f) is not { } items)
                return CypherValue.Null;
            bool isFound = false, isUnknown = false;
            foreach (var item in items.AsSpan())
            {
                f.Slots[slot] = item;
                f.Budget.Step();
                switch (Truth.Of(predicate(f)))
                {
                    case null:
                        isUnknown = true;
                        break;
                    case true when kind == QuantifierKind.Any:
                        return CypherValue.True;
                    case true when kind == QuantifierKind.None || (kind == QuantifierKind.Single && isFound):
                    case false when kind == QuantifierKind.All:
                        return CypherValue.False;
                    case true:
                        isFound = true;
                        break;
                }
            }
            return isUnknown ? CypherValue.Null : CypherValue.From(kind switch { QuantifierKind.Any => false, QuantifierKind.Single => isFound, _ => true });
        });
    }

    private Evaluator CompileReduce(Reduce reduce)
    {
        var list = CompileListOperand(reduce.List);
        var initial = Compile(reduce.Initial);
        var (accumulator, element) = (context.NewSlot(), context.NewSlot());
        var step = new ExpressionCompiler(context, variables.With(reduce.Accumulator.Name, accumulator).With(reduce.Variable.Name, element)).Compile(reduce.Step);
        return f =>
        {
            if (list(f) is not { } items)
                return CypherValue.Null;
            var result = initial(f);
            foreach (var item in items.AsSpan())
            {
                f.Budget.Step();
                f.Slots[accumulator] = result;
                f.Slots[element] = item;
                result = step(f);
            }
            return result;
        };
    }

    private Evaluator CompileMapProjection(MapProjection projection)
    {
        var subject = Compile(projection.Subject);
        var items = projection.Items.Select(item => (item.Key, Value: item.Key is null ? null
            : Compile(item.Value ?? new PropertyAccess(projection.Subject, item.Key, projection.Span)))).ToArray();
        return Located(projection.Span, f =>
        {
            var value = subject(f);
            if (value.IsNull)
                return CypherValue.Null;
            IEnumerable<KeyValuePair<string, CypherValue>> entries = [];
            foreach (var (key, compiled) in items)
                entries = key is null ? entries.Concat(GraphFunctions.Properties(value, "A map projection")) : entries.Append(KeyValuePair.Create(key, compiled!(f)));
            return CypherValue.From(CypherMap.From(entries));
        });
    }

    private Evaluator CompileExists(Plan plan)
    {
        var subquery = context.NewSubquery(plan);
        return f =>
        {
            var source = f.Subquery(subquery, plan);
            source.Open(f);
            return CypherValue.From(source.MoveNext(f));
        };
    }

    private Evaluator CompilePatternComprehension(PatternComprehension comprehension)
    {
        var (plan, inner) = new QueryPlanner(context).PlanPattern([comprehension.Pattern], comprehension.Predicate, variables);
        return CompileCollect(plan, new ExpressionCompiler(context, inner).Compile(comprehension.Projection));
    }

    private Evaluator CompileCollect(Plan plan, Evaluator projection)
    {
        var subquery = context.NewSubquery(plan);
        return f =>
        {
            var source = f.Subquery(subquery, plan);
            var results = new List<CypherValue>();
            source.Open(f);
            while (source.MoveNext(f))
            {
                f.Budget.Hold(Budget.ValueBytes);
                results.Add(projection(f));
            }
            f.Budget.Release(results.Count * Budget.ValueBytes);
            return CypherValue.From([.. results]);
        };
    }

    private Evaluator CompileShortestPath(ShortestPathExpression shortest)
    {
        var name = context.NewName("path");
        var pattern = shortest.Pattern with { Name = new Variable(name, shortest.Span) };
        var (plan, inner) = new QueryPlanner(context).PlanPattern([pattern], null, variables);
        var collect = CompileCollect(plan, new ExpressionCompiler(context, inner).Compile(pattern.Name));
        if (pattern.Search == PathSearch.AllShortest)
            return collect;
        return f => collect(f).AsList() is { Count: > 0 } paths ? paths[0] : CypherValue.Null;
    }

    /// <summary><c>COUNT { (n)-[:TYPE]->() }</c> is the number of relationships, which the graph knows without looking at each.</summary>
    /// <returns>Null for any other query.</returns>
    private Evaluator? CompileDegree(Query query)
    {
        if (query.Parts is not [{ Clauses: [MatchClause { Optional: false, Predicate: null, Patterns: [{ Name: null, Search: PathSearch.All } pattern] }] }]
            || pattern.Elements is not [NodePattern from, RelationshipPattern { Variable: null, Length: null, Properties: null, Predicate: null } relationship, NodePattern to]
            || relationship.Direction == PatternDirection.Both)
            return null;
        var outgoing = relationship.Direction == PatternDirection.Outgoing;
        var (bound, free) = from.Variable is null ? (to, from) : (from, to);
        if (bound.Variable is null || !variables.Contains(bound.Variable.Name) || !IsPlain(bound) || !IsPlain(free) || free.Variable is not null)
            return null;
        var slot = variables[bound.Variable.Name];
        var types = relationship.Types is null ? [-1] : LabelTest.Types(relationship.Types, context.Graph);
        var forwards = outgoing == ReferenceEquals(bound, from);
        return f =>
        {
            var node = f.Slots[slot];
            long count = 0;
            foreach (var type in node.Kind == CypherKind.Node ? types : [])
                count += forwards ? f.Graph.Outgoing(node.EntityId, type).Length : f.Graph.Incoming(node.EntityId, type).Length;
            return CypherValue.From(count);
        };
    }

    private static bool IsPlain(NodePattern node) => node is { Labels: null, Properties: null, Predicate: null };

    private Evaluator CompileSubquery(SubqueryExpression subquery)
    {
        var (plan, columns) = new QueryPlanner(context).PlanQuery(subquery.Query, variables);
        switch (subquery.Kind)
        {
            case SubqueryKind.Exists:
                return CompileExists(plan);
            case SubqueryKind.Count when CompileDegree(subquery.Query) is { } degree:
                return degree;
            case SubqueryKind.Count:
                var number = context.NewSubquery(plan);
                return f =>
                {
                    var source = f.Subquery(number, plan);
                    source.Open(f);
                    long count = 0;
                    while (source.MoveNext(f))
                        count++;
                    return CypherValue.From(count);
                };
            default:
                var slot = columns[0].Slot;
                return CompileCollect(plan, f => f.Slots[slot]);
        }
    }
}
