using KnowledgeGraph.Cypher.Planning;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>Computes expressions into new slots.</summary>
internal sealed class ProjectPlan(Plan input, (int Slot, Evaluator Value)[] items, string details) : Plan(input)
{
    public override string Name => "Projection";

    public override string Details => details;

    public override RowSource CreateSource(SourceFactory factory) => new Source(factory.Create(Inputs[0]), items);

    private sealed class Source(RowSource input, (int Slot, Evaluator Value)[] items) : RowSource
    {
        public override void Open(Frame frame) => input.Open(frame);

        public override bool MoveNext(Frame frame)
        {
            if (!input.MoveNext(frame))
                return false;
            frame.Budget.Step();
            foreach (var (slot, value) in items)
                frame.Slots[slot] = value(frame);
            return true;
        }
    }
}
