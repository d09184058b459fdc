using System.Collections.Immutable;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Syntax;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher;

/// <summary>The columns and rows of a query's answer.</summary>
public sealed class CypherResult
{
    private readonly Func<string>? _profile;

    internal CypherResult(ImmutableArray<string> columns, IEnumerable<ImmutableArray<CypherValue>> rows, Func<string>? profile)
    {
        _profile = profile;
        Columns = columns;
        Rows = rows;
    }

    public ImmutableArray<string> Columns { get; }

    /// <summary>Computed while they are read; each enumeration runs the query anew.</summary>
    /// <exception cref="CypherException">While reading: a value of the wrong kind, or a limit reached.</exception>
    /// <exception cref="OperationCanceledException">While reading: the query was cancelled.</exception>
    public IEnumerable<ImmutableArray<CypherValue>> Rows { get; }

    /// <summary>The plan with the rows and the time of each operator, up to the row last read; null unless asked for.</summary>
    public string? Profile => _profile?.Invoke();

    internal static IEnumerable<ImmutableArray<CypherValue>> Run(
        CompiledPlan plan, QuerySource source, SourceSpan span, IGraphReader graph, IReadOnlyDictionary<string, CypherValue> parameters, CypherLimits limits,
        TimeProvider clock, Profile? profile, CancellationToken cancellation)
    {
        var factory = new SourceFactory(profile);
        var budget = new Budget(limits, clock, cancellation);
        var frame = new Frame(plan.Slots, plan.SubqueryCount, graph, [.. plan.Parameters.Select(name => parameters[name])], budget, clock, factory);
        var rows = factory.Create(plan.Plan);
        var opened = false;
        long count = 0;
        while (true)
        {
            bool moved;
            try
            {
                if (!opened)
                {
                    budget.Check();
                    rows.Open(frame);
                }
                opened = true;
                moved = rows.MoveNext(frame);
                if (moved)
                    budget.CheckRows(++count);
            }
            catch (CypherValueException e)
            {
                throw source.Runtime(e.Error, span);
            }
            catch (InsufficientExecutionStackException)
            {
                throw source.TooDeep(span);
            }
            if (!moved)
                yield break;
            if (plan.Columns.Length == 0)
                continue;
            var builder = ImmutableArray.CreateBuilder<CypherValue>(plan.Columns.Length);
            foreach (var column in plan.Columns)
                builder.Add(frame.Slots[column.Slot]);
            yield return builder.MoveToImmutable();
        }
    }
}
