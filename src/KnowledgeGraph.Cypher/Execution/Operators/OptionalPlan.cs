using KnowledgeGraph.Cypher.Planning;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>For each row the rows of an inner plan, or one with nulls where there are none.</summary>
/// <param name="introduced">The slots that the inner plan fills.</param>
internal sealed class OptionalPlan(Plan input, Plan inner, int[] introduced) : Plan(input, inner)
{
    public override string Name => "OptionalApply";

    public override RowSource CreateSource(SourceFactory factory) => new Source(factory.Create(Inputs[0]), factory.Create(Inputs[1]), introduced);

    private sealed class Source(RowSource input, RowSource inner, int[] introduced) : ExpandingSource(input)
    {
        private bool _hasAny;
        private bool _isAtEnd;

        protected override bool BeginRow(Frame frame)
        {
            inner.Open(frame);
            (_hasAny, _isAtEnd) = (false, false);
            return true;
        }

        protected override bool NextOfRow(Frame frame)
        {
            if (_isAtEnd)
                return false;
            if (inner.MoveNext(frame))
                return _hasAny = true;
            _isAtEnd = true;
            if (_hasAny)
                return false;
            foreach (var slot in introduced)
                frame.Slots[slot] = CypherValue.Null;
            return true;
        }
    }
}
