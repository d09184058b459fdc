using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Functions;
using KnowledgeGraph.Cypher.Syntax;
using KnowledgeGraph.Cypher.Syntax.Ast;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Planning;

/// <summary>Turns expressions into <see cref="Evaluator"/>s over the frame's slots.</summary>
internal sealed partial class ExpressionCompiler(PlanContext context, Variables variables)
{
    private readonly QuerySource _source = context.Source;

    /// <summary>How many levels of an expression are evaluated between two looks at the stack.</summary>
    private const int LevelsPerStackCheck = 64;

    private int _level;

    public Evaluator Compile(Expression expression)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var check = ++_level % LevelsPerStackCheck == 0;
        var evaluator = CompileNode(expression);
        _level--;
        if (!check)
            return evaluator;
        return f =>
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            return evaluator(f);
        };
    }

    private Evaluator CompileNode(Expression expression)
    {
        switch (expression)
        {
            case Literal literal:
                var constant = literal.Value;
                return _ => constant;
            case ParameterReference parameter:
                var number = context.ParameterNumber(parameter.Name);
                return f => f.Parameters[number];
            case Variable variable:
                var slot = variables[variable.Name];
                return f => f.Slots[slot];
            case ListLiteral list:
                return CompileList(list);
            case MapLiteral map:
                return CompileMap(map);
            case FunctionCall call:
                return CompileCall(call);
            case CaseExpression @case:
                return CompileCase(@case);
            case BinaryExpression binary:
                return CompileBinary(binary);
            case UnaryExpression unary:
                return CompileUnary(unary);
            case NullCheck check:
                var checkedOperand = Compile(check.Operand);
                return check.Negated ? f => CypherValue.From(!checkedOperand(f).IsNull) : f => CypherValue.From(checkedOperand(f).IsNull);
            case LabelCheck check:
                return CompileLabelCheck(check);
            case TypeCheck check:
                var (typed, type, negated) = (Compile(check.Operand), check.Type, check.Negated);
                return f => CypherValue.From(TypeNames.Matches(typed(f), type) != negated);
            case PropertyAccess access:
                return CompileProperty(access);
            case IndexAccess access:
                var (indexed, index) = (Compile(access.Target), Compile(access.Index));
                return Located(access.Span, f => ElementAccess.Index(indexed(f), index(f)));
            case SliceAccess access:
                var (sliced, from, to) = (Compile(access.Target), CompileOptional(access.From), CompileOptional(access.To));
                return Located(access.Span, f => ElementAccess.Slice(sliced(f), from?.Invoke(f), to?.Invoke(f)));
            default:
                return CompileBinding(expression);
        }
    }

    /// <summary>Conditions hold where they are true; null is not.</summary>
    public Func<Frame, bool> CompilePredicate(Expression expression)
    {
        var evaluator = Compile(expression);
        var span = expression.Span;
        return f =>
        {
            var value = evaluator(f);
            if (value.Kind is CypherKind.Boolean or CypherKind.Null)
                return value.IsTrue;
            throw _source.Runtime(new CypherError(CypherErrorKind.TypeError, "InvalidArgumentType", $"Expected a Boolean, this is {value.Kind}"), span);
        };
    }

    private Evaluator? CompileOptional(Expression? expression) => expression is null ? null : Compile(expression);

    /// <summary>Adds the place to errors of functions that do not know it.</summary>
    private Evaluator Located(SourceSpan span, Evaluator evaluator)
    {
        return f =>
        {
            try
            {
                return evaluator(f);
            }
            catch (CypherValueException e)
            {
                throw _source.Runtime(e.Error, span);
            }
            catch (ArgumentOutOfRangeException e)
            {
                throw _source.Runtime(new CypherError(CypherErrorKind.ArgumentError, "InvalidArgumentValue", e.Message), span);
            }
            catch (OutOfMemoryException)
            {
                // One string or list beyond what the runtime makes at all; nothing else has suffered.
                throw _source.Runtime(f.Budget.MemoryExceeded().Error, span);
            }
            catch (OverflowException)
            {
                throw _source.Runtime(new CypherError(CypherErrorKind.ArithmeticError, "Overflow", "The result is out of range"), span);
            }
        };
    }

    private Evaluator CompileList(ListLiteral list)
    {
        var items = list.Items.Select(Compile).ToArray();
        if (list.Items.All(item => item is Literal))
        {
            var constant = CypherValue.From(list.Items.Select(item => ((Literal)item).Value).ToArray());
            return _ => constant;
        }
        return f =>
        {
            var values = new CypherValue[items.Length];
            for (var i = 0; i < values.Length; i++)
                values[i] = items[i](f);
            return CypherValue.From(values);
        };
    }

    private Evaluator CompileMap(MapLiteral map)
    {
        // The last entry of a key wins.
        var entries = map.Entries.GroupBy(e => e.Key, StringComparer.Ordinal).Select(g => g.Last()).ToArray();
        var keys = Array.ConvertAll(entries, e => e.Key);
        var values = Array.ConvertAll(entries, e => Compile(e.Value));
        return f =>
        {
            var results = new CypherValue[values.Length];
            for (var i = 0; i < results.Length; i++)
                results[i] = values[i](f);
            return CypherValue.From(new CypherMap(keys, results));
        };
    }

    private Evaluator CompileCall(FunctionCall call)
    {
        var function = FunctionTable.Instance.Find(call.Name)!;
        if (function.Name == "coalesce")
            return Coalesce([.. call.Arguments.Select(Compile)]);
        var arguments = call.Arguments.Select((argument, i) => CompileArgument(function, argument, i)).ToArray();
        var (body, takesNull) = (function.Body, function.TakesNull);
        if (arguments.Length == 0)
            return Located(call.Span, f => body(f, []));
        if (arguments.Length == 1)
        {
            var only = arguments[0];
            return Located(call.Span, f =>
            {
                var argument = only(f);
                return argument.IsNull && !takesNull ? CypherValue.Null : f.Budget.CheckSize(body(f, new ReadOnlySpan<CypherValue>(in argument)));
            });
        }
        return Located(call.Span, f =>
        {
            var values = new CypherValue[arguments.Length];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = arguments[i](f);
                if (values[i].IsNull && !takesNull)
                    return CypherValue.Null;
            }
            return f.Budget.CheckSize(body(f, values));
        });
    }

    /// <summary>The kinds of arguments that the analyzer could not know are checked when the value is there.</summary>
    private Evaluator CompileArgument(Function function, Expression argument, int index)
    {
        var evaluator = Compile(argument);
        var kinds = function.Parameter(index);
        if (kinds == Semantics.KindSet.Any)
            return evaluator;
        return f =>
        {
            var value = evaluator(f);
            if (value.IsNull || ((int)kinds & (1 << (int)value.Kind)) != 0)
                return value;
            throw _source.Runtime(
                new CypherError(CypherErrorKind.TypeError, "InvalidArgumentValue", $"{function.Name}() takes {new Semantics.StaticType(kinds).Describe()}, this is {value.Kind}"),
                argument.Span);
        };
    }

    private static Evaluator Coalesce(Evaluator[] arguments) => f =>
    {
        foreach (var argument in arguments)
        {
            var value = argument(f);
            if (!value.IsNull)
                return value;
        }
        return CypherValue.Null;
    };

    private Evaluator CompileCase(CaseExpression @case)
    {
        var subject = CompileOptional(@case.Subject);
        var alternatives = @case.Alternatives.Select(a => (Conditions: a.Conditions.Select(Compile).ToArray(), Result: Compile(a.Result))).ToArray();
        var otherwise = CompileOptional(@case.Otherwise);
        return f =>
        {
            var value = subject is null ? CypherValue.True : subject(f);
            foreach (var (conditions, result) in alternatives)
            {
                foreach (var condition in conditions)
                {
                    if (CypherEquality.Equal(value, condition(f)) == true)
                        return result(f);
                }
            }
            return otherwise is null ? CypherValue.Null : otherwise(f);
        };
    }

    private Evaluator CompileProperty(PropertyAccess access)
    {
        var key = access.Key;
        var token = context.Graph.FindPropertyKey(key);
        if (access.Target is Variable variable)
            return CompilePropertyOf(variables[variable.Name], token, CompileProperty(access, key, token));
        return CompileProperty(access, key, token);
    }

    /// <summary>What a property of a node or relationship was is remembered in the frame until another one comes: in a loop it mostly is the same.</summary>
    /// <param name="token">Of the property key; below 0 where the graph has none.</param>
    /// <param name="general">For other kinds of values.</param>
    private Evaluator CompilePropertyOf(int slot, int token, Evaluator general)
    {
        var (entity, property) = (context.NewSlot(), context.NewSlot());
        return f =>
        {
            var value = f.Slots[slot];
            if (token < 0 || !ReferenceEquals(value.EntityGraph, f.Graph))
                return general(f);
            var known = f.Slots[entity];
            if (known.Bits == value.Bits && ReferenceEquals(known.Reference, value.Reference))
                return f.Slots[property];
            f.Slots[entity] = value;
            return f.Slots[property] = value.Kind == CypherKind.Node ? f.Graph.NodeProperty(value.EntityId, token) : f.Graph.RelationshipProperty(value.EntityId, token);
        };
    }

    private Evaluator CompileProperty(PropertyAccess access, string key, int token)
    {
        var target = Compile(access.Target);
        return Located(access.Span, f =>
        {
            var value = target(f);
            // A node of another graph, such as the schema's, has other property keys.
            if (value.EntityGraph is { } graph && !ReferenceEquals(graph, f.Graph))
                return ElementAccess.Index(value, CypherValue.From(key));
            return value.Kind switch
            {
                CypherKind.Null => CypherValue.Null,
                CypherKind.Node => token < 0 ? CypherValue.Null : f.Graph.NodeProperty(value.EntityId, token),
                CypherKind.Relationship => token < 0 ? CypherValue.Null : f.Graph.RelationshipProperty(value.EntityId, token),
                CypherKind.Map => value.AsMap()[key],
                _ => TemporalComponents.Get(value, key),
            };
        });
    }

    private Evaluator CompileLabelCheck(LabelCheck check)
    {
        var operand = Compile(check.Operand);
        var labels = LabelTest.ForNodes(check.Labels, context.Graph);
        var types = LabelTest.ForRelationships(check.Labels, context.Graph);
        return Located(check.Span, f =>
        {
            var value = operand(f);
            return value.Kind switch
            {
                CypherKind.Null => CypherValue.Null,
                CypherKind.Node => CypherValue.From(labels(value.EntityId)),
                CypherKind.Relationship => CypherValue.From(types(f.Graph.TypeOf(value.EntityId))),
                _ => throw CypherValueException.Type("InvalidArgumentType", $"{value.Kind} has no labels"),
            };
        });
    }
}
