using KnowledgeGraph.Cypher.Planning;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>A row for each element of a list; none for null, one for a value that is no list.</summary>
internal sealed class UnwindPlan(Plan input, Evaluator list, int slot, string details) : Plan(input)
{
    public override string Name => "Unwind";

    public override string Details => details;

    public override RowSource CreateSource(SourceFactory factory) => new Source(factory.Create(Inputs[0]), list, slot);

    private sealed class Source(RowSource input, Evaluator list, int slot) : ExpandingSource(input)
    {
        private CypherList _items = CypherList.Empty;
        private int _next;

        protected override bool BeginRow(Frame frame)
        {
            var value = list(frame);
            _items = value.Kind switch { CypherKind.List => value.AsList(), CypherKind.Null => CypherList.Empty, _ => new CypherList([value]) };
            _next = 0;
            return true;
        }

        protected override bool NextOfRow(Frame frame)
        {
            if (_next >= _items.Count)
                return false;
            frame.Budget.Step();
            // All of the list will be wanted: reading it as a whole goes once over its text.
            frame.Slots[slot] = _items.AsSpan()[_next++];
            return true;
        }
    }
}
