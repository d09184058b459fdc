using KnowledgeGraph.Cypher.Planning;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>For each row the rows of an inner plan, or one with nulls where there are none.</summary>
/// <param name="introduced">The slots that the inner plan fills.</param>
internal sealed class OptionalPlan(Plan input, Plan inner, int[] introduced) : Plan(input, inner)
{
    public override string Name => "OptionalApply";

    public override RowSource CreateSource(SourceFactory factory) => new Source(factory.Create(Inputs[0]), factory.Create(Inputs[1]), introduced);

    private sealed class Source(RowSource input, RowSource inner, int[] introduced) : RowSource
    {
        private bool _open;
        private bool _found;

        public override void Open(Frame frame)
        {
            input.Open(frame);
            _open = false;
        }

        public override bool MoveNext(Frame frame)
        {
            while (true)
            {
                if (!_open)
                {
                    if (!input.MoveNext(frame))
                        return false;
                    inner.Open(frame);
                    (_open, _found) = (true, false);
                }
                if (inner.MoveNext(frame))
                    return _found = true;
                _open = false;
                if (_found)
                    continue;
                foreach (var slot in introduced)
                    frame.Slots[slot] = CypherValue.Null;
                return true;
            }
        }
    }
}
