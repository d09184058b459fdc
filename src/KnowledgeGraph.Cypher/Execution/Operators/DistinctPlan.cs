using KnowledgeGraph.Cypher.Planning;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>Lets the first of equivalent rows through.</summary>
internal sealed class DistinctPlan(Plan input, int[] slots) : Plan(input)
{
    public override string Name => "Distinct";

    public override RowSource CreateSource(SourceFactory factory) => new Source(factory.Create(Inputs[0]), slots);

    private sealed class Source(RowSource input, int[] slots) : RowSource
    {
        private readonly HashSet<CypherValue[]> _seen = new(RowEquality.Instance);
        private readonly CypherValue[] _row = new CypherValue[slots.Length];

        public override void Open(Frame frame)
        {
            input.Open(frame);
            frame.Budget.Release(_seen.Count * Budget.RowBytes(slots.Length));
            _seen.Clear();
        }

        public override bool MoveNext(Frame frame)
        {
            while (input.MoveNext(frame))
            {
                for (var i = 0; i < slots.Length; i++)
                    _row[i] = frame.Slots[slots[i]];
                if (_seen.Contains(_row))
                    continue;
                frame.Budget.Hold(Budget.RowBytes(slots.Length));
                _seen.Add([.. _row]);
                return true;
            }
            return false;
        }
    }
}
