using KnowledgeGraph.Cypher.Planning;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>For each row the node of an id, as <c>id(n) = …</c> asks for it.</summary>
internal sealed class NodeByIdPlan(Plan input, int slot, Evaluator id, string details) : Plan(input)
{
    public override string Name => "NodeByIdSeek";

    public override string Details => details;

    public override RowSource CreateSource(SourceFactory factory) => new Source(factory.Create(Inputs[0]), slot, id);

    private sealed class Source(RowSource input, int slot, Evaluator id) : RowSource
    {
        public override void Open(Frame frame) => input.Open(frame);

        public override bool MoveNext(Frame frame)
        {
            while (input.MoveNext(frame))
            {
                frame.Budget.Step();
                var value = id(frame);
                if (value.Kind != CypherKind.Integer || value.AsInteger() < 0 || value.AsInteger() >= frame.Graph.NodeCount)
                    continue;
                frame.Slots[slot] = frame.Node((int)value.AsInteger());
                return true;
            }
            return false;
        }
    }
}
