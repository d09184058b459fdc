using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Functions;
using KnowledgeGraph.Cypher.Planning;
using KnowledgeGraph.Cypher.Syntax;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <param name="Argument">Null for <c>count(*)</c>.</param>
/// <param name="Extra">The second argument, where the function has one.</param>
internal sealed record AggregateCall(int Slot, Func<Aggregator> Create, bool Distinct, Evaluator? Argument, Evaluator? Extra, SourceSpan Span);

/// <summary>Groups rows by keys and computes aggregates; without keys there is one group even of no rows.</summary>
internal sealed class AggregatePlan(Plan input, (int Slot, Evaluator Value)[] keys, AggregateCall[] calls, QuerySource query, string details) : Plan(input)
{
    public override string Name => "EagerAggregation";

    public override string Details => details;

    public override RowSource CreateSource(SourceFactory factory) => new Source(factory.Create(Inputs[0]), this);

    private sealed class Group(CypherValue[] keys, AggregateCall[] calls)
    {
        private readonly Aggregator[] _aggregators = Array.ConvertAll(calls, c => c.Create());
        private readonly SeenValues?[] _seen = Array.ConvertAll(calls, c => c.Distinct ? new SeenValues() : null);

        public CypherValue[] Keys { get; } = keys;

        /// <returns>How many values more it keeps.</returns>
        public int Add(Frame frame)
        {
            var kept = 0;
            for (var i = 0; i < calls.Length; i++)
            {
                var value = calls[i].Argument is { } argument ? argument(frame) : CypherValue.True;
                if (value.IsNull || _seen[i]?.Add(value) == false)
                    continue;
                _aggregators[i].Add(frame, value, calls[i].Extra?.Invoke(frame) ?? CypherValue.Null);
                kept += (_seen[i] is null ? 0 : 1) + (_aggregators[i].KeepsValues ? 1 : 0);
            }
            return kept;
        }

        public void Write(Frame frame)
        {
            for (var i = 0; i < calls.Length; i++)
                frame.Slots[calls[i].Slot] = _aggregators[i].Result;
        }
    }

    private sealed class Source(RowSource input, AggregatePlan plan) : RowSource
    {
        private readonly List<Group> _groups = [];
        private int _next;
        private bool _read;
        private long _held;

        public override void Open(Frame frame)
        {
            input.Open(frame);
            _groups.Clear();
            frame.Budget.Release(_held);
            (_next, _read, _held) = (0, false, 0);
        }

        public override bool MoveNext(Frame frame)
        {
            if (!_read)
            {
                plan.Locate(() => Read(frame));
                _read = true;
            }
            if (_next >= _groups.Count)
                return false;
            var group = _groups[_next];
            // A group's values are not needed again.
            _groups[_next++] = null!;
            for (var i = 0; i < plan.Keys.Length; i++)
                frame.Slots[plan.Keys[i].Slot] = group.Keys[i];
            plan.Locate(() => group.Write(frame));
            return true;
        }

        private void Read(Frame frame)
        {
            var keys = plan.Keys;
            var groups = new Dictionary<CypherValue[], Group>(RowEquality.Instance);
            var row = new CypherValue[keys.Length];
            Group? group = null;
            if (keys.Length == 0)
                AddGroup(groups, row);
            while (input.MoveNext(frame))
            {
                frame.Budget.Step();
                for (var i = 0; i < row.Length; i++)
                    row[i] = keys[i].Value(frame);
                // Rows of one group often come one after the other.
                if ((group is null || !RowEquality.AreIdentical(row, group.Keys)) && !groups.TryGetValue(row, out group))
                {
                    Hold(frame, Budget.RowBytes(keys.Length) + (plan.Calls.Length * Budget.RowBytes(0)));
                    group = AddGroup(groups, [.. row]);
                }
                Hold(frame, group.Add(frame) * Budget.RowBytes(1));
            }
        }

        private void Hold(Frame frame, long bytes)
        {
            _held += bytes;
            frame.Budget.Hold(bytes);
        }

        private Group AddGroup(Dictionary<CypherValue[], Group> groups, CypherValue[] key)
        {
            var group = new Group(key, plan.Calls);
            groups.Add(key, group);
            _groups.Add(group);
            return group;
        }
    }

    private (int Slot, Evaluator Value)[] Keys => keys;

    private AggregateCall[] Calls => calls;

    private void Locate(Action action)
    {
        try
        {
            action();
        }
        catch (CypherValueException e) when (calls.Length > 0)
        {
            throw query.Runtime(e.Error, calls[0].Span);
        }
    }
}
