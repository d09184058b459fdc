using KnowledgeGraph.Cypher.Planning;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>Joins the rows of two plans that have nothing in common but the equality of two expressions.</summary>
/// <param name="built">Read once into a hash table; must not depend on the rows of the other.</param>
/// <param name="slots">What the built side fills.</param>
internal sealed class HashJoinPlan(Plan probing, Plan built, Evaluator probeKey, Evaluator buildKey, int[] slots, string details) : Plan(probing, built)
{
    public override string Name => "ValueHashJoin";

    public override string Details => details;

    public override RowSource CreateSource(SourceFactory factory) => new Source(factory.Create(Inputs[0]), factory.Create(Inputs[1]), probeKey, buildKey, slots);

    private sealed class Source(RowSource probing, RowSource built, Evaluator probeKey, Evaluator buildKey, int[] slots) : RowSource
    {
        private static readonly List<CypherValue[]> Nothing = [];

        private Dictionary<CypherValue, List<CypherValue[]>>? _table;
        private List<CypherValue[]> _matches = Nothing;
        private int _next;
        private long _held;

        public override void Open(Frame frame)
        {
            probing.Open(frame);
            frame.Budget.Release(_held);
            (_table, _matches, _next, _held) = (null, Nothing, 0, 0);
        }

        public override bool MoveNext(Frame frame)
        {
            _table ??= Build(frame);
            while (_next >= _matches.Count)
            {
                if (!probing.MoveNext(frame))
                    return false;
                frame.Budget.Step();
                var key = probeKey(frame);
                _matches = !key.IsNull && _table.TryGetValue(key, out var matches) ? matches : Nothing;
                _next = 0;
            }
            var row = _matches[_next++];
            for (var i = 0; i < slots.Length; i++)
                frame.Slots[slots[i]] = row[i];
            return true;
        }

        private Dictionary<CypherValue, List<CypherValue[]>> Build(Frame frame)
        {
            var table = new Dictionary<CypherValue, List<CypherValue[]>>();
            built.Open(frame);
            while (built.MoveNext(frame))
            {
                var key = buildKey(frame);
                if (key.IsNull)
                    continue;
                frame.Budget.Hold(Budget.RowBytes(slots.Length));
                _held += Budget.RowBytes(slots.Length);
                if (!table.TryGetValue(key, out var rows))
                    table.Add(key, rows = []);
                rows.Add(Array.ConvertAll(slots, slot => frame.Slots[slot]));
            }
            return table;
        }
    }
}
